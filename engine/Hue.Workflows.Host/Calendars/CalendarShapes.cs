using Hue.Workflows.Host.Offices;

namespace Hue.Workflows.Host.Calendars;

/// <summary>The calendars in force, and what changed them.</summary>
public sealed record CalendarsView(IReadOnlyList<CalendarView> Calendars, IReadOnlyList<AmendmentView> Amendments);

/// <summary>A calendar and the offices that work by it.</summary>
/// <param name="Name">Id and version, "hue.v1".</param>
/// <param name="Title">What people call it.</param>
/// <param name="Years">Years whose days are entered.</param>
/// <param name="Hours">What the hours of the week rest on.</param>
/// <param name="Days">Its days; of an office's own calendar those alone on which it differs from the shared one.</param>
/// <param name="File">Text of the file, to write the next version from; null for a calendar that one office has for itself.</param>
/// <param name="Offices">Offices that work by it.</param>
public sealed record CalendarView(
    string Name,
    string Title,
    IReadOnlyList<int> Years,
    HoursView Hours,
    IReadOnlyList<CalendarDayView> Days,
    string? File,
    IReadOnlyList<OfficeName> Offices);

/// <summary>Hours of an ordinary working day, with the notice they rest on.</summary>
public sealed record HoursView(IReadOnlyList<OpenView> Open, string Notice, string Certainty);

/// <summary>One stretch of office hours, "07:30" to "11:30".</summary>
public sealed record OpenView(string From, string To);

/// <summary>A day that differs from its week day.</summary>
/// <param name="Date">The civil day.</param>
/// <param name="Kind">closed, worked, or partial.</param>
/// <param name="Name">What the day is called.</param>
/// <param name="Certainty">law, announced, computed, unverified, toBeConfirmed.</param>
/// <param name="Notice">The notice it rests on; empty when none is known.</param>
/// <param name="Open">Hours of a partial day; empty takes the weekly ones.</param>
public sealed record CalendarDayView(
    DateOnly Date, string Kind, string Name, string Certainty, string Notice, IReadOnlyList<OpenView> Open);

/// <summary>An amendment that was applied, and how far the open dossiers have gone over.</summary>
/// <param name="Number">The order in which it holds.</param>
/// <param name="FileName">Name of its file.</param>
/// <param name="Notice">Number of the notice.</param>
/// <param name="PersonName">Who applied it.</param>
/// <param name="AppliedAt">When, UTC.</param>
/// <param name="Offices">Offices concerned.</param>
/// <param name="Moved">Dossiers that went over.</param>
/// <param name="Kept">Dossiers that ended meanwhile or had gone over.</param>
/// <param name="Refused">Dossiers it cannot count.</param>
/// <param name="EndedAt">When all had gone over, UTC; null while they go.</param>
public sealed record AmendmentView(
    int Number,
    string FileName,
    string Notice,
    string PersonName,
    DateTimeOffset AppliedAt,
    IReadOnlyList<OfficeName> Offices,
    long Moved,
    long Kept,
    long Refused,
    DateTimeOffset? EndedAt);

/// <summary>A file to preview.</summary>
/// <param name="FileName">A calendar's says its id and version, "hue.v2.json".</param>
/// <param name="File">The file's text.</param>
public sealed record CalendarPreviewRequest(string FileName, string File);

/// <summary>A file to apply.</summary>
/// <param name="FileName">A calendar's says its id and version, "hue.v2.json".</param>
/// <param name="File">The file's text.</param>
/// <param name="Notice">Number of the notice it rests on.</param>
/// <param name="Number">The number that the preview gave: nothing else was applied since.</param>
public sealed record AmendmentRequest(string FileName, string File, string Notice, int Number);

/// <summary>What is wrong with a file, and what to write instead.</summary>
/// <param name="Pointer">Where in the file.</param>
/// <param name="Line">The same as a line.</param>
/// <param name="Message">In English.</param>
/// <param name="MessageVi">In Vietnamese; null for a mistake that only a file written by hand can have.</param>
public sealed record CalendarFault(string Pointer, int Line, string Message, string? MessageVi);

/// <summary>What an amendment would do.</summary>
/// <param name="Number">The number it would have.</param>
/// <param name="Faults">Why it cannot be applied; empty when it can.</param>
/// <param name="Total">All offices together.</param>
/// <param name="Offices">Each office that has open dossiers.</param>
/// <param name="Moved">The first that move, those that become late or cease to be first.</param>
/// <param name="NotCounted">Why some dossiers could not be counted.</param>
public sealed record CalendarPreviewView(
    int Number,
    IReadOnlyList<CalendarFault> Faults,
    EffectView Total,
    IReadOnlyList<OfficeEffectView> Offices,
    IReadOnlyList<MovedDossierView> Moved,
    IReadOnlyList<string> NotCounted);

/// <summary>Counts of open dossiers.</summary>
public sealed record EffectView(
    int Open, int Later, int Earlier, int BecomeLate, int CeaseToBeLate, int Standing, int StepsMove, int NotCountable);

/// <summary>The counts of one office.</summary>
public sealed record OfficeEffectView(OfficeName Office, EffectView Effect);

/// <summary>An open dossier whose due time moves.</summary>
public sealed record MovedDossierView(
    Guid Dossier,
    string Number,
    string OfficeName,
    DateTimeOffset DueBefore,
    DateTimeOffset DueAfter,
    bool BecomesLate,
    bool CeasesToBeLate);
