using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Cli.Databases;

/// <summary><c>hue database upgrade</c>: makes or upgrades the schema as its owner, and grants the hosts' role what it needs.</summary>
internal static class DatabaseVerb
{
    public static Command Command()
    {
        var database = new Option<string>("--database")
        {
            Description = "PostgreSQL connection string of the owner.",
            HelpName = "DATABASE",
            Required = true,
        };
        var role = new Option<string?>("--role")
        {
            Description = "Role that hosts connect as: may read and add audit records, never change or delete them.",
            HelpName = "ROLE",
        };
        const string what = "Lập hoặc nâng cấp lược đồ bằng quyền chủ sở hữu, và cấp quyền cho vai trò mà máy chủ dùng. / "
            + "Makes or upgrades the schema as its owner, and grants the hosts' role what it needs and no more.";
        var upgrade = new Command("upgrade", what) { database, role };
        upgrade.SetAction((parsed, cancellation) =>
            UpgradeAsync(parsed.GetRequiredValue(database), parsed.GetValue(role), cancellation));
        return new Command("database", "Việc của chủ sở hữu cơ sở dữ liệu. / What a database's owner does.") { upgrade };
    }

    private static async Task<int> UpgradeAsync(string database, string? role, CancellationToken cancellation)
    {
        if (database.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase))
            throw new UsageException("--database: a SQLite file knows no roles; its host upgrades it at the start.");
        try
        {
            await OwnerUpgrade.RunAsync(database, role, cancellation);
            Console.WriteLine(role is null ? "Schema is up to date." : $"Schema is up to date; {role} may read and add audit records.");
            return 0;
        }
        catch (Exception e) when (
            e is ArgumentException or StoreUnavailableException or DatabaseIsNewerException or DatabaseIsOlderException)
        {
            throw new UsageException($"--database: {e.Message}");
        }
    }
}
