using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

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
    public sealed record Refused(string Code, string Reason, IReadOnlyDictionary<string, string> Fields, long? CurrentRevision)
        : DeskAnswer;

    /// <summary>There is no such dossier.</summary>
    public sealed record NotFound : DeskAnswer;
}
