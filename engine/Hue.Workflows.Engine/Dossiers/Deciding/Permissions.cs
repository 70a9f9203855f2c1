using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Who may do what: role and office, before anything else is looked at.</summary>
internal static class Permissions
{
    public const string System = "system";
    public const string Applicant = "applicant";
    public const string Clerk = "clerk";
    public const string HeadOfUnit = "headOfUnit";
    public const string Leader = "leader";
    public const string RecordsClerk = "recordsClerk";
    public const string Administrator = "administrator";

    private static readonly string[] Handling = [Clerk, "specialist", HeadOfUnit, Leader, RecordsClerk];

    /// <summary>Whether the actor holds one of the roles in an office; the system always does.</summary>
    public static Refused? Holds(Actor by, string office, params ReadOnlySpan<string> roles)
    {
        if (by.Role == System)
            return null;
        if (!roles.Contains(by.Role))
            return Refusals.NotYourRole;
        return by.Office == office || by.Role == Applicant ? null : Refusals.NotYourOffice;
    }

    /// <summary>Whether the actor is somebody who handles dossiers, in an office that is involved in this one.</summary>
    public static Refused? Handles(Actor by, Dossier d)
    {
        if (by.Role == System)
            return null;
        if (!Handling.Contains(by.Role))
            return Refusals.NotYourRole;
        return by.Office == d.Office || d.Tasks.Any(t => t.Office == by.Office) ? null : Refusals.NotYourOffice;
    }

    /// <summary>Whether a task may be done by the actor: role, office, nobody else holds it, maker is not checker.</summary>
    public static Refused? MayDo(Draft draft, OpenTask task)
    {
        var by = draft.By;
        if (by.Role != task.Role)
            return Refusals.NotYourRole;
        if (by.Office != task.Office)
            return Refusals.NotYourOffice;
        if (task.Assignee is { } holder && holder != by.Person && holder != by.OnBehalfOf)
            return Refusals.TaskHeldByOther(task.AssigneeName ?? holder);
        return MakerIsChecker(draft, task, by.Person, by.OnBehalfOf);
    }

    /// <summary>Whether a person, or the one replaced, ever did one of the steps that this one must not share a doer with.</summary>
    public static Refused? MakerIsChecker(Draft draft, OpenTask task, string person, string? onBehalfOf)
    {
        if (draft.Index[task.Step] is not Definitions.Model.TaskStep { NotSameAs.Count: > 0 } step)
            return null;
        foreach (var doer in draft.D.Doers)
        {
            var same = doer.Person == person || doer.Person == onBehalfOf
                || (doer.OnBehalfOf is { } replaced && (replaced == person || replaced == onBehalfOf));
            if (same && step.NotSameAs.Contains(doer.Step))
                return Refusals.MakerIsChecker(draft.Index.Find(doer.Step)?.Title ?? doer.Step);
        }

        return null;
    }

    /// <summary>Whether the system itself asks.</summary>
    public static Refused? IsSystem(Actor by) => by.Role == System ? null : Refusals.OnlySystem;
}
