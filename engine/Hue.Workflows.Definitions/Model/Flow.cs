using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Model;

/// <summary>Steps and where they lead. Structured: a branch's steps are its own, so a join cannot hang.</summary>
/// <param name="Start">Id of the first step.</param>
/// <param name="Steps">In the order in which they are read; ids unique over the whole procedure, branches included.</param>
public sealed record Flow(string Start, IReadOnlyList<Step> Steps);

/// <summary>A step of the flow.</summary>
/// <param name="Id">Kebab-case, unique.</param>
/// <param name="Title">What the inbox calls it.</param>
public abstract record Step(string Id, string Title);

/// <summary>A person does it.</summary>
public sealed record TaskStep(string Id, string Title) : Step(Id, Title)
{
    /// <summary>Role id of roles.json.</summary>
    public required string Role { get; init; }

    /// <summary>own (the receiving office), parent, or an office id.</summary>
    public string Office { get; init; } = "own";

    /// <summary>The step's own term; null when only the legal term counts.</summary>
    public StepTerm? Term { get; init; }

    /// <summary>Steps that whoever ever did, in any round, may not do this one (maker ≠ checker).</summary>
    public IReadOnlyList<string> NotSameAs { get; init; } = [];

    /// <summary>Whether a supplement may be asked for here.</summary>
    public bool MaySupplement { get; init; }

    /// <summary>Whether the form may be corrected here, before → after.</summary>
    public bool MayCorrect { get; init; }

    /// <summary>What the doer sees first: one or two sentences.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>At least one.</summary>
    public required IReadOnlyList<StepOutcome> Outcomes { get; init; }
}

/// <summary>A button of a task.</summary>
public sealed record StepOutcome
{
    /// <summary>Kebab-case, unique in the step.</summary>
    public required string Id { get; init; }

    /// <summary>What the button says.</summary>
    public required string Title { get; init; }

    /// <summary>Step id in the same flow or branch; "@join" ends a branch.</summary>
    public required string To { get; init; }

    /// <summary>forward, back (send-back to an earlier step), or refuse (must ask for reason and legal basis).</summary>
    public string Kind { get; init; } = "forward";

    /// <summary>Whether a reason must be given.</summary>
    public bool RequiresReason { get; init; }

    /// <summary>Whether a legal basis must be chosen.</summary>
    public bool RequiresLegalBasis { get; init; }

    /// <summary>Paper ids that must be attached.</summary>
    public IReadOnlyList<string> RequiresPapers { get; init; } = [];

    /// <summary>Form fields that must be filled by then.</summary>
    public IReadOnlyList<string> RequiresFields { get; init; } = [];

    /// <summary>Whether the fees collected at receipt or as a supplement must be paid by then.</summary>
    public bool RequiresPayment { get; init; }
}

/// <summary>The term of a step.</summary>
/// <param name="Budget">How long.</param>
/// <param name="OnReentry">What entering the step again does; resume by default.</param>
/// <param name="Basis">Legal basis id; null for an internal process.</param>
/// <param name="Certainty">confirmed or toBeConfirmed.</param>
public sealed record StepTerm(Term Budget, OnCompletion OnReentry, string? Basis, string Certainty);

/// <summary>The engine does it at once.</summary>
public sealed record AutomaticStep(string Id, string Title) : Step(Id, Title)
{
    /// <summary>computeFee, produceDocument, or notify.</summary>
    public required string Action { get; init; }

    /// <summary>Document id for produceDocument; null otherwise.</summary>
    public string? Document { get; init; }

    /// <summary>Role to tell for notify; null otherwise.</summary>
    public string? Role { get; init; }

    /// <summary>Next step, or "@join".</summary>
    public required string Next { get; init; }
}

/// <summary>Stands until an outside message comes.</summary>
public sealed record WaitStep(string Id, string Title) : Step(Id, Title)
{
    /// <summary>Name of the message, kebab-case.</summary>
    public required string Message { get; init; }

    /// <summary>Next step, or "@join".</summary>
    public required string Next { get; init; }

    /// <summary>Whether the legal term stands still meanwhile.</summary>
    public bool SuspendsTerm { get; init; }

    /// <summary>Legal basis id of the suspension; null otherwise.</summary>
    public string? Basis { get; init; }

    /// <summary>After this long the dossier goes to <see cref="TimeoutTo"/>; null waits for ever.</summary>
    public Term? Timeout { get; init; }

    /// <summary>Step to go to on time-out, or "@join".</summary>
    public string? TimeoutTo { get; init; }
}

/// <summary>Takes the first case that holds.</summary>
public sealed record DecisionStep(string Id, string Title) : Step(Id, Title)
{
    /// <summary>In order.</summary>
    public required IReadOnlyList<DecisionCase> Cases { get; init; }

    /// <summary>Step to go to when no case holds, or "@join".</summary>
    public required string Otherwise { get; init; }
}

/// <summary>One way out of a decision.</summary>
public sealed record DecisionCase(Condition When, string To);

/// <summary>Branches that run side by side.</summary>
public sealed record ParallelStep(string Id, string Title) : Step(Id, Title)
{
    /// <summary>At least two.</summary>
    public required IReadOnlyList<Branch> Branches { get; init; }

    /// <summary>Branches that must end: all (null), any (1), or at least n. Others are cancelled and recorded.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Next step after the join, or "@join" of an outer branch.</summary>
    public required string Next { get; init; }
}

/// <summary>A branch: a flow of its own whose ends say "@join".</summary>
/// <param name="Id">Kebab-case, unique in the step.</param>
/// <param name="Title">What the drawing calls it.</param>
/// <param name="When">Whether the branch runs at all; null means always. Skipped branches count as ended.</param>
/// <param name="Flow">Its steps.</param>
public sealed record Branch(string Id, string Title, Condition? When, Flow Flow);

/// <summary>Another procedure as a child dossier (liên thông).</summary>
public sealed record CallStep(string Id, string Title) : Step(Id, Title)
{
    /// <summary>Code of the called procedure; the version in force when the child is received is pinned.</summary>
    public required string Procedure { get; init; }

    /// <summary>Office of the child: own, parent, or an office id.</summary>
    public string Office { get; init; } = "own";

    /// <summary>Child form field → field of this form.</summary>
    public required IReadOnlyDictionary<string, string> FormMap { get; init; }

    /// <summary>Next step when the child was granted, or "@join".</summary>
    public required string Next { get; init; }

    /// <summary>Next step when the child ended otherwise, or "@join"; null means as when granted.</summary>
    public string? OtherwiseTo { get; init; }
}

/// <summary>The dossier is processed.</summary>
public sealed record EndStep(string Id, string Title) : Step(Id, Title)
{
    /// <summary>granted or refused.</summary>
    public required string Result { get; init; }
}
