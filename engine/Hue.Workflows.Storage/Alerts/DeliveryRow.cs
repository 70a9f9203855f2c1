using System.Data.Common;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>A delivery to be made; one that is there already stays as it is.</summary>
internal sealed record DeliveryRow(Guid Id, string Lane, string Receiver, Guid? Dossier, string Item)
{
    /// <summary>Account id of who is away, where the delivery follows to another; null where it does not.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Account id of who stands in.</summary>
    public string? StandIn { get; init; }

    private const string PostgresInsert = """
        insert into delivery (id, lane, receiver, dossier, item, state, made_at, next_at, attempts, instead_of, stand_in)
        select made.id, made.lane, made.receiver, made.dossier, made.item, 'waiting', coalesce($6, statement_timestamp()),
            coalesce($6, statement_timestamp()), 0, made.instead_of, made.stand_in
        from unnest($1, $2, $3, $4, $5, $7, $8) as made (id, lane, receiver, dossier, item, instead_of, stand_in)
        on conflict (id) do nothing
        """;

    private const string SqliteInsert = """
        insert into delivery (id, lane, receiver, dossier, item, state, made_at, next_at, attempts, instead_of, stand_in)
        values ($1, $2, $3, $4, $5, 'waiting', $6, $6, 0, $7, $8)
        on conflict (id) do nothing
        """;

    /// <summary>The same, and in whose place it is told.</summary>
    public DeliveryRow For(StandIn? standIn) => this with { InsteadOf = standIn?.Person, StandIn = standIn?.Substitute };

    /// <summary>Adds deliveries within a write that is under way.</summary>
    /// <param name="database">The database.</param>
    /// <param name="connection">Of the write.</param>
    /// <param name="rows">The deliveries.</param>
    /// <param name="at">When they are made; null takes the server's clock.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task AddAsync(
        Database database, DbConnection connection, IReadOnlyList<DeliveryRow> rows, DateTimeOffset? at, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        if (database is PostgresDatabase)
        {
            await database.ExecuteAsync(
                connection,
                PostgresInsert,
                cancellation,
                rows.Select(row => row.Id).ToArray(),
                rows.Select(row => row.Lane).ToArray(),
                rows.Select(row => row.Receiver).ToArray(),
                rows.Select(row => row.Dossier).ToArray(),
                rows.Select(row => row.Item).ToArray(),
                at,
                rows.Select(row => row.InsteadOf).ToArray(),
                rows.Select(row => row.StandIn).ToArray());
            return;
        }

        foreach (var row in rows)
        {
            await database.ExecuteAsync(
                connection, SqliteInsert, cancellation, row.Id, row.Lane, row.Receiver, row.Dossier, row.Item, at, row.InsteadOf,
                row.StandIn);
        }
    }
}
