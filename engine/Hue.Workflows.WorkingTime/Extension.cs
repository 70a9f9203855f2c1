namespace Hue.Workflows.WorkingTime;

/// <summary>More time, counted from the due time in force when it was granted (TERMS, rule 9).</summary>
/// <param name="By">How much more.</param>
/// <param name="At">When it was granted; null means after every suspension of the ledger.</param>
public readonly record struct Extension(Term By, DateTimeOffset? At);
