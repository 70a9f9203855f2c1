using System.Data.Common;
using Hue.Workflows.Cli.Bench;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Export;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Audit.Verifying;
using Hue.Workflows.Storage.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hue.Workflows.Cli.Drill;

/// <summary>
/// A house to break into: a throw-away database with dossiers of the catalogue, sealed, with a key folder, attached files and a
/// checkpoint kept aside. Each break-in gets a copy of its own.
/// </summary>
internal sealed class DrillHouse : IAsyncDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("hue-drill-").FullName;
    private readonly ThrowAwayCluster? cluster;
    private readonly List<DossierId> dossiers = [];
    private int copies;

    private DrillHouse(ThrowAwayCluster? cluster, string procedures)
    {
        this.cluster = cluster;
        Catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(procedures));
        KeyFolder.Create(KeyPath, "drill/log", LogKeyRole.Log, Morning.AddDays(-1));
    }

    public ProcedureCatalogue Catalogue { get; }

    public IReadOnlyList<DossierId> Dossiers => dossiers;

    /// <summary>The checkpoint that an auditor took home.</summary>
    public SignedCheckpoint Kept { get; private set; } = null!;

    /// <summary>The untouched database.</summary>
    public string Original { get; private set; } = "";

    /// <summary>The same, a day before.</summary>
    public string Yesterday { get; private set; } = "";

    /// <summary>A file that was handed in, by its SHA-256.</summary>
    public string Attachment { get; private set; } = "";

    public string KeyPath => Path.Combine(folder, "keys");

    public string AttachmentPath => Path.Combine(folder, "attachments");

    public KeyFolder Keys => KeyFolder.Open(KeyPath);

    private bool IsSqlite => cluster is null;

    /// <param name="database">sqlite or postgres.</param>
    /// <param name="procedures">The catalogue's folder.</param>
    /// <param name="dossiers">How many; a dozen records each.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<DrillHouse> BuildAsync(string database, string procedures, int dossiers, CancellationToken cancellation)
    {
        var cluster = database == "sqlite" ? null : await ThrowAwayCluster.StartNewAsync(cancellation);
        var house = new DrillHouse(cluster, procedures);
        house.Original = await house.NewDatabaseAsync(cancellation);
        await house.FillAsync(Journey.Read(procedures), dossiers / 2, cancellation);
        house.Yesterday = await house.CopyAsync(house.Original, cancellation);
        await house.FillAsync(Journey.Read(procedures), dossiers - (dossiers / 2), cancellation);
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (cluster is not null)
            await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A copy of a database; nobody has it open.</summary>
    public async Task<string> CopyAsync(string of, CancellationToken cancellation)
    {
        if (IsSqlite)
        {
            SqliteConnection.ClearAllPools();
            var target = Path.Combine(folder, $"{++copies}.db");
            File.Copy(of["sqlite:".Length..], target);
            return $"sqlite:{target}";
        }

        NpgsqlConnection.ClearAllPools();
        var name = $"copy{++copies}";
        await using var connection = new NpgsqlConnection(cluster!.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        var template = new NpgsqlConnectionStringBuilder(of).Database;
        await using var command = new NpgsqlCommand($"create database {name} template {template}", connection);
        await command.ExecuteNonQueryAsync(cancellation);
        return cluster.ConnectionString(name);
    }

    /// <summary>A connection with every right there is, and no trigger in the way.</summary>
    public async Task<DbConnection> BreakInAsync(string database, CancellationToken cancellation)
    {
        DbConnection connection = IsSqlite
            ? new SqliteConnection($"Data Source={database["sqlite:".Length..]};Pooling=false")
            : new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        if (!IsSqlite)
        {
            await Sql.RunAsync(connection, "set session_replication_role = replica", cancellation);
            return connection;
        }

        foreach (var trigger in await Sql.ListAsync(connection, "select name from sqlite_schema where type = 'trigger'", cancellation))
            await Sql.RunAsync(connection, $"drop trigger {trigger[0]}", cancellation);
        await Sql.RunAsync(connection, "pragma foreign_keys = off", cancellation);
        return connection;
    }

    /// <summary>What <c>hue verify --database</c> says.</summary>
    public async Task<VerdictReport> VerifyAsync(
        string database, ProcedureCatalogue? catalogue, CancellationToken cancellation)
    {
        var question = new DatabaseQuestion(Kept, Keys.ReadBook(), CatalogueHashes.Of(catalogue ?? Catalogue));
        await using var verifier = DatabaseVerifier.On(new StorageOptions { Database = database }, question);
        var report = await verifier.VerifyAsync(cancellation);
        Verify.AttachedFiles.Check(AttachmentPath, report);
        return report;
    }

    /// <summary>What <c>hue verify</c> says of a dossier's export; null when the host would refuse to write one.</summary>
    public async Task<VerdictReport?> VerifyExportAsync(string database, DossierId dossier, CancellationToken cancellation)
    {
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = database }, cancellation);
        try
        {
            var key = await stores.KeyOfAsync(dossier, cancellation);
            var calendars = ExportRequest.CalendarsOf(Catalogue);
            var request = new ExportRequest(dossier, "drill", Morning.AddDays(2), Catalogue, calendars, key, ReadAttachment);
            var zip = await new DossierExport(stores.Log, Keys).ZipAsync(request, cancellation);
            return zip is null ? null : new ExportVerifier([Keys.ReadBook()]).Verify(new MemoryStream(zip));
        }
        catch (LogBrokenException)
        {
            return null;
        }
    }

    private byte[]? ReadAttachment(string sha256)
        => Path.Combine(AttachmentPath, sha256) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    private async Task<string> NewDatabaseAsync(CancellationToken cancellation) => IsSqlite
        ? $"sqlite:{folder}/original.db"
        : cluster!.ConnectionString(await cluster.NewDatabaseAsync(cancellation));

    private async Task FillAsync(Journey journey, int count, CancellationToken cancellation)
    {
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = Original }, cancellation);
        var clock = new ManualClock(Morning);
        var desk = new DossierDesk(stores.Dossiers, () => Catalogue, clock);
        Attach();
        for (var i = 0; i < count; i++)
        {
            var office = journey.Office(i);
            var filing = Filing(journey, office);
            dossiers.Add(filing.Dossier);
            await DoAsync(desk, filing, cancellation);
            foreach (var step in journey.Steps)
                await DoAsync(desk, await CompletionAsync(stores, filing.Dossier, step, office, cancellation), cancellation);
            var read = JournalRecord.Read(Guid.NewGuid(), Morning, By("auditor", "hue"), filing.Dossier, "form");
            await stores.Journal.AddAsync(read, cancellation);
        }

        Kept = (await stores.Sealer(Keys, TimeProvider.System).SealAsync(cancellation)).Latest!;
    }

    private void Attach()
    {
        Directory.CreateDirectory(AttachmentPath);
        var content = "Tờ khai đã ký"u8.ToArray();
        Attachment = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        File.WriteAllBytes(Path.Combine(AttachmentPath, Attachment), content);
    }

    private FileDossier Filing(Journey journey, string office) => new()
    {
        Id = new CommandId(Guid.NewGuid()),
        Dossier = new DossierId(Guid.NewGuid()),
        By = By("clerk", office),
        Procedure = journey.Procedure,
        Version = Catalogue.Latest(journey.Procedure, DateOnly.FromDateTime(Morning.UtcDateTime))!.Version,
        Office = office,
        Channel = "counter",
        Subject = "citizen",
        Form = journey.Form,
        Papers = [.. journey.Papers.Select((p, i) => new PaperGiven(p, 1, 0) { Sha256 = i == 0 ? Attachment : null })],
        ReceiveAtOnce = true,
        Number = new NumberClaim("", default, 0),
    };

    private static async Task<CompleteTask> CompletionAsync(
        Stores stores, DossierId id, JourneyStep step, string office, CancellationToken cancellation)
    {
        var row = (await stores.Queries.DossierAsync(id, cancellation))!;
        return new CompleteTask
        {
            Id = new CommandId(Guid.NewGuid()),
            Dossier = id,
            By = By(step.Role, office),
            Task = StoredJson.ReadDossier(row.Snapshot).Tasks[0].Number,
            Outcome = step.Outcome,
            Fields = step.Fields,
        };
    }

    private static async Task DoAsync(DossierDesk desk, DossierCommand command, CancellationToken cancellation)
    {
        if (await desk.HandleAsync(command, cancellation) is DeskAnswer.Refused refused)
            throw new CannotMeasureException($"{command.GetType().Name} is refused: {refused.Code}");
    }

    private static Actor By(string role, string office) => new($"acc-{role}", $"Nguyễn Văn {role}", role, office);
}
