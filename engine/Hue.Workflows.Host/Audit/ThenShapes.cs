using Hue.Workflows.Host.Dossiers;

namespace Hue.Workflows.Host.Audit;

/// <summary>A dossier as it was after one of its records, rebuilt from the records up to it.</summary>
public sealed record DossierThen
{
    /// <summary>Of the record, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>Of the dossier's last record there is.</summary>
    public required long Last { get; init; }

    /// <summary>When the record was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The record: who did what.</summary>
    public required AuditLine Record { get; init; }

    /// <summary>What the record changed: status, form, papers, fees, tasks, due, definition, calendar.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>The page of then, by the definition of then; nobody may do anything in it.</summary>
    public required DossierView Dossier { get; init; }

    /// <summary>The definition in force then.</summary>
    public required DefinitionThen Definition { get; init; }

    /// <summary>Calendar that was counted by then, as the record attests.</summary>
    public required string Calendar { get; init; }

    /// <summary>Calendar that the dossier names now, where it is another one; null otherwise.</summary>
    public required string? CalendarLater { get; init; }

    /// <summary>The arithmetic of then; null where that calendar is not at hand, or lacks a year.</summary>
    public required DeadlineView? Deadline { get; init; }

    /// <summary>Whether values cannot be read, since the dossier's key was destroyed.</summary>
    public required bool Erased { get; init; }

    /// <summary>Dossiers that it was tied to by then; how they stood is on their own pages.</summary>
    public required IReadOnlyList<RelatedThen> Related { get; init; }
}

/// <summary>A version as the records name it, and as the catalogue has it.</summary>
/// <param name="Version">In force then.</param>
/// <param name="Hash">As attested then.</param>
/// <param name="IsTheSame">Whether the catalogue's files of that version still have this hash.</param>
/// <param name="Later">Version that the dossier runs under now, where it is another one; null otherwise.</param>
public sealed record DefinitionThen(int Version, string Hash, bool IsTheSame, int? Later);

/// <summary>A parent or child dossier.</summary>
/// <param name="Relation">parent or child.</param>
public sealed record RelatedThen(Guid Id, string Number, string Title, string Relation);
