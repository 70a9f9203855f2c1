using System.Text.Json;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Form values to be judged before anything is filed.</summary>
/// <param name="Office">Receiving office.</param>
/// <param name="Channel">counter, online, post, agentPoint.</param>
/// <param name="Subject">citizen, household, organisation, …</param>
/// <param name="Form">Form values, an object.</param>
/// <param name="At">Instant of receipt to count from; now when left out.</param>
public sealed record PreviewRequest(string Office, string Channel, string Subject, JsonElement Form, DateTimeOffset? At = null);

/// <summary>What a dossier with these values would ask for, cost, and when it would be due.</summary>
public sealed record PreviewView(
    IReadOnlyDictionary<string, string> Errors,
    IReadOnlyList<PaperAsked> Papers,
    FeeSum Fees,
    TermView Term,
    DateTimeOffset? Due,
    ExplanationView? Explanation);

/// <summary>A paper that these values ask for.</summary>
public sealed record PaperAsked(string Id, string Title, int Originals, int Copies, bool Required, string Handling, string Note);

/// <summary>Fees line by line; the total is null when a line is not known.</summary>
public sealed record FeeSum(IReadOnlyList<FeeLineView> Lines, long? Total, bool Unknown);

/// <summary>One fee's arithmetic in words; the amount in dong, null when not known.</summary>
/// <param name="Assessable">Whether a person enters the amount, since the definition does not know it.</param>
public sealed record FeeLineView(string Fee, string Title, LocalText Text, long? Amount, bool Assessable);

/// <summary>The legal term that these values lead to.</summary>
/// <param name="Budget">"5 workingDays"; null when not known.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Basis">Legal basis id; null when not known.</param>
/// <param name="Certainty">confirmed, toBeConfirmed or unknown.</param>
/// <param name="Unknown">Whether the clerk gives the due time by hand.</param>
public sealed record TermView(string? Budget, LocalText Text, string? Basis, string Certainty, bool Unknown);

/// <summary>Why a due time is what it is.</summary>
public sealed record ExplanationView(DateTimeOffset? Due, bool Overdue, LocalText Remaining, IReadOnlyList<ExplanationLine> Lines);
