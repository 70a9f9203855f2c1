using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Model;

/// <summary>A dossier's story that a definition must tell: answers and clock moves in; steps, terms, alerts, fees and audit out.</summary>
public sealed record Scenario
{
    /// <summary>What happens, in a phrase.</summary>
    public required string Title { get; init; }

    /// <summary>granted, supplement, refused, late, other.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>Where the clock stands at first.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Role → person who plays it; roles left out have the runner's default cast.</summary>
    public required IReadOnlyDictionary<string, string> People { get; init; }

    /// <summary>The form's values, JSON text of an object.</summary>
    public required string Form { get; init; }

    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>Who asks: one of the procedure's subjects; null takes its first.</summary>
    public string? Subject { get; init; }

    /// <summary>Ids of the papers handed in at filing.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>Acts and expectations, in order.</summary>
    public required IReadOnlyList<ScriptLine> Script { get; init; }
}

/// <summary>One line of a scenario's script: something is done, or something must hold.</summary>
/// <param name="Line">Line of the file, for messages.</param>
/// <param name="Dossier">Id of the call step whose child dossier is meant; null for the scenario's own dossier.</param>
public abstract record ScriptLine(int Line, string? Dossier);

/// <summary>Somebody does something; members that the deed has no use for are null or empty.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Dossier">Id of the call step whose child dossier is meant; null for the scenario's own.</param>
/// <param name="At">When; the clock moves there first and lets timers fall. Null leaves the clock where it is.</param>
/// <param name="Do">The deed, one of <see cref="ScriptDeed"/>'s words.</param>
public sealed record ScriptAct(int Line, string? Dossier, DateTimeOffset? At, string Do) : ScriptLine(Line, Dossier)
{
    /// <summary>Role of the doer; null takes the one the deed belongs to.</summary>
    public string? As { get; init; }

    /// <summary>Step id.</summary>
    public string? Step { get; init; }

    /// <summary>Outcome id.</summary>
    public string? Outcome { get; init; }

    /// <summary>Reason given.</summary>
    public string? Reason { get; init; }

    /// <summary>Legal basis given: an id of the definition, or text.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Paper ids handed in or attached.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>What a supplement request says is missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Form fields set, JSON text of an object: "con.hoTen" → value; null when none.</summary>
    public string? Fields { get; init; }

    /// <summary>Form fields by dotted path, list items by index: the filing is tried once without each, and each time refused.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Due time that the clerk sets where the legal term is unknown; the reason stands beside it.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How long an extension is.</summary>
    public Term? By { get; init; }

    /// <summary>Person or role a task is given to, or office a dossier is handed to.</summary>
    public string? To { get; init; }

    /// <summary>Dong paid.</summary>
    public long? Amount { get; init; }

    /// <summary>Fee that is paid; null means what is owed in order.</summary>
    public string? Fee { get; init; }

    /// <summary>Result id issued.</summary>
    public string? Result { get; init; }

    /// <summary>Channel of return.</summary>
    public string? Channel { get; init; }

    /// <summary>Name of an outside message.</summary>
    public string? Name { get; init; }

    /// <summary>Text of a comment.</summary>
    public string? Text { get; init; }

    /// <summary>Version to migrate to.</summary>
    public int? Version { get; init; }

    /// <summary>Code of the refusal that the engine must answer with; null when it must accept.</summary>
    public string? Refused { get; init; }
}

/// <summary>What must hold at this place; null or empty members are not looked at.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Dossier">Id of the call step whose child dossier is meant; null for the scenario's own.</param>
public sealed record ScriptExpect(int Line, string? Dossier) : ScriptLine(Line, Dossier)
{
    /// <summary>Status code, 1 to 10.</summary>
    public int? Status { get; init; }

    /// <summary>Open steps, in any order; null when not looked at, empty when none may be open.</summary>
    public IReadOnlyList<string>? Step { get; init; }

    /// <summary>Open step → role.</summary>
    public IReadOnlyDictionary<string, string>? Role { get; init; }

    /// <summary>Due time of the legal term.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether the legal term stands still.</summary>
    public bool? Suspended { get; init; }

    /// <summary>Whether the legal term is late.</summary>
    public bool? Overdue { get; init; }

    /// <summary>"còn 2 ngày 3 giờ".</summary>
    public string? Remaining { get; init; }

    /// <summary>Open step → due time of its own term.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? StepDue { get; init; }

    /// <summary>Fees owed, all of them.</summary>
    public IReadOnlyList<ExpectedFee>? Fees { get; init; }

    /// <summary>Dong of all fees.</summary>
    public long? FeeTotal { get; init; }

    /// <summary>Alerts sent so far that must be among them, in order.</summary>
    public IReadOnlyList<ExpectedAlert>? Alerts { get; init; }

    /// <summary>granted, refused, withdrawn, stopped.</summary>
    public string? Result { get; init; }

    /// <summary>Kinds of audit records that must come in this order; others may lie between.</summary>
    public IReadOnlyList<string>? Audit { get; init; }

    /// <summary>Number of audit records so far.</summary>
    public int? AuditCount { get; init; }

    /// <summary>Document ids produced so far, in order.</summary>
    public IReadOnlyList<string>? Documents { get; init; }
}

/// <summary>A fee as a scenario expects it.</summary>
/// <param name="Id">Fee id.</param>
/// <param name="Amount">Dong; null when the amount is not known.</param>
public sealed record ExpectedFee(string Id, long? Amount);

/// <summary>An alert as a scenario expects it.</summary>
/// <param name="Rung">Rung id.</param>
/// <param name="Term">legal, or a step id; null when not looked at.</param>
/// <param name="To">Who is told, in any order; null when not looked at.</param>
public sealed record ExpectedAlert(string Rung, string? Term, IReadOnlyList<string>? To);
