namespace Hue.Workflows.WorkingTime;

/// <summary>What becomes of a term when a suspension ends (TERMS, rules 7 and 8).</summary>
public enum OnCompletion
{
    /// <summary>The clock goes on with what was left.</summary>
    Resume,

    /// <summary>The whole term runs anew from the effective end of a suspension, unless it <see cref="Suspension.OnlyPauses"/>.</summary>
    Restart,
}
