namespace Hue.Workflows.Engine.Dossiers;

/// <summary>The state of a dossier: what <c>Apply</c> makes of its events, stored as a snapshot.</summary>
public sealed partial record Dossier
{
    /// <summary>Identity.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Grows by one with each decision.</summary>
    public required long Revision { get; init; }
}
