using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Files new dossiers.</summary>
internal sealed class FilingDoor(
    StoreGate gate, LoadedCatalogue catalogue, CommandDoor door, SentFiles files, TimeProvider clock)
{
    public async Task<IResult> FileAsync(CommandHead head, FileRequest body, HttpContext http, CancellationToken cancellation)
    {
        if (head.Fault(asksRevision: false) is { } fault)
            return fault;
        if (body.Id == Guid.Empty)
            return Problems.Malformed("Mã “id” của hồ sơ mới phải là một GUID khác không.");
        if (catalogue.Current.Offices.Find(body.Office) is not { } office)
            return Problems.NoOffice();
        var now = clock.GetUtcNow();
        var definition = body.Version is { } version
            ? catalogue.Current.Find(body.Procedure, version)
            : catalogue.Current.Latest(body.Procedure, HueTime.DayOf(now));
        if (definition is null || catalogue.Current.IsWithheld(definition))
            return Problems.NoProcedure();
        var person = Person.Of(http);
        if (await files.FirstUnusableAsync(body.Papers.Select(p => p.Sha256), null, person, cancellation) is { } missing)
            return Problems.AttachmentMissing(missing);
        // Whoever is no clerk of that office is refused by the engine, in the role they have.
        var held = person.Handles.Contains((body.Office, "clerk")) ? (body.Office, "clerk") : person.Handles[0];
        var unit = office.UnitId ?? office.Id;
        var command = new FileDossier
        {
            Id = new CommandId(head.Key!.Value),
            Dossier = new DossierId(body.Id),
            By = person.As(held),
            Procedure = definition.Code,
            Version = definition.Version,
            Office = body.Office,
            Channel = body.Channel,
            Subject = body.Subject,
            Form = body.Form.GetRawText(),
            Papers = body.Papers.ToPapers(),
            ReceiveAtOnce = body.ReceiveAtOnce,
            ManualDue = body.ManualDue?.ToManualDue(),
            Number = new NumberClaim(unit, HueTime.DayOf(now), 0), // the desk asks the store for the next
        };
        return await door.AnswerAsync(command, await gate.Desk.HandleAsync(command, cancellation), person, http, cancellation);
    }
}
