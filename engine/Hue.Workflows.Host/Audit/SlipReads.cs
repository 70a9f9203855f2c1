using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Slip;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Audit;

/// <summary>The control slip of a dossier, with names for ids.</summary>
internal static class SlipReads
{
    private static readonly TimeSpan Hue = TimeSpan.FromHours(7);

    public static async Task<IResult> SlipAsync(
        Guid id, DossierRoom room, StoreGate gate, LoadedCatalogue catalogue, Journal journal, HttpContext http,
            CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "slip");
        try
        {
            var rows = await gate.Open.Queries.AuditAsync(row.Id, cancellation);
            return rows.Count == 0 ? Problems.TrailBroken(1) : Results.Ok(View(row, rows, catalogue));
        }
        catch (AuditBrokenException broken)
        {
            return Problems.TrailBroken(broken.Sequence);
        }
    }

    private static SlipView View(DossierRow row, IReadOnlyList<AuditRow> rows, LoadedCatalogue catalogue)
    {
        var replayed = DossierReplay.Walk(rows).ToList();
        var d = replayed[^1].After;
        var slip = ControlSlip.Of(replayed, Hue);
        var said = new SaidThen(d.Procedure, RecordedEvent.Of(rows), catalogue.Current);
        SlipPartyView Party(SlipParty of) => new(
            of.Kind,
            of.Office is { } office ? catalogue.Names.Office(office) : null,
            of.Role is { } role ? catalogue.Names.Role(role) : null,
            of.Name ?? (of.Person is { } who ? said.At(d.Version).Names.Person(who) : null),
            of.OnBehalfOf is { } behalf ? said.At(d.Version).Names.Person(behalf) : null);

        return new SlipView
        {
            Number = d.Number,
            Office = catalogue.Names.Office(d.Office),
            ProcedureCode = d.Procedure,
            ProcedureTitle = said.At(d.Version).Definition?.Title ?? row.ProcedureTitle,
            Applicant = d.ErasedAt is null ? d.Applicant : "",
            FiledAt = d.FiledAt,
            ReceivedAt = d.ReceivedAt,
            DueAt = slip.DueAt,
            EndedAt = slip.EndedAt,
            Timeliness = Word(slip.Timeliness),
            StatusTitle = StatusTitles.Of(d.Status),
            Lines = [.. slip.Lines.Select(line => Line(line, said.At(line.Version), Party))],
            Remarks =
            [
                .. slip.Remarks.Select(r => new SlipRemarkView(
                    r.Kind, EventTitles.Of(r.Kind), r.At, Party(r.By), r.Detail, r.Note, r.DueAt)),
            ],
            Sequence = d.AuditSequence,
            Hash = d.AuditHash,
        };
    }

    private static SlipLineView Line(
        SlipLine line, (ProcedureDefinition? Definition, SaidNames Names) said, Func<SlipParty, SlipPartyView> party) => new(
            line.Sequence, line.Kind, line.Step is { } step ? said.Names.Step(step) : null, party(line.From), line.GivenAt,
            party(line.To), line.TakenAt, line.DueAt, line.DoneAt, Word(line.Timeliness), line.AfterLegalDue,
            Outcome(line, said.Definition), line.IsOutcome, line.Note, [.. line.Missing.Select(said.Names.Paper)]);

    private static string? Outcome(SlipLine line, ProcedureDefinition? definition)
        => line is { IsOutcome: true, Step: { } id } && definition is not null && StepFinder.Find(definition.Flow, id) is TaskStep step
            ? step.Outcomes.FirstOrDefault(o => o.Id == line.Outcome)?.Title ?? line.Outcome
            : line.Outcome;

    private static string? Word(Timeliness? timeliness) => timeliness switch
    {
        null => null,
        Timeliness.Early => "early",
        Timeliness.OnTime => "onTime",
        _ => "late",
    };
}
