using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads a flow and, inside parallel steps, the flows of its branches.</summary>
internal sealed class FlowReader(SourceFile file, Places places)
{
    /// <summary>Most steps of a flow: no office has as many, and rules walk every way through it.</summary>
    public const int StepsMax = 500;

    private static readonly EndStep NoStep = new("", "") { Result = "granted" };

    public Flow Read(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        if (node["steps"] is { Items.Count: > StepsMax } steps)
        {
            file.Fault(BlockRules.ResolvedFits, steps,
                FormattableString.Invariant($"The flow has {steps.Items.Count:N0} steps; at most {StepsMax} are read."));
            reader.Optional("start");
            reader.Optional("steps");
            return places.Keep(new Flow("", []), node);
        }

        var flow = new Flow(reader.Text("start"), reader.List("steps", Step, 1));
        reader.Close();
        return places.Keep(flow, node);
    }

    private Step Step(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        if (!reader.IsObject)
        {
            return places.Keep(NoStep with { }, node);
        }

        var kind = reader.Choice("kind", "task", "automatic", "wait", "decision", "parallel", "call", "end");
        if (kind.Length == 0)
        {
            return places.Keep(NoStep with { }, node); // its members depend on the kind, so nothing more can be said
        }

        var (id, title) = (reader.Text("id"), reader.Text("title"));
        Step step = kind switch
        {
            "task" => Task(reader, id, title),
            "automatic" => Automatic(reader, id, title),
            "wait" => Wait(reader, id, title),
            "decision" => Decision(reader, id, title),
            "parallel" => Parallel(reader, id, title),
            "call" => Call(reader, id, title),
            _ => new EndStep(id, title) { Result = reader.Choice("result", "granted", "refused") },
        };
        reader.Close();
        return places.Keep(step, node);
    }

    private TaskStep Task(ObjectReader reader, string id, string title) => new(id, title)
    {
        Role = reader.Text("role"),
        Office = reader.OptionalText("office") ?? "own",
        Term = reader.Optional("term") is { } term ? Term(term) : null,
        NotSameAs = reader.OptionalTexts("notSameAs"),
        MaySupplement = reader.Flag("maySupplement"),
        MayCorrect = reader.Flag("mayCorrect"),
        Instruction = reader.Note("instruction"),
        Outcomes = reader.List("outcomes", Outcome, 1),
    };

    private StepTerm Term(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var term = new StepTerm(
            reader.Term("budget"),
            reader.ChoiceOr("onReentry", "resume", "resume", "restart") == "restart" ? OnCompletion.Restart : OnCompletion.Resume,
            reader.OptionalText("basis"),
            reader.ChoiceOr("certainty", "toBeConfirmed", "confirmed", "toBeConfirmed"));
        reader.Close();
        return places.Keep(term, node);
    }

    private StepOutcome Outcome(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var outcome = new StepOutcome
        {
            Id = reader.Text("id"),
            Title = reader.Text("title"),
            To = reader.Text("to"),
            Kind = reader.ChoiceOr("kind", "forward", "forward", "back", "refuse"),
            RequiresReason = reader.Flag("requiresReason"),
            RequiresLegalBasis = reader.Flag("requiresLegalBasis"),
            RequiresPapers = reader.OptionalTexts("requiresPapers"),
            RequiresFields = reader.OptionalTexts("requiresFields"),
            RequiresPayment = reader.Flag("requiresPayment"),
        };
        reader.Close();
        return places.Keep(outcome, node);
    }

    private static AutomaticStep Automatic(ObjectReader reader, string id, string title) => new(id, title)
    {
        Action = reader.Choice("action", "computeFee", "produceDocument", "notify"),
        Document = reader.OptionalText("document"),
        Role = reader.OptionalText("role"),
        Next = reader.Text("next"),
    };

    private static WaitStep Wait(ObjectReader reader, string id, string title) => new(id, title)
    {
        Message = reader.Text("message"),
        Next = reader.Text("next"),
        SuspendsTerm = reader.Flag("suspendsTerm"),
        Basis = reader.OptionalText("basis"),
        Timeout = reader.OptionalTerm("timeout"),
        TimeoutTo = reader.OptionalText("timeoutTo"),
    };

    private DecisionStep Decision(ObjectReader reader, string id, string title) => new(id, title)
    {
        Cases = reader.List("cases", Case, 1),
        Otherwise = reader.Text("otherwise"),
    };

    private DecisionCase Case(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var when = reader.Required("when") is { } condition ? ConditionReader.Read(file, places, condition) : new Condition([]);
        var branch = new DecisionCase(when, reader.Text("to"));
        reader.Close();
        return places.Keep(branch, node);
    }

    private ParallelStep Parallel(ObjectReader reader, string id, string title) => new(id, title)
    {
        Branches = reader.List("branches", Branch, 2),
        AtLeast = (int?)reader.OptionalWhole("atLeast", 1, 100),
        Next = reader.Text("next"),
    };

    private Branch Branch(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var branch = new Branch(
            reader.Text("id"),
            reader.Text("title"),
            reader.Optional("when") is { } when ? ConditionReader.Read(file, places, when) : null,
            reader.Required("flow") is { } flow ? Read(flow) : new Flow("", []));
        reader.Close();
        return places.Keep(branch, node);
    }

    private static CallStep Call(ObjectReader reader, string id, string title) => new(id, title)
    {
        Procedure = reader.Text("procedure"),
        Office = reader.OptionalText("office") ?? "own",
        FormMap = FormMap(reader, reader.Required("formMap")),
        Next = reader.Text("next"),
        OtherwiseTo = reader.OptionalText("otherwiseTo"),
    };

    private static Dictionary<string, string> FormMap(ObjectReader reader, SourceNode? node)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node is not null && reader.Has(node, SourceKind.Object, "an object: child field → field of this form"))
        {
            foreach (var member in node.Members)
            {
                map[member.Name] = reader.TextOf(member.Value) ?? "";
            }
        }

        return map;
    }
}
