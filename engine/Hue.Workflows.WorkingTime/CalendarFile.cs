namespace Hue.Workflows.WorkingTime;

/// <summary>A calendar as it lies in <c>procedures/_shared/calendars/</c>.</summary>
public sealed record CalendarFile
{
    /// <summary>Stable id, such as "hue".</summary>
    public required string Id { get; init; }

    /// <summary>1 and up; a published version never changes.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>IANA zone, "Asia/Ho_Chi_Minh".</summary>
    public required string Zone { get; init; }

    /// <summary>Offset from UTC in minutes; the zone has no daylight saving (420).</summary>
    public required int UtcOffsetMinutes { get; init; }

    /// <summary>The years whose closed days are entered.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Opening intervals of each week day, in order, with the notice they rest on.</summary>
    public required WeeklyHours Weekly { get; init; }

    /// <summary>Boundary-day rules, each a field (TERMS, rules 2, 6 and 7).</summary>
    public required BoundaryRules Rules { get; init; }

    /// <summary>Closed days, worked week-end days and part-day closures; no date twice.</summary>
    public required IReadOnlyList<SpecialDay> Days { get; init; }

    /// <summary>Lower-case hex SHA-256 of the file's bytes, which audit records attest; null for a calendar made in memory.</summary>
    public string? Hash { get; init; }
}

/// <summary>Opening intervals by week day; a day not named is closed.</summary>
public sealed record WeeklyHours
{
    /// <summary>monday … sunday → intervals.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<OpenInterval>> Days { get; init; }

    /// <summary>Hours of a week-end day that a notice makes a working day.</summary>
    public required IReadOnlyList<OpenInterval> WorkedDay { get; init; }

    /// <summary>The notice or decision the hours rest on.</summary>
    public required string Notice { get; init; }

    /// <summary>law, announced, computed, unverified, toBeConfirmed.</summary>
    public required string Certainty { get; init; }
}

/// <summary>One stretch of office hours; the opening is included, the closing is not.</summary>
public sealed record OpenInterval(TimeOnly From, TimeOnly To);

/// <summary>Which boundary days count, and the cut-off of same-day terms; each with the notice it rests on.</summary>
public sealed record BoundaryRules
{
    /// <summary>Rule 2; default false.</summary>
    public required SourcedFlag CountsDayOfReceipt { get; init; }

    /// <summary>Rule 7; default true.</summary>
    public required SourcedFlag CountsDayOfSuspension { get; init; }

    /// <summary>Rule 7; default false.</summary>
    public required SourcedFlag CountsDayOfResumption { get; init; }

    /// <summary>Rule 6; default 15:00.</summary>
    public required SourcedTime CutOff { get; init; }
}

/// <summary>A yes or no with the notice it rests on.</summary>
public sealed record SourcedFlag(bool Value, string Notice, string Certainty);

/// <summary>A time of day with the notice it rests on.</summary>
public sealed record SourcedTime(TimeOnly Value, string Notice, string Certainty);

/// <summary>A day that differs from its week day.</summary>
/// <param name="Date">The civil day.</param>
/// <param name="Kind">closed, worked, or partial (only <paramref name="Open"/> is open).</param>
/// <param name="Name">What the day is called.</param>
/// <param name="Certainty">law, announced, computed, unverified.</param>
/// <param name="Notice">The notice it rests on; empty when none is known.</param>
/// <param name="Open">Hours of a partial or specially worked day; null takes the weekly ones.</param>
/// <param name="Replaces">The earlier notice that this one changes; null when it changes none.</param>
public sealed record SpecialDay(
    DateOnly Date, string Kind, string Name, string Certainty, string Notice, IReadOnlyList<OpenInterval>? Open, string? Replaces = null)
{
    /// <summary>What the day is known by when a later notice changes it: its notice, or its name where none is known.</summary>
    public string Authority => Notice.Length > 0 ? Notice : Name;

    /// <summary>Whether two entries leave the office the same hours.</summary>
    public bool OpensAs(SpecialDay other) =>
        Kind == other.Kind && (Open ?? []).SequenceEqual(other.Open ?? []) && Open is null == other.Open is null;
}
