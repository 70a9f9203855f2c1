using Hue.Workflows.Cli.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Answers questions, one a line, each on its own line; a bad line never stops the rest.</summary>
internal static class DeadlineBatch
{
    /// <summary>Answers every line.</summary>
    /// <returns>How many lines there were, and how many could not be answered.</returns>
    public static (int Lines, int Faulty) Answer(TextReader lines, OfficeCalendars calendars, DateTimeOffset now, AnswerJson answers)
    {
        var (count, faulty) = (0, 0);
        while (lines.ReadLine() is { } line)
        {
            count++;
            var fault = Answer(line, calendars, now, answers);
            if (fault.Length == 0)
                continue;
            faulty++;
            answers.Error(fault);
        }

        return (count, faulty);
    }

    private static string Answer(string line, OfficeCalendars calendars, DateTimeOffset now, AnswerJson answers)
    {
        if (RequestLine.Read(line, out var fault) is not { } request || calendars.Of(request.Office, out fault) is not { } calendar)
            return fault;
        try
        {
            answers.Answer(calendar.Explain(request.Ledger, request.At ?? now));
            return "";
        }
        catch (CalendarHasNoYearException missing)
        {
            return missing.Message;
        }
    }
}
