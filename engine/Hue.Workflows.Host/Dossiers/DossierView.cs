using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>One dossier as a handler's page shows it.</summary>
public sealed record DossierView
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }

    /// <summary>Send it back in If-Match with the next command.</summary>
    public required long Revision { get; init; }
    public required OfficeName Office { get; init; }
    public required ProcedureName Procedure { get; init; }

    /// <summary>1 to 10, the national portal's codes.</summary>
    public required int Status { get; init; }
    public required LocalText StatusTitle { get; init; }
    public required string Channel { get; init; }
    public required string Subject { get; init; }
    public required string Applicant { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required DateTimeOffset? ReceivedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>granted, refused, notAccepted, withdrawn, stopped; null while open.</summary>
    public required string? Result { get; init; }
    public required DueView Due { get; init; }

    /// <summary>Form values.</summary>
    public required JsonElement Form { get; init; }
    public required IReadOnlyList<PaperView> Papers { get; init; }
    public required DossierFees Fees { get; init; }
    public required IReadOnlyList<TaskView> Tasks { get; init; }

    /// <summary>What the person asking may do now.</summary>
    public required IReadOnlyList<DossierAction> May { get; init; }

    /// <summary>Messages from outside that it waits for.</summary>
    public required IReadOnlyList<WaitView> Waits { get; init; }
    public required SupplementView? Supplement { get; init; }

    /// <summary>The apology to the applicant (paper 4), drafted by a ladder; null when there is none.</summary>
    public required ApologyView? Apology { get; init; }
    public required IReadOnlyList<LegalBasis> LegalBases { get; init; }

    /// <summary>Reasons to choose from when refusing or asking for more; whoever chooses may write on.</summary>
    public required IReadOnlyList<RefusalReason> RefusalReasons { get; init; }
    public required IReadOnlyList<ResultKind> Results { get; init; }
    public required IssuedResultView? ResultIssued { get; init; }
    public required DossierLink? Parent { get; init; }
    public required IReadOnlyList<DossierLink> Children { get; init; }
}

/// <summary>Which version of which procedure a dossier pins.</summary>
public sealed record ProcedureName(string Code, int Version, string Title, string Hash);

/// <summary>The legal term at the instant of asking.</summary>
/// <param name="At">Due time; null while suspended or before receipt.</param>
/// <param name="Suspended">Whether the clock stands still.</param>
/// <param name="Overdue">Derived at the instant of asking.</param>
/// <param name="Urgency">Late, near (75 % used), on time, suspended, or none.</param>
/// <param name="Remaining">"còn 2 ngày 3 giờ"; "còn 3 ngày làm việc, đang tạm dừng"; null without a term.</param>
/// <param name="ShareUsed">0 to 1, more when late; null without a term.</param>
public sealed record DueView(DateTimeOffset? At, bool Suspended, bool Overdue, Urgency Urgency, LocalText? Remaining, decimal? ShareUsed);

/// <summary>A paper asked for or given.</summary>
public sealed record PaperView(
    string Id, string Title, int Originals, int Copies, bool Required, string Handling, string Note, GivenPaper? Given);

/// <summary>What the applicant handed in of a paper.</summary>
public sealed record GivenPaper(int Originals, int Copies, string? Sha256, string? FileName);

/// <summary>Fees, what has been paid, and what is left.</summary>
public sealed record DossierFees(
    IReadOnlyList<FeeLineView> Lines, long? Total, bool Unknown, long Paid, IReadOnlyList<PaymentView> Payments);

/// <summary>A payment.</summary>
public sealed record PaymentView(string Fee, long Amount, string Method, string? Receipt, DateTimeOffset At);

/// <summary>The open request to complete the dossier.</summary>
public sealed record SupplementView(DateTimeOffset RequestedAt, string By, string Reason, string LegalBasis, IReadOnlyList<string> Missing);

/// <summary>The apology of a dossier that is late, with the day the applicant may now count on.</summary>
/// <param name="DraftedAt">When a ladder drafted it, UTC.</param>
/// <param name="OriginalDue">Due time that was not kept.</param>
/// <param name="NewDue">Proposed, then as signed.</param>
/// <param name="Extensions">How often the term had been extended.</param>
/// <param name="Reason">Why it is late; null until signed.</param>
/// <param name="SignerName">Who signed; null until signed.</param>
/// <param name="SignedAt">When it was signed, UTC; null while it waits for that.</param>
public sealed record ApologyView(
    DateTimeOffset DraftedAt,
    DateTimeOffset OriginalDue,
    DateTimeOffset NewDue,
    int Extensions,
    string? Reason,
    string? SignerName,
    DateTimeOffset? SignedAt);

/// <summary>The day that an apology would promise, counted from now by the dossier's calendar.</summary>
public sealed record ApologyProposal(DateTimeOffset NewDue, ExplanationView Explanation);

/// <summary>A parent or child dossier.</summary>
public sealed record DossierLink(Guid Id, string Number, string Title, int Status, LocalText StatusTitle);

/// <summary>An outside message that is waited for.</summary>
public sealed record WaitView(string Step, string Title, string Message, DateTimeOffset? TimeoutAt);

/// <summary>The result that was made.</summary>
public sealed record IssuedResultView(string Result, string Number, string? Sha256, DateTimeOffset At);
