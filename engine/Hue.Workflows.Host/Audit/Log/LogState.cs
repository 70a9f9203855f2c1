using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>How the log stands now, and what of it is an alarm.</summary>
internal sealed class LogState(StoreGate gate, LogKeeper keeper, TimeProvider clock)
{
    private const int CheckpointsMost = 20;

    /// <summary>What the house promises.</summary>
    private static readonly TimeSpan LagMost = TimeSpan.FromSeconds(60);

    /// <summary>A witness that has not signed for so long has stopped.</summary>
    private static readonly TimeSpan WitnessLagMost = TimeSpan.FromHours(1);

    /// <summary>Checks come each hour and each night; with room for one that takes long.</summary>
    private static readonly (string Kind, TimeSpan Most)[] CheckLagMost =
        [(SelfCheck.Sample, TimeSpan.FromHours(2)), (SelfCheck.Whole, TimeSpan.FromHours(26))];

    public async Task<IntegrityView> ReadAsync(CancellationToken cancellation)
    {
        var stores = gate.Open;
        var book = Book(out var refused);
        var (checkpoints, broken) = await stores.Log.NewestAsync(CheckpointsMost, cancellation);
        var (waiting, since) = await stores.Log.WaitingAsync(cancellation);
        var lag = since is { } first ? clock.GetUtcNow() - first : TimeSpan.Zero;
        var signed = await stores.Log.WitnessesAsync(cancellation);
        var witnesses = (book?.Keys ?? []).Where(k => k.Role == LogKeyRole.Witness)
            .Select(k => signed.Where(s => s.Key == k.Id).Select(s => new WitnessLine(k.Name, k.Id, s.Size, s.At))
                .FirstOrDefault(new WitnessLine(k.Name, k.Id, null, null)))
            .ToList();
        var sample = await stores.Checks.LastAsync(SelfCheck.Sample, cancellation);
        var whole = await stores.Checks.LastAsync(SelfCheck.Whole, cancellation);
        return new IntegrityView
        {
            Origin = book?.Origin,
            Size = checkpoints.Count == 0 ? 0 : checkpoints[0].Size,
            SealedAt = checkpoints.Count == 0 ? null : checkpoints[0].Signed.Checkpoint.At,
            Waiting = waiting,
            LagSeconds = Math.Max(0, Math.Round(lag.TotalSeconds, 1)),
            Checkpoints = [.. checkpoints.Select(c => Line(c, book))],
            Witnesses = witnesses,
            Keys = [.. (book?.Keys ?? []).Where(k => k.Role == LogKeyRole.Log).Select(k => new KeyLine(k.Id, k.ValidFrom, k.ValidTo))],
            LastSample = Line(sample),
            LastWhole = Line(whole),
            Alarms =
            [
                .. Unreadable(broken, [sample, whole]),
                .. Alarms(refused ?? keeper.Fault, await ElsewhereAsync(cancellation), lag, witnesses, checkpoints, [sample, whole]),
            ],
        };
    }

    /// <summary>Why another host cannot seal: somebody has to look at it, and the log that this one seals is as sound as it was.</summary>
    private async Task<LocalText?> ElsewhereAsync(CancellationToken cancellation)
        => (await gate.Open.Alarms.StandingAsync(cancellation)).FirstOrDefault(alarm => alarm.Code == AlarmBell.SealingFailed)?.Detail;

    /// <summary>A checkpoint that cannot be read, until a check has found it.</summary>
    private static IEnumerable<AlarmLine> Unreadable(LocalText? broken, SelfCheckResult?[] checks)
        => broken is null || checks.Any(check => check is { Verdict: not Verdict.Holds })
            ? []
            : [new AlarmLine(AlarmBell.CheckFailed, Place.Under(Place.StoredCheckpoint, broken))];

    private IEnumerable<AlarmLine> Alarms(
        LocalText? fault, LocalText? elsewhere, TimeSpan lag, List<WitnessLine> witnesses, IReadOnlyList<StoredCheckpoint> checkpoints,
        SelfCheckResult?[] checks)
    {
        if (fault is not null)
            yield return new AlarmLine(AlarmBell.SealingFailed, fault);
        else if (elsewhere is not null)
            yield return new AlarmLine("sealing-failed-elsewhere", elsewhere);
        if (lag > LagMost)
            yield return new AlarmLine("sealing-late", new($"{lag.TotalSeconds:0} giây", $"{lag.TotalSeconds:0} s"));
        foreach (var anomaly in keeper.Anomalies.Take(10))
            yield return new AlarmLine("anomaly", anomaly);
        foreach (var check in checks.OfType<SelfCheckResult>().Where(c => c.Verdict != Verdict.Holds))
            yield return new AlarmLine(
                AlarmBell.CheckFailed, check.Findings.Select(f => f.Line).FirstOrDefault(SelfCheck.Title(check.Kind)));
        var newest = checkpoints.Count == 0 ? null : checkpoints[0];
        foreach (var (kind, most) in newest is null ? [] : CheckLagMost)
        {
            var last = checks.OfType<SelfCheckResult>().FirstOrDefault(c => c.Kind == kind)?.At ?? DateTimeOffset.MinValue;
            if (clock.GetUtcNow() - (last > keeper.StartedAt ? last : keeper.StartedAt) > most)
                yield return new AlarmLine("check-late", SelfCheck.Title(kind));
        }

        foreach (var witness in witnesses.Where(w => newest is not null && (w.Size ?? 0) < newest.Size))
        {
            if (clock.GetUtcNow() - (witness.At ?? checkpoints[^1].Signed.Checkpoint.At) > WitnessLagMost)
                yield return new AlarmLine("witness-behind", new(witness.Name, witness.Name));
        }
    }

    private KeyBook? Book(out LocalText? refused)
    {
        try
        {
            refused = null;
            return keeper.Keys.ReadBook();
        }
        catch (KeyRefusedException e)
        {
            refused = e.Said;
            return null;
        }
    }

    private static CheckpointLine Line(StoredCheckpoint stored, KeyBook? book) => new(
        stored.Size,
        stored.Signed.Checkpoint.At,
        Convert.ToHexStringLower(stored.Signed.Checkpoint.Root),
        [.. stored.Signed.Signatures.Where(s => book is not null && s.Name != book.Origin).Select(s => s.Name)]);

    private static CheckLine? Line(SelfCheckResult? check) => check is null ? null : new CheckLine(
        check.At, (long)check.Took.TotalMilliseconds, check.Records, check.Verdict switch
        {
            Verdict.Holds => "holds",
            Verdict.Fails => "fails",
            _ => "unknown",
        },
        [.. check.Findings.Select(f => f.Line)]);
}
