using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary><c>hue deadline</c>: a due time, what remains, and the arithmetic.</summary>
internal static class DeadlineVerb
{
    public static Command Command()
    {
        var options = new DeadlineOptions();
        var command = new Command("deadline", "Tính ngày hẹn trả và giải thích từng ngày. / When a dossier is due, and why.");
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction(parsed => Run(options, parsed));
        return command;
    }

    private static int Run(DeadlineOptions options, ParseResult parsed)
    {
        if (parsed.GetValue(options.Language) is not ("vi" or "en"))
            throw new UsageException("--language: write vi or en");
        var now = TimeProvider.System.GetUtcNow();
        var calendars = new OfficeCalendars(ProceduresFolder.Find(parsed.GetValue(options.Procedures)));
        return parsed.GetValue(options.Batch) is { } file
            ? Batch(options, parsed, file, calendars, now)
            : One(options, parsed, calendars, now);
    }

    private static int Batch(DeadlineOptions options, ParseResult parsed, string file, OfficeCalendars calendars, DateTimeOffset now)
    {
        if (options.AsksOne(parsed))
            throw new UsageException("--batch takes its requests from the file: leave out --received and --term");
        if (file != "-" && !File.Exists(file))
            throw new UsageException($"--batch: there is no file {file}");
        using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var lines = new StreamReader(input);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var answers = new AnswerJson(output, parsed.GetValue(options.Language)!);
        var (count, faulty) = DeadlineBatch.Answer(lines, calendars, now, answers);
        if (faulty > 0)
            Console.Error.WriteLine($"{faulty} of {count} lines could not be answered: each says why in \"error\".");
        return faulty > 0 ? CommandRun.Faulty : 0;
    }

    private static int One(DeadlineOptions options, ParseResult parsed, OfficeCalendars calendars, DateTimeOffset now)
    {
        var request = options.Texts(parsed).Read("--", out var fault);
        var calendar = request is null ? null : calendars.Of(request.Office, out fault);
        if (calendar is null)
            throw new UsageException(fault);
        try
        {
            var at = request!.At ?? now;
            Print(options, parsed, calendar.Explain(request.Ledger, at), at, calendar);
            return 0;
        }
        catch (CalendarHasNoYearException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return CommandRun.Faulty;
        }
    }

    private static void Print(
        DeadlineOptions options, ParseResult parsed, Explanation explanation, DateTimeOffset at, WorkingCalendar calendar)
    {
        var language = parsed.GetValue(options.Language)!;
        if (!parsed.GetValue(options.Json))
        {
            AnswerText.Write(Console.Out, explanation, at, calendar, language);
            return;
        }

        using var output = Console.OpenStandardOutput();
        using var answers = new AnswerJson(output, language);
        answers.Answer(explanation);
    }
}
