using Hue.Workflows.Engine.Dossiers.Fees;

namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>Form fields were corrected.</summary>
public sealed record FormCorrected : DossierEvent
{
    /// <summary>Before → after.</summary>
    public required IReadOnlyList<FieldChange> Fields { get; init; }
}

/// <summary>The fees were computed, line by line.</summary>
public sealed record FeesComputed : DossierEvent
{
    /// <summary>One line a fee that applies.</summary>
    public required IReadOnlyList<FeeLine> Lines { get; init; }

    /// <summary>Sum of the known amounts, dong.</summary>
    public required long Total { get; init; }

    /// <summary>Whether the applicant is asked to pay now.</summary>
    public bool AsksPayment { get; init; }
}

/// <summary>Money came.</summary>
public sealed record PaymentRecorded : DossierEvent
{
    /// <summary>Fee id.</summary>
    public required string Fee { get; init; }

    /// <summary>Dong.</summary>
    public required long Amount { get; init; }

    /// <summary>cash, transfer, portal.</summary>
    public required string Method { get; init; }

    /// <summary>Number of the receipt.</summary>
    public string? Receipt { get; init; }
}

/// <summary>A fee of unknown amount was given its amount by a person; the reason lies in the record.</summary>
public sealed record FeeAssessed : DossierEvent
{
    /// <summary>Fee id.</summary>
    public required string Fee { get; init; }

    /// <summary>Dong.</summary>
    public required long Amount { get; init; }
}

/// <summary>A paper was added.</summary>
public sealed record PaperAttached : DossierEvent
{
    /// <summary>What was added.</summary>
    public required PaperGiven Paper { get; init; }
}

/// <summary>The paper file changed hands: a line of the control slip.</summary>
public sealed record HandedOver : DossierEvent
{
    /// <summary>Office that gave it.</summary>
    public required string FromOffice { get; init; }

    /// <summary>Person who gave it.</summary>
    public required string FromPerson { get; init; }

    /// <summary>Office that takes it.</summary>
    public required string ToOffice { get; init; }

    /// <summary>Person who takes it.</summary>
    public string? ToPerson { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A remark.</summary>
public sealed record Commented : DossierEvent
{
    /// <summary>What was said.</summary>
    public required string Text { get; init; }
}

/// <summary>An office paper is to be made.</summary>
public sealed record DocumentProduced : DossierEvent
{
    /// <summary>Document id of the definition, or "draft-apology".</summary>
    public required string Document { get; init; }

    /// <summary>Step that made it; null when a ladder did.</summary>
    public string? Step { get; init; }
}

/// <summary>Somebody is to be told.</summary>
public sealed record AlertRaised : DossierEvent
{
    /// <summary>"legal/1/den-han", unique within the dossier.</summary>
    public required string Key { get; init; }

    /// <summary>"legal", "step/12", or "notify".</summary>
    public required string Term { get; init; }

    /// <summary>1 and up.</summary>
    public required int Epoch { get; init; }

    /// <summary>Rung id, or "notify/…".</summary>
    public required string Rung { get; init; }

    /// <summary>Office of the dossier or task.</summary>
    public required string Office { get; init; }

    /// <summary>Whom.</summary>
    public required IReadOnlyList<string> Tell { get; init; }

    /// <summary>Account id of the assignee.</summary>
    public string? Assignee { get; init; }

    /// <summary>Role of an unclaimed task.</summary>
    public string? Role { get; init; }

    /// <summary>Subject line.</summary>
    public required string Subject { get; init; }

    /// <summary>When it may go out, UTC.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>Tasks whose priority was raised.</summary>
    public IReadOnlyList<int> Raised { get; init; } = [];

    /// <summary>Tasks given back to the pool.</summary>
    public IReadOnlyList<int> Released { get; init; } = [];

    /// <summary>Next rung of the term.</summary>
    public string? NextRung { get; init; }

    /// <summary>When it falls, UTC.</summary>
    public DateTimeOffset? NextAt { get; init; }
}

/// <summary>It reached its receivers.</summary>
public sealed record AlertDelivered : DossierEvent
{
    /// <summary>Key of the alert.</summary>
    public required string Key { get; init; }

    /// <summary>inApp, email, webhook.</summary>
    public required string Channel { get; init; }
}
