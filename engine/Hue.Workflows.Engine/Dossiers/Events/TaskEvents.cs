namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>Somebody has something to do.</summary>
public sealed record TaskOpened : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Task { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Enclosing branch.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Role that may do it.</summary>
    public required string Role { get; init; }

    /// <summary>Office whose people may do it.</summary>
    public required string Office { get; init; }
}

/// <summary>Somebody took it.</summary>
public sealed record TaskClaimed : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Task { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Account id.</summary>
    public required string Assignee { get; init; }

    /// <summary>Name as shown.</summary>
    public required string AssigneeName { get; init; }
}

/// <summary>It went back to the pool.</summary>
public sealed record TaskReleased : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Task { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }
}

/// <summary>A head or leader gave it to somebody.</summary>
public sealed record TaskAssigned : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Task { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Account id.</summary>
    public required string Assignee { get; init; }

    /// <summary>Name as shown.</summary>
    public required string AssigneeName { get; init; }
}

/// <summary>It was done.</summary>
public sealed record TaskCompleted : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Task { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Outcome id.</summary>
    public required string Outcome { get; init; }

    /// <summary>Account id of the doer.</summary>
    public required string Person { get; init; }

    /// <summary>Account id of the person replaced.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Papers added.</summary>
    public required IReadOnlyList<PaperGiven> Papers { get; init; }

    /// <summary>Form fields filled.</summary>
    public required IReadOnlyList<FieldChange> Fields { get; init; }
}

/// <summary>It fell away.</summary>
public sealed record TaskCancelled : DossierEvent
{
    /// <summary>Entry number.</summary>
    public required int Task { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>joined, processed, withdrawn, or stopped.</summary>
    public required string Cause { get; init; }
}
