using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Flows as the web app draws them.</summary>
internal static class FlowViews
{
    public static FlowView Of(Flow flow) => new(flow.Start, [.. flow.Steps.Select(Of)]);

    public static string Word(OnCompletion what) => what == OnCompletion.Restart ? "restart" : "resume";

    public static OutcomeView Outcome(StepOutcome o) => new(
        o.Id, o.Title, o.To, o.Kind, o.RequiresReason, o.RequiresLegalBasis, o.RequiresPapers, o.RequiresFields, o.RequiresPayment);

    private static StepView Of(Step step) => step switch
    {
        TaskStep task => Task(task),
        AutomaticStep a => Plain(a, StepKind.Automatic) with { Action = a.Action, Document = a.Document, Role = a.Role, Next = a.Next },
        WaitStep w => Plain(w, StepKind.Wait) with
        {
            Message = w.Message,
            Next = w.Next,
            SuspendsTerm = w.SuspendsTerm,
            Basis = w.Basis,
            Timeout = w.Timeout?.ToString(),
            TimeoutTo = w.TimeoutTo,
        },
        DecisionStep d => Plain(d, StepKind.Decision) with
        {
            Cases = [.. d.Cases.Select(c => new CaseView(DefinitionJson.Of(c.When), c.To))],
            Otherwise = d.Otherwise,
        },
        ParallelStep p => Plain(p, StepKind.Parallel) with
        {
            Branches = [.. p.Branches.Select(b => new BranchView(b.Id, b.Title, DefinitionJson.OfOptional(b.When), Of(b.Flow)))],
            AtLeast = p.AtLeast,
            Next = p.Next,
        },
        CallStep c => Plain(c, StepKind.Call) with
        {
            Procedure = c.Procedure,
            Office = c.Office,
            FormMap = c.FormMap,
            Next = c.Next,
            OtherwiseTo = c.OtherwiseTo,
        },
        EndStep e => Plain(e, StepKind.End) with { Result = e.Result },
        _ => throw new ArgumentException($"No such step: {step.GetType().Name}"),
    };

    private static StepView Task(TaskStep t) => Plain(t, StepKind.Task) with
    {
        Role = t.Role,
        Office = t.Office,
        Term = t.Term is { } term ? new StepTermView(term.Budget.ToString(), Word(term.OnReentry), term.Basis, term.Certainty) : null,
        NotSameAs = t.NotSameAs,
        MaySupplement = t.MaySupplement,
        MayCorrect = t.MayCorrect,
        Instruction = t.Instruction,
        Outcomes = [.. t.Outcomes.Select(Outcome)],
    };

    private static StepView Plain(Step step, StepKind kind) => new() { Id = step.Id, Title = step.Title, Kind = kind };
}
