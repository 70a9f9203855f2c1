using System.Text.Json;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Steps of a definition in reading order.</summary>
public sealed record FlowView(string Start, IReadOnlyList<StepView> Steps);

/// <summary>A step; which members are there follows from <see cref="Kind"/>, as in procedure.json.</summary>
public sealed record StepView
{
    public required string Id { get; init; }
    public required StepKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>task, and automatic notify.</summary>
    public string? Role { get; init; }

    /// <summary>task and call: own, parent, or an office id.</summary>
    public string? Office { get; init; }
    public StepTermView? Term { get; init; }
    public IReadOnlyList<string>? NotSameAs { get; init; }
    public bool? MaySupplement { get; init; }
    public bool? MayCorrect { get; init; }
    public string? Instruction { get; init; }
    public IReadOnlyList<OutcomeView>? Outcomes { get; init; }

    /// <summary>automatic: computeFee, produceDocument, notify.</summary>
    public string? Action { get; init; }
    public string? Document { get; init; }

    /// <summary>Next step or "@join"; automatic, wait, parallel, call.</summary>
    public string? Next { get; init; }

    /// <summary>wait.</summary>
    public string? Message { get; init; }
    public bool? SuspendsTerm { get; init; }
    public string? Basis { get; init; }
    public string? Timeout { get; init; }
    public string? TimeoutTo { get; init; }

    /// <summary>decision.</summary>
    public IReadOnlyList<CaseView>? Cases { get; init; }
    public string? Otherwise { get; init; }

    /// <summary>parallel.</summary>
    public IReadOnlyList<BranchView>? Branches { get; init; }
    public int? AtLeast { get; init; }

    /// <summary>call.</summary>
    public string? Procedure { get; init; }
    public IReadOnlyDictionary<string, string>? FormMap { get; init; }
    public string? OtherwiseTo { get; init; }

    /// <summary>end: granted or refused.</summary>
    public string? Result { get; init; }
}

/// <summary>Kinds of steps.</summary>
public enum StepKind
{
    Task,
    Automatic,
    Wait,
    Decision,
    Parallel,
    Call,
    End,
}

/// <summary>A step's own term.</summary>
public sealed record StepTermView(string Budget, string OnReentry, string? Basis, string Certainty);

/// <summary>A case of a decision; <paramref name="When"/> as in procedure.json.</summary>
public sealed record CaseView(JsonElement When, string To);

/// <summary>A branch of a parallel step.</summary>
public sealed record BranchView(string Id, string Title, JsonElement? When, FlowView Flow);

/// <summary>A button of a task; kind is forward, back or refuse.</summary>
public sealed record OutcomeView(
    string Id,
    string Title,
    string To,
    string Kind,
    bool RequiresReason,
    bool RequiresLegalBasis,
    IReadOnlyList<string> RequiresPapers,
    IReadOnlyList<string> RequiresFields,
    bool RequiresPayment);
