using System.Data.Common;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Holds the planner to the indexes for the rest of a transaction. Statements that take a few hundred rows by key out of tables that grew
/// by a hundred thousand since they were last analysed would otherwise be planned for the small table, and read the large one each time.
/// </summary>
internal static class ByIndexes
{
    public const string Only = "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off";

    public static async Task OnlyAsync(Database database, DbConnection connection, CancellationToken cancellation)
    {
        if (database is PostgresDatabase)
            await database.ExecuteAsync(connection, Only, cancellation);
    }
}
