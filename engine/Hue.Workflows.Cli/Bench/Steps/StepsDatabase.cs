namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>A throw-away database under the host, and a copy of it in which a hand-written transaction changes the same rows.</summary>
internal abstract class StepsDatabase : IAsyncDisposable
{
    /// <summary>The host's setting Hue:Database.</summary>
    public abstract string Setting { get; }

    /// <summary>Runs a step on a dossier and tells what it wrote.</summary>
    public abstract Task<StepShape> ShapeAsync(Guid dossier, Action step, CancellationToken cancellation);

    /// <summary>Copies the dossiers for the baseline, and makes both databases tidy.</summary>
    /// <param name="shape">What a step writes.</param>
    /// <param name="fresh">Numbers of the dossiers to work on, from and up to.</param>
    /// <param name="clients">Clients of the baseline.</param>
    /// <param name="cancellation">Stops it.</param>
    public abstract Task PrepareBaselineAsync(StepShape shape, (int From, int To) fresh, int clients, CancellationToken cancellation);

    /// <summary>Changes the same rows by hand, plainly.</summary>
    public abstract Task<BaselineRound> BaselineRoundAsync(int clients, int seconds, CancellationToken cancellation);

    /// <summary>The same with all statements sent at once; null where there is nothing to send.</summary>
    public virtual Task<BaselineRound?> PipelinedRoundAsync(int clients, int seconds, CancellationToken cancellation)
        => Task.FromResult<BaselineRound?>(null);

    /// <summary>Processor time of the database server so far; zero when it is in the host's process.</summary>
    public abstract TimeSpan ProcessorTime();

    /// <summary>What lies in the host's database.</summary>
    public abstract Task<StoredCounts> CountAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

/// <summary>What was done by hand in a while.</summary>
/// <param name="Transactions">Committed.</param>
/// <param name="PerSecond">The rate, without connecting.</param>
internal readonly record struct BaselineRound(long Transactions, double PerSecond);

/// <summary>What was stored, to be held against what was answered.</summary>
/// <param name="Receipts">Command receipts.</param>
/// <param name="TasksDone">Tasks in state done.</param>
/// <param name="AuditRecords">Audit records.</param>
/// <param name="AuditSequences">The sum of what the dossiers say is their last sequence; without gaps the same.</param>
internal sealed record StoredCounts(long Receipts, long TasksDone, long AuditRecords, long AuditSequences)
{
    public const string Statement = """
        select (select count(*) from command_receipt), (select count(*) from task where state = 'done'),
            (select count(*) from audit_record), (select cast(sum(audit_sequence) as bigint) from dossier)
        """;

    /// <summary>What does not agree with the answers; empty when all does.</summary>
    public string Fault(long filed, long completed)
    {
        if (Receipts != filed + completed)
            return $"{filed + completed} commands were answered and {Receipts} receipts are stored";
        if (TasksDone != completed)
            return $"{completed} steps were answered as done and {TasksDone} tasks are";
        return AuditRecords == AuditSequences ? "" : $"{AuditRecords} audit records are stored and the dossiers speak of {AuditSequences}";
    }
}
