using System.Globalization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Writes an answer for reading aloud: the result first, then how it came about.</summary>
internal static class AnswerText
{
    public static void Write(TextWriter writer, Explanation explanation, DateTimeOffset at, WorkingCalendar calendar, string language)
    {
        string In(LocalText text) => language == "en" ? text.En : text.Vi;
        var office = at.ToOffset(TimeSpan.FromMinutes(calendar.File.UtcOffsetMinutes)).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
        var result = explanation.Lines[^1];
        writer.WriteLine(In(result.Text));
        writer.WriteLine(language == "en" ? $"At {office}: {In(explanation.Remaining)}." : $"Lúc {office}: {In(explanation.Remaining)}.");
        writer.WriteLine();
        writer.WriteLine(language == "en" ? $"How it is counted, by calendar {calendar.Name}:" : $"Cách tính, theo lịch {calendar.Name}:");
        foreach (var line in explanation.Lines.SkipLast(explanation.Due is null ? 0 : 1))
            writer.WriteLine($"  {In(line.Text)}");
    }
}
