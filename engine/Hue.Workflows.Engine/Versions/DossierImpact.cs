namespace Hue.Workflows.Engine.Versions;

/// <summary>How a dossier that was handled under one version would have gone under another. Holds no value of its form.</summary>
/// <param name="Number">Number of the dossier.</param>
/// <param name="Before">How it went under its own version, played again.</param>
/// <param name="After">How it would have gone.</param>
public sealed record DossierImpact(string Number, DossierCourse Before, DossierCourse After)
{
    /// <summary>Whether the steps that people and outside bodies did differ.</summary>
    public bool PathDiffers => !Before.Steps.SequenceEqual(After.Steps) || Before.Stuck != After.Stuck;

    /// <summary>Whether what is to be paid differs.</summary>
    public bool FeeDiffers => Before.Fee != After.Fee;

    /// <summary>Whether a due time differs.</summary>
    public bool DueDiffers => Before.Due != After.Due;

    /// <summary>Whether what was filed is taken otherwise.</summary>
    public bool FormDiffers => !Before.FormFaults.SequenceEqual(After.FormFaults);

    /// <summary>Whether anything does.</summary>
    public bool Differs => PathDiffers || FeeDiffers || DueDiffers || FormDiffers;
}

/// <summary>The way of a dossier: which steps, what fee, due when.</summary>
/// <param name="Steps">Steps entered, in order.</param>
/// <param name="Fee">Dong to pay; null while an amount is not known.</param>
/// <param name="Due">Due time of the legal term when it was last counted, UTC; null without one.</param>
/// <param name="Stuck">What could not be done: "complete tham-tra: outcome-unknown"; null when all could.</param>
public sealed record DossierCourse(IReadOnlyList<string> Steps, long? Fee, DateTimeOffset? Due, string? Stuck)
{
    /// <summary>
    /// Pointers of what was filed that the version does not take: missing, not valid or not known. The dossier went on with made-up values.
    /// </summary>
    public IReadOnlyList<string> FormFaults { get; init; } = [];
}
