namespace Hue.Workflows.Engine.Simulation;

/// <summary>Something that must always hold did not.</summary>
/// <param name="invariant">Name of the invariant.</param>
/// <param name="found">What was found instead.</param>
public sealed class BrokenInvariantException(string invariant, string found) : Exception($"{invariant}: {found}")
{
    /// <summary>Name of the invariant.</summary>
    public string Invariant { get; } = invariant;
}
