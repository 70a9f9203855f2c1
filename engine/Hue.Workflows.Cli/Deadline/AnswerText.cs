using System.Globalization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Writes an answer for reading aloud: the result first, then how it came about.</summary>
internal static class AnswerText
{
    public static void Write(TextWriter writer, Explanation explanation, DateTimeOffset at, WorkingCalendar calendar, string language)
    {
        var english = language == "en";
        string In(LocalText text) => english ? text.En : text.Vi;
        var here = at.ToOffset(TimeSpan.FromMinutes(calendar.File.UtcOffsetMinutes));
        var asOf = here.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
        if (explanation.Due is null)
            writer.WriteLine(english ? "No due time while suspended." : "Đang tạm dừng, chưa có ngày hẹn trả.");
        else
            writer.WriteLine(In(explanation.Lines[^1].Text));
        writer.WriteLine(english ? $"At {asOf}: {In(explanation.Remaining)}." : $"Lúc {asOf}: {In(explanation.Remaining)}.");
        writer.WriteLine();
        writer.WriteLine(english ? $"How it is counted, by calendar {calendar.Name}:" : $"Cách tính, theo lịch {calendar.Name}:");
        foreach (var line in explanation.Lines.SkipLast(explanation.Due is null ? 0 : 1))
            writer.WriteLine($"  {In(line.Text)}");
    }
}
