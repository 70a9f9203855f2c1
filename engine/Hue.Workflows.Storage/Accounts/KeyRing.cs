namespace Hue.Workflows.Storage.Accounts;

/// <summary>
/// Keys that protect cookies, as XML by name: in the database, so that every host reads every host's cookies and a restart signs
/// nobody out.
/// </summary>
public sealed class KeyRing
{
    private readonly Database database;

    internal KeyRing(Database database) => this.database = database;

    /// <summary>All keys' XML, oldest first.</summary>
    public Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation)
        => database.ListAsync("select xml from key_ring order by created_at, name", row => row.GetString(0), cancellation);

    /// <summary>Keeps a key; one of the same name stays as it is.</summary>
    public Task AddAsync(string name, string xml, DateTimeOffset at, CancellationToken cancellation)
        => database.ExecuteAsync(
            "insert into key_ring (name, xml, created_at) values ($1, $2, $3) on conflict (name) do nothing", cancellation, name, xml, at);
}
