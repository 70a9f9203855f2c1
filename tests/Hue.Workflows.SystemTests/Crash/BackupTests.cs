using System.Diagnostics;
using Hue.Workflows.Storage.Postgres;
using Hue.Workflows.SystemTests.Hosting;
using Hue.Workflows.SystemTests.StoreContract;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>Runs the very commands that engine/decisions/0030 gives for backup and restore.</summary>
[Collection(PostgresCluster.Name)]
public sealed class BackupTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_documented_commands_save_and_restore_the_sqlite_file()
    {
        var folder = Directory.CreateTempSubdirectory("hue-backup-").FullName;
        await SaveAndRestoreAsync($"sqlite:{folder}/data/hue.db", folder, Documented("sqlite3 "), Documented("cp backup.db"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_documented_commands_save_and_restore_a_postgres_database()
    {
        var folder = Directory.CreateTempSubdirectory("hue-backup-").FullName;
        var address = $"postgresql://postgres@127.0.0.1:{cluster.Cluster.Port}/{await cluster.Cluster.NewDatabaseAsync(None)}";
        await SaveAndRestoreAsync(address, folder, Documented("pg_dump "), Documented("pg_restore "));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SaveAndRestoreAsync(string database, string folder, string save, string restore)
    {
        var kept = SampleRows.Dossier(1);
        var lost = SampleRows.Dossier(2);
        await using (var stores = await PostgresCluster.OpenAsync(database))
        {
            await stores.Dossiers.CommitAsync(SampleRows.Filing(kept), None);
            await RunAsync(save, folder, database); // while it is open
            await stores.Dossiers.CommitAsync(SampleRows.Filing(lost), None);
        }

        await RunAsync(restore, folder, database);
        await using var restored = await PostgresCluster.OpenAsync(database);
        Assert.Equal(kept.Number, (await restored.Queries.DossierAsync(kept.Id, None))!.Number);
        Assert.Single(await restored.Queries.AuditAsync(kept.Id, None));
        Assert.Null(await restored.Queries.DossierAsync(lost.Id, None));
    }

    private static string Documented(string start)
    {
        var page = Directory.GetFiles(Checkout.At("engine", "decisions"), "0030-*.md").Single();
        return File.ReadLines(page).Single(line => line.StartsWith(start, StringComparison.Ordinal));
    }

    private static async Task RunAsync(string command, string folder, string database)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        start.Environment["PATH"] = $"{ThrowAwayCluster.Binaries}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DATABASE"] = database;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command}\n{said}\nMissing? apt-get install -y sqlite3 postgresql-client");
    }
}
