namespace Hue.Workflows.WorkingTime;

/// <summary>Why a due time is what it is.</summary>
/// <param name="Due">The due time; null while suspended.</param>
/// <param name="Overdue">Whether the asking instant lies after the due time.</param>
/// <param name="Remaining">"còn 2 ngày 3 giờ"; while suspended what is left on the standing clock.</param>
/// <param name="Lines">Start, each day counted or skipped, suspensions, extensions, result; in order of time.</param>
public sealed record Explanation(DateTimeOffset? Due, bool Overdue, LocalText Remaining, IReadOnlyList<ExplanationLine> Lines);

/// <summary>One line of the arithmetic.</summary>
/// <param name="Kind">start, counted, skipped, hours, suspended, resumed, extended, rolled, due.</param>
/// <param name="Date">The civil day it speaks of, in the calendar's zone.</param>
/// <param name="Count">The running count after a counted day; null elsewhere.</param>
/// <param name="Text">The sentence a clerk reads aloud.</param>
public sealed record ExplanationLine(string Kind, DateOnly? Date, decimal? Count, LocalText Text);

/// <summary>A sentence in both languages of the screens.</summary>
public sealed record LocalText(string Vi, string En);
