using Hue.Workflows.Host.Catalogue;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Every due time of a dossier with its arithmetic.</summary>
/// <param name="Number">The dossier's number.</param>
/// <param name="ProcedureTitle">What was asked for.</param>
/// <param name="OfficeName">The office that received it.</param>
/// <param name="At">The instant it was asked for.</param>
/// <param name="Legal">The legal term; null before receipt. One given by hand is kept in working hours.</param>
/// <param name="ManualDue">The due time given by hand at receipt, and why; null where the law states the term. The reason is
/// empty for whoever sees numbers only.</param>
/// <param name="Steps">Terms of the open steps.</param>
/// <param name="NumbersOnly">Whether this is all of the dossier that the reader may see.</param>
public sealed record DeadlineView(
    string Number,
    string ProcedureTitle,
    string OfficeName,
    DateTimeOffset At,
    TermExplained? Legal,
    ManualDueInput? ManualDue,
    IReadOnlyList<StepTermExplained> Steps,
    bool NumbersOnly);

/// <summary>A term, what stopped and lengthened it, and the day-by-day count.</summary>
public sealed record TermExplained(LedgerView Ledger, string Calendar, ExplanationView Explanation);

/// <summary>A step's term.</summary>
public sealed record StepTermExplained(
    int Task, string Step, string Title, LedgerView Ledger, string Calendar, ExplanationView Explanation);

/// <summary>Budget and ledger as stored.</summary>
public sealed record LedgerView(
    string Budget, DateTimeOffset From, string OnCompletion, IReadOnlyList<SuspensionView> Suspensions,
        IReadOnlyList<ExtensionView> Extensions);

public sealed record SuspensionView(DateTimeOffset From, DateTimeOffset? To);

public sealed record ExtensionView(string By, DateTimeOffset? At);

/// <summary>The drawn flow with what has happened in it.</summary>
public sealed record FlowStateView(FlowView Flow, IReadOnlyList<StepStateView> Steps);

/// <summary>Where a step stands: done, active, cancelled, todo.</summary>
public sealed record StepStateView(string Step, StepState State, int Entries, DateTimeOffset? EnteredAt, DateTimeOffset? EndedAt);

public enum StepState
{
    Done,
    Active,
    Cancelled,
    Todo,
}
