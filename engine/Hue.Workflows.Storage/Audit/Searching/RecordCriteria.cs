using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>Which records an auditor looks for, over all dossiers and the journal; all that is said has to hold.</summary>
public sealed record RecordCriteria
{
    /// <summary>Account id of who did it, or "system".</summary>
    public string? Person { get; init; }

    /// <summary>Kinds, any of them; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>At this instant or later, UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant, UTC.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Key of the page; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>1 to 200.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>A record that a search found.</summary>
/// <param name="Position">Its place in the one order of all records.</param>
/// <param name="At">Server instant, UTC.</param>
/// <param name="Kind">"task.completed".</param>
/// <param name="By">Who, in which role, for which office, on whose behalf; null for a record that cannot be read.</param>
/// <param name="Dossier">The dossier concerned; null for none.</param>
/// <param name="Number">Its number; null for none, or where there is no such dossier.</param>
/// <param name="Sequence">Its place in the dossier's trail; null for a record of the journal.</param>
/// <param name="Entry">What a record of the journal says; null for one of a dossier's trail, and for one that cannot be read.</param>
public sealed record FoundRecord(
    long Position,
    DateTimeOffset At,
    string Kind,
    Actor? By,
    DossierId? Dossier,
    string? Number,
    long? Sequence,
    JournalEntry? Entry);
