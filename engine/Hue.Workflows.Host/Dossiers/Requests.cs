using System.Text.Json;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>A paper handed in.</summary>
public sealed record PaperInput(string Paper, int Originals, int Copies, string? Sha256 = null, string? FileName = null);

/// <summary>A due time given by hand, since the law's term is not known.</summary>
public sealed record ManualDueInput(DateTimeOffset Due, string Reason);

/// <summary>Files a dossier; the client makes its id.</summary>
public sealed record FileRequest(
    Guid Id,
    string Procedure,
    string Office,
    string Channel,
    string Subject,
    JsonElement Form,
    IReadOnlyList<PaperInput> Papers,
    int? Version = null,
    bool ReceiveAtOnce = false,
    ManualDueInput? ManualDue = null);

public sealed record ReceiveRequest(ManualDueInput? ManualDue = null);

public sealed record ReasonedRequest(string Reason, string LegalBasis);

public sealed record ReasonRequest(string Reason);

public sealed record AssignRequest(string Assignee, string? Reason = null);

/// <summary>Ends a task. Fields: dotted path → value.</summary>
public sealed record CompleteRequest(
    string Outcome,
    string? Reason = null,
    string? LegalBasis = null,
    IReadOnlyList<PaperInput>? Papers = null,
    IReadOnlyDictionary<string, JsonElement>? Fields = null);

public sealed record SupplementRequest(IReadOnlyList<string> Missing, string Reason, string LegalBasis);

public sealed record CompleteSupplementRequest(
    IReadOnlyList<PaperInput>? Papers = null, IReadOnlyDictionary<string, JsonElement>? Fields = null);

public sealed record CorrectFormRequest(IReadOnlyDictionary<string, JsonElement> Fields, string Reason);

/// <summary>Lengthens the term: "3 workingDays".</summary>
public sealed record ApologyRequest(DateTimeOffset NewDue, string Reason);

public sealed record ExtendRequest(string Time, string Reason, string LegalBasis);

public sealed record PaymentRequest(string Fee, long Amount, string Method, string? Receipt = null);

public sealed record HandOverRequest(string ToOffice, string? ToPerson = null, string? Note = null);

/// <summary>What a fee of unknown amount comes to, and by which tariff or decision.</summary>
public sealed record AssessFeeRequest(string Fee, long Amount, string Reason);

public sealed record ResultRequest(string Result, string Number, string? Sha256 = null);

public sealed record ReturnRequest(string Channel, string? ReceivedBy = null);

public sealed record CommentRequest(string Text);

public sealed record MessageRequest(JsonElement? Content = null);

/// <summary>Moves a running dossier to another version; steps: old id → new id.</summary>
public sealed record MigrateRequest(int Version, IReadOnlyDictionary<string, string> Steps, string Reason);
