using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Calendars;

/// <summary>An amendment that was applied: its file, who applied it, and how far the open dossiers have gone over.</summary>
public sealed record CalendarAmendment
{
    /// <summary>1 and up without a gap: the order in which amendments hold.</summary>
    public required int Number { get; init; }

    /// <summary>The file's name, "hue.v2.json".</summary>
    public required string FileName { get; init; }

    /// <summary>The file as it was given.</summary>
    public required string File { get; init; }

    /// <summary>Number of the notice it rests on.</summary>
    public required string Notice { get; init; }

    /// <summary>Account id of who applied it.</summary>
    public required string Person { get; init; }

    /// <summary>Their name as shown then.</summary>
    public required string PersonName { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset AppliedAt { get; init; }

    /// <summary>Ids of the offices whose calendar it changed, in order.</summary>
    public required IReadOnlyList<string> Offices { get; init; }

    /// <summary>1 all open dossiers go over, 2 those filed meanwhile by hosts that did not know of it, 3 all have.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Office of the last dossier looked at in this round; null at its beginning.</summary>
    public string? AtOffice { get; init; }

    /// <summary>The last dossier looked at in that office.</summary>
    public DossierId? AtDossier { get; init; }

    /// <summary>Dossiers that went over.</summary>
    public long Moved { get; init; }

    /// <summary>Dossiers that ended meanwhile, or had gone over already.</summary>
    public long Kept { get; init; }

    /// <summary>Dossiers that the amended calendar cannot count; they keep theirs.</summary>
    public long Refused { get; init; }

    /// <summary>When the last had gone over, UTC; null while they go.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
