using System.Collections.Concurrent;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation.Terms;

/// <summary>What a run of <see cref="TermSimulation"/> looked at.</summary>
/// <param name="Cases">Ledgers and ladders.</param>
/// <param name="Ladders">Of these, ladders with downtime.</param>
/// <param name="Alerts">Rungs that fell in them.</param>
public sealed record TermCounts(long Cases, long Ladders, long Alerts);

/// <summary>
/// Random ledgers against a clock walked minute by minute, and random ladders with downtime. The same seed gives the same run.
/// </summary>
public static class TermSimulation
{
    private const int CasesPerCalendar = 250;
    private const int LadderEvery = 25;

    /// <summary>Tries that many cases.</summary>
    /// <param name="seed">The same seed gives the same run.</param>
    /// <param name="cases">How many, 1 and up.</param>
    /// <param name="workers">Side by side, 1 and up.</param>
    /// <param name="cancellation">Stops between two calendars.</param>
    /// <exception cref="TermsDifferException">A due time or a rung is not as walked; says how to run it again.</exception>
    public static async Task<TermCounts> RunAsync(ulong seed, long cases, int workers, CancellationToken cancellation)
    {
        var groups = (int)((cases + CasesPerCalendar - 1) / CasesPerCalendar);
        var failures = new ConcurrentBag<TermsDifferException>();
        long ladders = 0, alerts = 0;
        var several = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, groups), several, async (group, stop) =>
        {
            if (!failures.IsEmpty)
                return;
            var most = (int)Math.Min(CasesPerCalendar, cases - (long)group * CasesPerCalendar);
            try
            {
                var (tried, fell) = await GroupAsync(new SimulationRandom(seed + (ulong)group), most, stop).ConfigureAwait(false);
                Interlocked.Add(ref ladders, tried);
                Interlocked.Add(ref alerts, fell);
            }
            catch (BrokenInvariantException broken)
            {
                failures.Add(new TermsDifferException(seed + (ulong)group, most, broken));
            }
        }).ConfigureAwait(false);
        return failures.MinBy(each => each.Seed) is { } first ? throw first : new TermCounts(cases, ladders, alerts);
    }

    private static async Task<(int Ladders, int Alerts)> GroupAsync(SimulationRandom random, int cases, CancellationToken cancellation)
    {
        var terms = new RandomTerms(random);
        var file = terms.Calendar();
        var calendar = new WorkingCalendar(file);
        var counter = new MinuteCounter(file);
        var (ladders, alerts) = (0, 0);
        for (var i = 0; i < cases; i++)
        {
            if (i % LadderEvery == LadderEvery - 1)
            {
                var trial = new LadderTrial(random, terms);
                await trial.RunAsync(cancellation).ConfigureAwait(false);
                (ladders, alerts) = (ladders + 1, alerts + trial.Fell);
                continue;
            }

            var ledger = terms.Ledger();
            var due = calendar.Due(ledger);
            var walked = counter.Due(ledger);
            if (walked != (due is { } at ? MinuteCounter.Local(at) : null))
            {
                throw new BrokenInvariantException(
                    "due-is-what-walking-gives", $"{due:O} instead of {walked:O}: {RandomTerms.Said(file, ledger)}");
            }
        }

        return (ladders, alerts);
    }
}

/// <summary>The arithmetic and the walked clock differ; it happens again with the seed.</summary>
public sealed class TermsDifferException(ulong seed, int cases, Exception cause)
    : Exception($"{cause.Message}\nRun again: hue simulate --only terms --seed {seed} --cases {cases}", cause)
{
    /// <summary>Seed of the calendar on which it happened.</summary>
    public ulong Seed { get; } = seed;
}
