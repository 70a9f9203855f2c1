namespace Hue.Workflows.Cli.Bench;

/// <summary>Decide and apply an ordinary step of a procedure of the catalogue, with snapshot and audit hashes.</summary>
internal static class DecideBench
{
    private const double TargetMicroseconds = 20;

    public static Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        var step = DecideBenchmark.Step = new OrdinaryStep(options.Procedures);
        options.Tell("Measuring for about 30 s …");
        var measured = Microbenchmark.Run<DecideBenchmark>();
        var decide = measured[nameof(DecideBenchmark.Decide)];
        var read = measured[nameof(DecideBenchmark.ReadSnapshot)];
        var floor = measured[nameof(DecideBenchmark.WriteAndHash)];
        return Task.FromResult(new BenchReport
        {
            Bench = "decide",
            Figures =
            [
                new("decideMicroseconds", decide.Microseconds),
                new("decideBytesAllocated", decide.BytesAllocated),
                new("readSnapshotMicroseconds", read.Microseconds),
                new("readSnapshotBytesAllocated", read.BytesAllocated),
                new("snapshotCharacters", step.Decided.Dossier.Snapshot.Length),
                new("auditRecords", step.Decided.Audit.Count),
            ],
            Baseline = [new("writeAndHashMicroseconds", floor.Microseconds)],
            Ratio = decide.Microseconds / floor.Microseconds,
            Target = TargetMicroseconds,
            Claim = "deciding and applying an ordinary step takes less than 20 µs, snapshot and audit hashes included",
            Holds = decide.Microseconds < TargetMicroseconds,
        });
    }
}
