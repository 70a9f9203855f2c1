using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Inbox;

/// <summary>Reads inboxes.</summary>
internal static class InboxHandlers
{
    public static async Task<IResult> ListAsync(
        string? search,
        bool? mine,
        string? after,
        int? most,
        StoreGate gate,
        LoadedCatalogue catalogue,
        TimeProvider clock,
        Journal journal,
        AbsenceBook absences,
        HttpContext http,
        CancellationToken cancellation)
    {
        if (ListParts.Most(most) is not { } rows)
            return Problems.Malformed(ListParts.MostFault);
        var person = Person.Of(http);
        var now = clock.GetUtcNow();
        var replaces = await absences.ReplacedByAsync(person, cancellation);
        List<string> offices = [.. person.Handles.Select(held => held.Office), .. replaces.Select(away => away.Office)];
        await journal.ListedAsync(person, "inbox", offices, cancellation);
        await journal.SearchedAsync(person, search, cancellation);
        var page = await gate.Open.Queries.InboxAsync(
            new InboxQuery
            {
                Person = person.Id,
                Roles = person.Handles,
                Replaces = replaces,
                OnlyMine = mine ?? false,
                Search = search,
                After = after,
                Most = rows,
            },
            cancellation);
        var counts = await DossierLines.CountAsync(gate, catalogue, person.OfficesSeen, now, cancellation);
        return Results.Ok(new InboxView(
            [.. page.Items.Select(line => Item(line, replaces, catalogue.Names, now))], page.Next, counts));
    }

    private static InboxItem Item(InboxLine line, IReadOnlyList<Replaced> replaces, CatalogueNames names, DateTimeOffset now)
    {
        var task = line.Task;
        var calendar = names.Calendar(task.Office);
        return new InboxItem
        {
            Dossier = task.Dossier.Value,
            Number = line.DossierNumber,
            Task = task.Number,
            Step = task.Step,
            Title = task.Title,
            Procedure = line.Procedure,
            ProcedureTitle = line.ProcedureTitle,
            Applicant = line.Applicant,
            Status = (int)line.Status,
            Role = task.Role,
            RoleTitle = names.Role(task.Role),
            Office = task.Office,
            OfficeName = names.Office(task.Office),
            Assignee = task.Assignee,
            AssigneeName = task.AssigneeName,
            InsteadOf = task.Assignee is { } holder && replaces.Contains(new Replaced(holder, task.Office, task.Role))
                ? task.AssigneeName
                : null,
            CreatedAt = task.CreatedAt,
            Due = task.DossierDueAt,
            StepDue = task.StepDueAt,
            UrgentAt = task.UrgentAt,
            Urgency = Pressing.Of(task.UrgentAt, line.Suspended, false, calendar, now),
            Remaining = Pressing.Remaining(task.UrgentAt, false, calendar, now),
            Priority = task.Priority,
            Revision = line.Revision,
        };
    }
}
