using System.Data.Common;
using Hue.Workflows.Storage.Audit.Log;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Storage.Sqlite;

/// <summary>One writer at a time: whoever writes has the turn, and what it sees is all there will be below it.</summary>
internal sealed class SqliteSealTurn : SealTurn
{
    public override Task<bool> TakeAsync(DbConnection connection, CancellationToken cancellation) => Task.FromResult(true);

    public override Task<long?> SettledAsync(DbConnection connection, CancellationToken cancellation)
    {
        using var command = ((SqliteConnection)connection).Statement(
            "select max(coalesce((select max(position) from audit_record), 0), coalesce((select max(position) from journal_record), 0))");
        return Task.FromResult((long?)(long)command.ExecuteScalar()!);
    }
}
