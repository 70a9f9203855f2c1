namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Money received.</summary>
public sealed record RecordPayment : DossierCommand
{
    /// <summary>Fee id of the definition.</summary>
    public required string Fee { get; init; }

    /// <summary>Dong, above 0.</summary>
    public required long Amount { get; init; }

    /// <summary>cash, transfer, portal.</summary>
    public required string Method { get; init; }

    /// <summary>Number of the receipt.</summary>
    public string? Receipt { get; init; }
}

/// <summary>Says what a fee comes to whose amount the definition does not know; the first time or again.</summary>
public sealed record AssessFee : DossierCommand
{
    /// <summary>Fee id of the definition.</summary>
    public required string Fee { get; init; }

    /// <summary>Dong, 0 or more, and no less than what has been paid.</summary>
    public required long Amount { get; init; }

    /// <summary>By which tariff or decision.</summary>
    public required string Reason { get; init; }
}

/// <summary>Hands the paper file over to another office or role: one line of the control slip.</summary>
public sealed record HandOver : DossierCommand
{
    /// <summary>Office that takes it.</summary>
    public required string ToOffice { get; init; }

    /// <summary>Person who takes it; null when not known yet.</summary>
    public string? ToPerson { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>Says which result was made, with its number.</summary>
public sealed record IssueResult : DossierCommand
{
    /// <summary>Result id of the definition.</summary>
    public required string Result { get; init; }

    /// <summary>Number under which the office registered it.</summary>
    public required string Number { get; init; }

    /// <summary>Content's SHA-256 when a file came with it.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>The applicant has the result.</summary>
public sealed record ReturnResult : DossierCommand
{
    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>Who took it.</summary>
    public string? ReceivedBy { get; init; }
}

/// <summary>A remark in the history.</summary>
public sealed record CommentOnDossier : DossierCommand
{
    /// <summary>1 to 4,000 characters.</summary>
    public required string Text { get; init; }
}
