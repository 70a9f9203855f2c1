using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Engine.Store;

/// <content>What falls by time.</content>
public sealed partial class DossierDesk
{
    /// <summary>
    /// A claim lasts this long; a sweeper that dies gives its timers back by dying. It only saves work: a timer that two let fall falls
    /// once, since the later finds it gone.
    /// </summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>Timers claimed and committed together: enough to be cheap, few enough to be done long before the lease ends.</summary>
    private const int GroupMost = 250;

    /// <summary>
    /// Claims due timers, lets them fall (rung, timeout, deliver), many in one transaction, and returns how many fell; 0 when none is due.
    /// What falls by that and is due already falls in the same sweep, up to <paramref name="most"/>.
    /// </summary>
    /// <param name="node">Name of the caller.</param>
    /// <param name="most">Most timers looked at.</param>
    /// <param name="now">Instant to judge by; null takes the store's clock, which all hosts share.</param>
    /// <param name="cancellation">Stops between two groups or timers.</param>
    /// <exception cref="AggregateException">Timers that failed by a bug; the others of the sweep fell all the same.</exception>
    public async Task<int> SweepAsync(string node, int most, DateTimeOffset? now, CancellationToken cancellation)
    {
        var fell = 0;
        var looked = 0;
        List<Exception> failures = [];
        while (looked < most)
        {
            var at = now ?? await store.NowAsync(cancellation).ConfigureAwait(false);
            var claimed = await store.ClaimDueTimersAsync(node, Math.Min(most - looked, GroupMost), Lease, at, cancellation)
                .ConfigureAwait(false);
            if (claimed.Count == 0)
                break;
            looked += claimed.Count;
            var left = new List<TimerRow>(claimed);
            fell += await FallTogetherAsync(left, Whole(at), failures, cancellation).ConfigureAwait(false);
            foreach (var timer in left)
            {
                try
                {
                    fell += await FallAsync(timer, Whole(at), cancellation).ConfigureAwait(false) ? 1 : 0;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // One dossier that cannot be handled must not keep the others' timers from falling.
                    failures.Add(failure);
                }
            }
        }

        return failures.Count == 0 ? fell : throw new AggregateException("Timers failed; the others fell.", failures);
    }

    /// <summary>
    /// Lets the first timer of each dossier fall, all of them in one load and one commit. What is over by then, is refused, was overtaken
    /// or fails stays in <paramref name="left"/>: alone it comes out which it is.
    /// </summary>
    /// <returns>How many fell; they are taken out of <paramref name="left"/>.</returns>
    private async Task<int> FallTogetherAsync(
        List<TimerRow> left, DateTimeOffset now, List<Exception> failures, CancellationToken cancellation)
    {
        List<TimerRow> firsts = [.. left.DistinctBy(timer => timer.Dossier).Where(timer => timer.Kind != "deliver")];
        if (firsts.Count < 2)
            return 0;
        try
        {
            var loaded = await store.LoadManyAsync([.. firsts.Select(timer => (timer.Dossier, IdOf(timer, "fell")))], cancellation)
                .ConfigureAwait(false);
            List<(TimerRow Timer, Decision Decision)> decided = [];
            foreach (var (timer, found) in firsts.Zip(loaded))
            {
                if (Fallen(timer, found, now) is { } decision)
                    decided.Add((timer, decision));
            }

            var results = await store.CommitManyAsync([.. decided.Select(each => each.Decision)], cancellation).ConfigureAwait(false);
            HashSet<TimerRow> done =
                [.. decided.Zip(results).Where(each => each.Second is CommitResult.Committed).Select(each => each.First.Timer)];
            left.RemoveAll(done.Contains);
            foreach (var (_, decision) in decided)
                recent.Forget(decision.Dossier.Id);
            return done.Count;
        }
        catch (InvalidOperationException bug)
        {
            // Of one of them; the others are done or are done alone, where a repeat changes nothing.
            failures.Add(bug);
            return 0;
        }
    }

    /// <summary>The decision to let a timer fall; null where that takes more than a decision.</summary>
    private Decision? Fallen(TimerRow timer, LoadedDossier found, DateTimeOffset now)
    {
        if (found.Receipt is not null || found.Dossier is not { } row)
            return null;
        try
        {
            var command = Fell(timer);
            return Decide(StoredJson.ReadDossier(row.Snapshot), command, found.Key, now) is Outcome.Accepted accepted
                ? accepted.Decision with
                {
                    Answer = CommandPrint.Added(accepted.Decision.Answer, command),
                    NewKey = found.KeyIsNew ? found.Key : null,
                }
                : null;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return null; // thrown again where it is alone
        }
    }

    private async Task<bool> FallAsync(TimerRow timer, DateTimeOffset now, CancellationToken cancellation)
    {
        if (timer.Kind == "deliver")
        {
            var command = StoredJson.ReadCommand(timer.Payload!);
            var delivered = await HandleAsync(command, now, cancellation).ConfigureAwait(false);
            if (delivered is DeskAnswer.Refused refused)
            {
                var late = new DeliveryRefused
                {
                    Id = IdOf(timer, "refused"),
                    Dossier = timer.Dossier,
                    By = Actor.System(""),
                    Timer = timer.Name,
                    Code = refused.Code,
                    Reason = refused.Reason,
                };
                await HandleAsync(late, now, cancellation).ConfigureAwait(false);
                return false;
            }
        }

        return await HandleAsync(Fell(timer), now, cancellation).ConfigureAwait(false) is DeskAnswer.Done { Repeated: false };
    }

    private static TimerFell Fell(TimerRow timer) =>
        new() { Id = IdOf(timer, "fell"), Dossier = timer.Dossier, By = Actor.System(""), Timer = timer.Name };

    private static CommandId IdOf(TimerRow timer, string what) =>
        new(StableId.Of(timer.Dossier, what, timer.Name, timer.DueAt.UtcTicks));
}
