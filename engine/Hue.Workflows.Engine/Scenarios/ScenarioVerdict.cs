namespace Hue.Workflows.Engine.Scenarios;

/// <summary>How a scenario went.</summary>
/// <param name="Path">Path of its file from the catalogue's root.</param>
/// <param name="Title">Its title.</param>
/// <param name="Failures">Every line that did not hold; empty when it passed. After a deed fails the rest is not played.</param>
public sealed record ScenarioVerdict(string Path, string Title, IReadOnlyList<ScenarioFailure> Failures)
{
    /// <summary>Whether it was made of the definition itself; such a one proves that it runs and is no coverage.</summary>
    public bool IsDerived { get; init; }

    /// <summary>What it tried of its procedure; null where that was not looked at.</summary>
    public ScenarioTrace? Trace { get; init; }

    /// <summary>Whether everything held.</summary>
    public bool Passed => Failures.Count == 0;
}

/// <summary>A line of a script that did not hold.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="What">What was looked at: "due", "complete tham-tra", …</param>
/// <param name="Expected">What the file says.</param>
/// <param name="Found">What the engine did.</param>
public sealed record ScenarioFailure(int Line, string What, string Expected, string Found);
