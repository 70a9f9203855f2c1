using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>What happened in a simulation: a run in which nothing was refused or nothing crashed has tried nothing.</summary>
public sealed class SimulationCounts
{
    private readonly SortedDictionary<string, long> accepted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> refused = new(StringComparer.Ordinal);

    /// <summary>Dossiers filed, children included.</summary>
    public long Dossiers { get; internal set; }

    /// <summary>All that was asked: of people, repeats, timers and alerts.</summary>
    public long Asked => Commands + Repeats + Timers + Alerts;

    /// <summary>Commands asked by people, repeats not counted.</summary>
    public long Commands { get; internal set; }

    /// <summary>Commands asked again after they were answered.</summary>
    public long Repeats { get; internal set; }

    /// <summary>Timers that fell.</summary>
    public long Timers { get; internal set; }

    /// <summary>Alerts handed out.</summary>
    public long Alerts { get; internal set; }

    /// <summary>Deaths of the process between two awaits.</summary>
    public long Crashes { get; internal set; }

    /// <summary>Kind of command → how often done.</summary>
    public IReadOnlyDictionary<string, long> Accepted => accepted;

    /// <summary>Code of refusal → how often.</summary>
    public IReadOnlyDictionary<string, long> Refused => refused;

    internal void Count(DossierCommand command, DeskAnswer answer)
    {
        if (answer is DeskAnswer.Done)
            accepted[command.GetType().Name] = accepted.GetValueOrDefault(command.GetType().Name) + 1;
        if (answer is DeskAnswer.Refused no)
            refused[no.Code] = refused.GetValueOrDefault(no.Code) + 1;
    }

    /// <summary>Adds what another world counted.</summary>
    internal void Add(SimulationCounts other)
    {
        Dossiers += other.Dossiers;
        Commands += other.Commands;
        Repeats += other.Repeats;
        Timers += other.Timers;
        Alerts += other.Alerts;
        Crashes += other.Crashes;
        foreach (var (kind, count) in other.accepted)
            accepted[kind] = accepted.GetValueOrDefault(kind) + count;
        foreach (var (code, count) in other.refused)
            refused[code] = refused.GetValueOrDefault(code) + count;
    }
}
