using System.Globalization;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Causes for which the clock stands still.</summary>
public static class Standstill
{
    /// <summary>The applicant completes the dossier.</summary>
    public const string Supplement = "supplement";

    /// <summary>A leader suspended it for a legal reason.</summary>
    public const string Manual = "manual";

    /// <summary>A wait step that suspends the term.</summary>
    public static string Wait(int number) => string.Create(CultureInfo.InvariantCulture, $"wait/{number}");
}

/// <summary>Where a step entry stands: the parallel step and branch that enclose it; both null at the root.</summary>
/// <param name="Parallel">Entry number of the enclosing parallel step.</param>
/// <param name="Branch">Branch id.</param>
public sealed record Scope(int Parallel, string Branch);

/// <summary>A task that somebody has yet to do.</summary>
public sealed record OpenTask
{
    /// <summary>Entry number, unique within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch; null at the root.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Role that may do it.</summary>
    public required string Role { get; init; }

    /// <summary>Office whose people may do it.</summary>
    public required string Office { get; init; }

    /// <summary>Account id of who holds it; null in the pool.</summary>
    public string? Assignee { get; init; }

    /// <summary>Name of the assignee as shown.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>0 normal, 1 raised by a ladder.</summary>
    public int Priority { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Key of its own term, "step/12".</summary>
    [JsonIgnore]
    public string TermKey => TermState.StepKey(Number);
}

/// <summary>A wait step that stands.</summary>
public sealed record OpenWait
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch; null at the root.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Message waited for.</summary>
    public required string Message { get; init; }

    /// <summary>When the wait gives up, UTC; null waits for ever.</summary>
    public DateTimeOffset? TimeoutAt { get; init; }
}

/// <summary>A call step whose child has not ended.</summary>
public sealed record OpenCall
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch; null at the root.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The child dossier.</summary>
    public required DossierId Child { get; init; }
}

/// <summary>A parallel step that has not joined.</summary>
public sealed record OpenParallel
{
    /// <summary>Entry number.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch; null at the root.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Branches that must end.</summary>
    public required int Needed { get; init; }

    /// <summary>Branches still running.</summary>
    public required IReadOnlyList<string> Running { get; init; }

    /// <summary>Branches that ended or were skipped.</summary>
    public required IReadOnlyList<string> Ended { get; init; }
}

/// <summary>A term in force: its ledger, and the due time and next rung that follow from it.</summary>
public sealed record TermState
{
    /// <summary>Key of the legal term.</summary>
    public const string LegalKey = "legal";

    /// <summary>"legal" or "step/12".</summary>
    public required string Key { get; init; }

    /// <summary>Step id; null for the legal term.</summary>
    public string? Step { get; init; }

    /// <summary>Budget, start, suspensions, extensions.</summary>
    [JsonConverter(typeof(TermLedgerConverter))]
    public required TermLedger Ledger { get; init; }

    /// <summary>Due time, UTC; null while suspended. An index: it follows from the ledger.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>1 and up; an extension opens a new one.</summary>
    public required int Epoch { get; init; }

    /// <summary>Rungs of this epoch that fell or were passed over.</summary>
    public IReadOnlyList<string> Fired { get; init; } = [];

    /// <summary>The next rung; null when none is left, while suspended and when frozen.</summary>
    public string? NextRung { get; init; }

    /// <summary>When it falls, UTC.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Key of a step entry's term.</summary>
    public static string StepKey(int entry) => string.Create(CultureInfo.InvariantCulture, $"step/{entry}");
}

/// <summary>The term of a step that was left: its clock stands since.</summary>
/// <param name="Step">Step id.</param>
/// <param name="Ledger">With a suspension open from the moment the step was left.</param>
/// <param name="Fired">Rungs that fell already.</param>
public sealed record LeftTerm(
    string Step, [property: JsonConverter(typeof(TermLedgerConverter))] TermLedger Ledger, IReadOnlyList<string> Fired);

/// <summary>Somebody who did a step, in whichever round.</summary>
/// <param name="Step">Step id.</param>
/// <param name="Person">Account id.</param>
/// <param name="OnBehalfOf">Account id of the person replaced.</param>
public sealed record StepDoer(string Step, string Person, string? OnBehalfOf = null);

/// <summary>A fee asked for.</summary>
/// <param name="Fee">Fee id.</param>
/// <param name="CollectAt">receipt, supplement, or return.</param>
/// <param name="Paid">Dong received so far.</param>
/// <param name="Amount">Dong; null while the amount is not known.</param>
/// <param name="Assessed">Whether a person gave the amount, since the definition does not know it.</param>
public sealed record FeeDue(string Fee, string CollectAt, long Paid, long? Amount = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Assessed = false)
{
    /// <summary>Whether nothing more is owed.</summary>
    [JsonIgnore]
    public bool IsSettled => Amount is { } amount ? Paid >= amount : Paid > 0;
}

/// <summary>A command that is to reach another dossier; a timer carries it there.</summary>
/// <param name="Name">Name of the timer, "deliver/12".</param>
/// <param name="DueAt">When it goes out, UTC.</param>
/// <param name="Payload">The command, JSON.</param>
/// <param name="Attempts">How often it was refused.</param>
public sealed record Delivery(
    string Name, DateTimeOffset DueAt, [property: JsonConverter(typeof(RawJsonConverter))] string Payload, int Attempts = 0);
