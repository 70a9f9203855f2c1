namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>The lines written so far, in order of time.</summary>
internal sealed class LineList(DayReasons reasons)
{
    public List<ExplanationLine> Lines { get; } = [];

    public void Add(string kind, int? day, decimal? count, string vi, string en) =>
        Lines.Add(new ExplanationLine(kind, day is { } number ? DayWords.Date(number) : null, count, new LocalText(vi, en)));

    /// <summary>A closed day, with its name and why.</summary>
    public void Skip(int day)
    {
        var name = DayWords.Day(day);
        var reason = reasons.Closed(day);
        Add("skipped", day, null, $"{DayWords.Sentence(name.Vi)}: không tính, {reason.Vi}.", $"{name.En}: not counted, {reason.En}.");
    }

    public LocalText Open(int day) => reasons.Open(day);

    public LocalText Closed(int day) => reasons.Closed(day);
}
