using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>The one way of a command: load, decide, commit; used by the host, the scenarios and the simulation alike.</summary>
public sealed class DossierDesk(IDossierStore store, Func<ProcedureCatalogue> catalogue, TimeProvider clock)
{
    /// <summary>Answers a command. A repeat gives the first answer; a stale revision is refused with "stale-revision" unless the command names none (the system's do not; they are decided anew).</summary>
    public Task<DeskAnswer> HandleAsync(DossierCommand command, CancellationToken cancellation)
        => throw new NotSupportedException($"contract only {store} {catalogue} {clock}");

    /// <summary>Claims due timers, sends each through the same way (rung, timeout, deliver) and returns how many fell; 0 when none is due.</summary>
    public Task<int> SweepAsync(string node, int most, DateTimeOffset? now, CancellationToken cancellation)
        => throw new NotSupportedException("contract only");

    /// <summary>Hands out unsent alerts in the app: marks each by an AlertSent command; returns how many.</summary>
    public Task<int> SendAlertsAsync(int most, CancellationToken cancellation)
        => throw new NotSupportedException("contract only");
}

/// <summary>What the desk says.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer()
    {
    }

    /// <summary>Done, now or before.</summary>
    /// <param name="Dossier">Which.</param>
    /// <param name="Revision">The revision it led to.</param>
    /// <param name="Answer">JSON.</param>
    /// <param name="Repeated">Whether the command had been done before.</param>
    public sealed record Done(DossierId Dossier, long Revision, string Answer, bool Repeated) : DeskAnswer;

    /// <summary>Refused, with the current revision when that is why.</summary>
    public sealed record Refused(string Code, string Reason, IReadOnlyDictionary<string, string> Fields, long? CurrentRevision) : DeskAnswer;

    /// <summary>There is no such dossier.</summary>
    public sealed record NotFound : DeskAnswer;
}
