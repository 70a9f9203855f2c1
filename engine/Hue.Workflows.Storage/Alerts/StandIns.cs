using System.Data.Common;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>Who stands in for whom at an instant, so that alerts follow by every way out.</summary>
internal sealed class StandIns
{
    private const string Postgres = "select person, office, role, substitute from absence where "
        + "coalesce(ended_at, to_at) > coalesce($1, statement_timestamp()) and from_at <= coalesce($1, statement_timestamp()) "
        + "order by person, role";

    private const string Sqlite = "select person, office, role, substitute from absence "
        + "where coalesce(ended_at, to_at) > $1 and from_at <= $1 order by person, role";

    private readonly ILookup<(string Receiver, string Office), StandIn> all;

    private StandIns(IEnumerable<StandIn> all)
        => this.all = all.ToLookup(each => (Receivers.Person(each.Person), each.Office));

    /// <param name="database">The database.</param>
    /// <param name="connection">Of the write that lets alerts out.</param>
    /// <param name="now">Instant to judge by; null takes the server's clock.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<StandIns> ReadAsync(
        Database database, DbConnection connection, DateTimeOffset? now, CancellationToken cancellation)
    {
        return new StandIns(await database.ListAsync(
            connection,
            database is PostgresDatabase ? Postgres : Sqlite,
            row => new StandIn(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)),
            cancellation,
            now));
    }

    /// <summary>Who stands in for the receivers of an alert; as in the inbox, for dossiers of the absence's office only.</summary>
    public IEnumerable<StandIn> Of(IEnumerable<string> receivers, string office)
        => receivers.SelectMany(receiver => all[(receiver, office)]);
}

/// <summary>Somebody who is away from a role, and who stands in.</summary>
internal sealed record StandIn(string Person, string Office, string Role, string Substitute);
