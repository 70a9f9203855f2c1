namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Takes an open task of one's role and office.</summary>
public sealed record ClaimTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }
}

/// <summary>Gives a claimed task back.</summary>
public sealed record ReleaseTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }
}

/// <summary>A head of unit or leader gives a task to a person.</summary>
public sealed record AssignTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }

    /// <summary>Account id; must hold the step's role in its office (the host checks, and says so here).</summary>
    public required string Assignee { get; init; }

    /// <summary>Name as shown.</summary>
    public required string AssigneeName { get; init; }

    /// <summary>Why, when it is taken from somebody.</summary>
    public string? Reason { get; init; }
}

/// <summary>Ends a task with an outcome.</summary>
public sealed record CompleteTask : DossierCommand
{
    /// <summary>Task number within the dossier.</summary>
    public required int Task { get; init; }

    /// <summary>Outcome id of the step.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, where the outcome asks.</summary>
    public string? Reason { get; init; }

    /// <summary>Legal basis id, where the outcome asks.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Papers added with the step.</summary>
    public IReadOnlyList<PaperGiven> Papers { get; init; } = [];

    /// <summary>Form fields filled with the step: dotted path → JSON value text.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
