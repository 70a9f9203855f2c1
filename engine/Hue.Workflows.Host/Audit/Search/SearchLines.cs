using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Storage.Audit.Searching;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>What was found, as the auditor's lists show it.</summary>
internal static class SearchLines
{
    /// <summary>What each mark is called in the answer; "overridden" is any of the first four.</summary>
    private static readonly (string Mark, string Flag)[] Flags =
    [
        (RecordMarks.DueByHand, "dueByHand"), (RecordMarks.FeeByHand, "feeByHand"), (RecordMarks.Extended, "extended"),
        (RecordMarks.StoppedByHand, "stoppedByHand"), (RecordMarks.Migrated, "migrated"), (RecordMarks.Reassigned, "reassigned"),
    ];

    private static readonly LocalText Unreadable = new("Bản ghi không đọc được", "Unreadable record");
    private static readonly Actor Nobody = new("", "", "", "");

    public static FoundDossierLine Of(FoundDossier found, CatalogueNames names) => new(
        found.Id.Value,
        found.Number,
        found.Applicant,
        found.Procedure,
        found.ProcedureTitle,
        found.Office,
        names.Office(found.Office),
        found.LastActor is { } actor ? Officer(actor, names) : null,
        (int)found.Status,
        StatusTitles.Of(found.Status),
        found.FiledAt,
        found.ReceivedAt,
        found.EndedAt,
        found.Suspended && found.EndedAt is null,
        found.DueAt,
        found.LateUntil is not null,
        found.LateUntil is { } until ? Pressing.Remaining(found.DueAt, false, names.Calendar(found.Office), until) : null,
        [.. Flags.Where(flag => found.Marks.Contains(flag.Mark)).Select(flag => flag.Flag)]);

    public static FoundRecordLine Of(FoundRecord found, JournalWords words, CatalogueNames names) => new(
        found.Position,
        found.At,
        found.Kind,
        found switch
        {
            { By: null } or { Sequence: null, Entry: null } => Unreadable,
            { Sequence: null } => JournalTitles.Of(found.Kind),
            _ => EventTitles.Of(found.Kind),
        },
        found.Entry is { } entry ? words.Of(entry) : null,
        Officer(found.By ?? Nobody, names),
        found.Dossier?.Value,
        found.Number,
        found.Sequence);

    private static OfficerName Officer(Actor actor, CatalogueNames names) => new(
        actor.Person, actor.Name, actor.Role, names.Role(actor.Role), actor.Office, names.Office(actor.Office), actor.OnBehalfOf);
}
