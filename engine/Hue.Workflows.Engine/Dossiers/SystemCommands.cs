namespace Hue.Workflows.Engine.Dossiers;

/// <summary>An outside message that a wait step stands for.</summary>
public sealed record MessageCame : DossierCommand
{
    /// <summary>Name of the message.</summary>
    public required string Message { get; init; }

    /// <summary>What it said, JSON; null when nothing.</summary>
    public string? Content { get; init; }
}

/// <summary>A child dossier of a call step ended.</summary>
public sealed record ChildEnded : DossierCommand
{
    /// <summary>Id of the call step.</summary>
    public required string Step { get; init; }

    /// <summary>The child.</summary>
    public required DossierId Child { get; init; }

    /// <summary>granted, refused, notAccepted, withdrawn, stopped.</summary>
    public required string Result { get; init; }
}

/// <summary>A due timer, claimed by the sweep.</summary>
public sealed record TimerFell : DossierCommand
{
    /// <summary>The timer's name within the dossier.</summary>
    public required string Timer { get; init; }
}

/// <summary>An alert reached its receivers.</summary>
public sealed record AlertSent : DossierCommand
{
    /// <summary>The alert's key within the dossier.</summary>
    public required string Alert { get; init; }

    /// <summary>inApp, email, webhook.</summary>
    public required string Channel { get; init; }
}

/// <summary>Moves a running dossier to another version of its procedure, previewed and with a reason.</summary>
public sealed record MigrateToVersion : DossierCommand
{
    /// <summary>The version to go to.</summary>
    public required int Version { get; init; }

    /// <summary>Old step id → new step id, for open steps whose id is gone.</summary>
    public required IReadOnlyDictionary<string, string> Steps { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Another dossier refused a command that this one had to send; it is tried again later and the operator is told.</summary>
public sealed record DeliveryRefused : DossierCommand
{
    /// <summary>The timer's name within the dossier.</summary>
    public required string Timer { get; init; }

    /// <summary>Code of the refusal.</summary>
    public required string Code { get; init; }

    /// <summary>Its sentence.</summary>
    public required string Reason { get; init; }
}
