using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.SystemTests.Crash;

public sealed class RefusedStartTests
{
    [Fact]
    public async Task A_host_that_finds_a_newer_database_says_so_and_ends_without_a_crash()
    {
        var folder = Directory.CreateTempSubdirectory("hue-newer-").FullName;
        try
        {
            var database = Path.Combine(folder, "hue.db");
            await using (var newer = new SqliteConnection($"Data Source={database};Pooling=False"))
            {
                await newer.OpenAsync();
                await using var make = newer.CreateCommand();
                make.CommandText = """
                    create table schema_migration ("MigrationId" text not null primary key, "ProductVersion" text not null);
                    insert into schema_migration values ('0099_from_the_future', '11.0.0');
                    """;
                await make.ExecuteNonQueryAsync();
            }

            var ended = await Assert.ThrowsAsync<InvalidOperationException>(
                () => HostProcess.StartAsync(new HostStart { Database = $"sqlite:{database}" }));
            Assert.Contains("ended with 1.", ended.Message, StringComparison.Ordinal);
            Assert.Contains("0099_from_the_future", ended.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Unhandled exception", ended.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
