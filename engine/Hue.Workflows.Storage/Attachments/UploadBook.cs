namespace Hue.Workflows.Storage.Attachments;

/// <summary>Who has sent which file. Whoever has not sent it knows no more than its name.</summary>
public sealed class UploadBook
{
    private readonly Database database;

    internal UploadBook(Database database) => this.database = database;

    /// <summary>Notes that a person sent a file; sending it again changes nothing.</summary>
    /// <param name="sha256">Lower-case hex SHA-256 of the content.</param>
    /// <param name="person">Account id.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public Task AddAsync(string sha256, string person, DateTimeOffset at, CancellationToken cancellation)
        => database.ExecuteAsync(
            "insert into upload (sha256, person, at) values ($1, $2, $3) on conflict (sha256, person) do nothing",
            cancellation, sha256, person, at);

    /// <summary>Which of these files the person has sent.</summary>
    public async Task<IReadOnlySet<string>> SentByAsync(
        string person, IReadOnlyList<string> sha256, CancellationToken cancellation)
    {
        var sent = await database.ListAsync(
            $"select sha256 from upload where person = $1 and sha256 {database.IsAnyOf(2)}",
            row => row.GetString(0), cancellation, person, sha256);
        return sent.ToHashSet(StringComparer.Ordinal);
    }
}
