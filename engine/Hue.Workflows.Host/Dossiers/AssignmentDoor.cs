using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Gives tasks to people, once it is sure that they hold the step's role in its office.</summary>
internal sealed class AssignmentDoor(StoreGate gate, DossierRoom room, CommandDoor door, TimeProvider clock)
{
    private static readonly ActsAs Leads = new(["headOfUnit", "leader"]);

    public async Task<IResult> AssignAsync(
        Guid id, int task, CommandHead head, AssignRequest body, HttpContext http, CancellationToken cancellation)
    {
        if (head.Fault(asksRevision: true) is { } fault)
            return fault;
        if (await room.FindAsync(id, Person.Of(http), cancellation) is not { } row)
            return Problems.NotFound();
        var name = body.Assignee;
        if (StoredJson.ReadDossier(row.Snapshot).Task(task) is { } open)
        {
            var people = await gate.Open.Accounts.PeopleAsync(open.Office, open.Role, HueTime.Today(clock), cancellation);
            if (people.FirstOrDefault(p => p.Id == body.Assignee) is not { } assignee)
                return Problems.CannotBeAssigned();
            name = assignee.DisplayName;
        }

        return await door.SendAsync(id, head, Leads with { Task = task }, http, f => new AssignTask
        {
            Id = f.Id,
            Dossier = f.Dossier,
            Revision = f.Revision,
            By = f.By,
            Task = task,
            Assignee = body.Assignee,
            AssigneeName = name,
            Reason = body.Reason,
        }, cancellation);
    }
}
