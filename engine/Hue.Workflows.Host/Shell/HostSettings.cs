using Hue.Workflows.Storage;

namespace Hue.Workflows.Host.Shell;

/// <summary>Section "Hue" of the configuration; every setting has a default that suits a checkout.</summary>
public sealed record HostSettings
{
    public const string Section = "Hue";

    /// <summary>"sqlite:PATH" or a PostgreSQL connection string.</summary>
    public required string Database { get; init; }

    /// <summary>File of the keys that wrap the dossiers' keys; null keeps those as they are.</summary>
    public required string? MasterKeyFile { get; init; }

    /// <summary>Folder of the catalogue.</summary>
    public required string Procedures { get; init; }

    /// <summary>
    /// Whether dossiers may be received under versions that are not in published.lock; in Development they may. Where nothing is
    /// published yet, everything is offered.
    /// </summary>
    public required bool OffersDrafts { get; init; }

    /// <summary>Whether the demo tells the catalogue's scenarios: in Development.</summary>
    public required bool TellsScenarios { get; init; }

    /// <summary>Folder of the built web app.</summary>
    public required string Web { get; init; }

    /// <summary>Folder of attachments.</summary>
    public required string Attachments { get; init; }

    /// <summary>How long a dossier is kept from its end before its personal data may be erased, years.</summary>
    public required int RetentionYears { get; init; }

    /// <summary>Folder of the key that signs the log.</summary>
    public required string LogKeys { get; init; }

    /// <summary>Name of the log, for a key that is made at the first start in Development.</summary>
    public required string LogOrigin { get; init; }

    /// <summary>How often records are sealed into the log.</summary>
    public required TimeSpan SealEvery { get; init; }

    /// <summary>Sign-in attempts that one address may make in a minute.</summary>
    public required int SignInsPerMinute { get; init; }

    /// <summary>How often due timers are looked for.</summary>
    public required TimeSpan SweepEvery { get; init; }

    /// <summary>How far this host's clock is set ahead, negative for behind; zero but in Development.</summary>
    public required TimeSpan ClockAhead { get; init; }

    /// <summary>Dossiers that the first start in Development makes; 0 for none.</summary>
    public required int DemoDossiers { get; init; }

    /// <summary>The first administrator's user name and password, made when there is no account at all; null for none.</summary>
    public required (string UserName, string Password)? Administrator { get; init; }

    /// <summary>What Storage is opened with.</summary>
    public StorageOptions Storage => new() { Database = Database, MasterKeyFile = MasterKeyFile };

    /// <summary>Reads the settings; relative paths and defaults start at the checkout, found by walking up from the content root.</summary>
    public static HostSettings Read(IConfiguration configuration, string contentRoot, bool isDevelopment)
    {
        var hue = configuration.GetSection(Section);
        var root = Checkout(contentRoot);
        return new HostSettings
        {
            Database = Rooted(hue["Database"], root),
            MasterKeyFile = hue["MasterKeyFile"] is { Length: > 0 } file ? Path.GetFullPath(file, root) : null,
            Procedures = Path.GetFullPath(hue["Procedures"] ?? "procedures", root),
            OffersDrafts = hue.GetValue("Drafts", isDevelopment),
            TellsScenarios = isDevelopment,
            Web = Path.GetFullPath(hue["Web"] ?? "designer/dist", root),
            Attachments = Path.GetFullPath(hue["Attachments"] ?? "data/attachments", root),
            RetentionYears = Math.Max(0, hue.GetValue("RetentionYears", 10)),
            LogKeys = Path.GetFullPath(hue["Log:Keys"] ?? BesideDatabase(Rooted(hue["Database"], root)), root),
            LogOrigin = hue["Log:Origin"] ?? "localhost/hue",
            SealEvery = TimeSpan.FromSeconds(Math.Clamp(hue.GetValue("Log:SealSeconds", 10), 1, 15)),
            SignInsPerMinute = hue.GetValue("SignInsPerMinute", 30),
            SweepEvery = TimeSpan.FromSeconds(hue.GetValue("SweepSeconds", 5)),
            ClockAhead = isDevelopment ? TimeSpan.FromSeconds(hue.GetValue("ClockAheadSeconds", 0)) : TimeSpan.Zero,
            DemoDossiers = hue.GetValue("Demo:Dossiers", 200),
            Administrator = hue["Administrator:UserName"] is { Length: > 0 } name
                && hue["Administrator:Password"] is { Length: > 0 } password
                ? (name, password)
                : null,
        };
    }

    private static string Rooted(string? setting, string root)
    {
        const string sqlite = "sqlite:";
        setting ??= sqlite + "data/hue.db";
        return setting.StartsWith(sqlite, StringComparison.OrdinalIgnoreCase) ? sqlite + Path.GetFullPath(setting[sqlite.Length..], root)
            : setting;
    }

    /// <summary>In the folder of the SQLite file, else in data/.</summary>
    private static string BesideDatabase(string database)
    {
        const string sqlite = "sqlite:";
        return database.StartsWith(sqlite, StringComparison.OrdinalIgnoreCase)
            ? Path.Combine(Path.GetDirectoryName(database[sqlite.Length..]) ?? "", "log")
            : "data/log";
    }

    private static string Checkout(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "procedures")))
                return folder.FullName;
        }

        return contentRoot;
    }
}
