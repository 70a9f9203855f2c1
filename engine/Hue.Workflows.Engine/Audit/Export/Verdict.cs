using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>What can be said of one question.</summary>
public enum Verdict
{
    /// <summary>It is so.</summary>
    Holds,

    /// <summary>It cannot be told from what is there.</summary>
    Unknown,

    /// <summary>It is not so.</summary>
    Fails,
}

/// <summary>The two questions.</summary>
public enum Aspect
{
    /// <summary>Is what is there what was recorded?</summary>
    Integrity,

    /// <summary>Is everything there that was recorded?</summary>
    Completeness,
}

/// <summary>One thing that does not hold, or that cannot be told.</summary>
/// <param name="Of">Which question it answers.</param>
/// <param name="Verdict">Fails or Unknown.</param>
/// <param name="Where">"record 7", "checkpoint.txt", "dossier …, record 7", see <see cref="Place"/>.</param>
/// <param name="What">What is wrong with it, a sentence.</param>
public sealed record Finding(Aspect Of, Verdict Verdict, LocalText Where, LocalText What)
{
    /// <summary>"record 7: It is of another dossier."</summary>
    public LocalText Line => Place.Under(Where, What);
}
