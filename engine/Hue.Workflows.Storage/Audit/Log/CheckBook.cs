using System.Data.Common;
using Hue.Workflows.Engine.Audit.Export;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>A check that the house made of itself.</summary>
/// <param name="Kind">sample or whole.</param>
/// <param name="At">When it began, UTC.</param>
/// <param name="Took">How long.</param>
/// <param name="Size">Leaves of the log that was looked at.</param>
/// <param name="Records">Records looked at.</param>
/// <param name="Verdict">The worse of its two.</param>
/// <param name="Findings">The first of them.</param>
public sealed record SelfCheckResult(
    string Kind, DateTimeOffset At, TimeSpan Took, long Size, long Records, Verdict Verdict, IReadOnlyList<Finding> Findings);

/// <summary>The checks made, newest last.</summary>
public sealed class CheckBook
{
    private readonly Database database;

    internal CheckBook(Database database) => this.database = database;

    /// <summary>Keeps a result.</summary>
    public Task AddAsync(Guid id, SelfCheckResult result, CancellationToken cancellation) => database.ExecuteAsync(
        "insert into log_check (id, kind, at, millis, size, records, verdict, findings) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        cancellation, id, result.Kind, result.At, (long)result.Took.TotalMilliseconds, result.Size, result.Records,
        result.Verdict.ToString(), ExportJson.Text(result.Findings));

    /// <summary>The newest of a kind; null before the first.</summary>
    public async Task<SelfCheckResult?> LastAsync(string kind, CancellationToken cancellation)
        => (await database.ListAsync(
            "select kind, at, millis, size, records, verdict, findings from log_check where kind = $1 order by at desc limit 1", Read,
            cancellation, kind)).SingleOrDefault();

    private SelfCheckResult Read(DbDataReader row) => new(
        row.GetString(0),
        database.Instant(row, 1),
        TimeSpan.FromMilliseconds(row.GetInt64(2)),
        row.GetInt64(3),
        row.GetInt64(4),
        Enum.Parse<Verdict>(row.GetString(5)),
        ExportJson.Findings(row.GetString(6)));
}
