using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary><c>hue deadline</c>: a due time, what remains, and the arithmetic.</summary>
internal sealed class DeadlineVerb
{
    private readonly Option<string> office = new("--office")
    {
        Description = "Id of the office whose calendar counts.", HelpName = "ID", DefaultValueFactory = _ => DeadlineRequest.DefaultOffice,
    };

    private readonly Option<string?> received = new("--received") { Description = "Instant of receipt, such as 2026-02-13T16:40+07:00.", HelpName = "INSTANT" };
    private readonly Option<string?> term = new("--term") { Description = "\"5 workingDays\", \"4 workingHours\", \"20 calendarDays\", \"1 months\" or \"sameDay\".", HelpName = "TERM" };
    private readonly Option<string[]> suspend = new("--suspend") { Description = "FROM/TO, or FROM/ while it still stands; may be repeated.", HelpName = "FROM/TO" };
    private readonly Option<string[]> extend = new("--extend") { Description = "A term to extend by; may be repeated.", HelpName = "TERM" };
    private readonly Option<string?> at = new("--at") { Description = "As of when; now if left out.", HelpName = "INSTANT" };
    private readonly Option<string?> onCompletion = new("--on-completion") { Description = "resume (the clock goes on) or restart (the whole term anew) after a suspension.", HelpName = "WHAT" };
    private readonly Option<string?> cutOff = new("--cut-off") { Description = "Cut-off of a same-day term, such as 15:00; the calendar's if left out.", HelpName = "TIME" };
    private readonly Option<string> language = new("--language") { Description = "vi or en.", HelpName = "LANGUAGE", DefaultValueFactory = _ => "vi" };
    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };
    private readonly Option<string?> batch = new("--batch") { Description = "A file with one request a line, or - for standard input; one answer a line.", HelpName = "FILE.jsonl" };
    private readonly Option<string?> procedures = ProceduresFolder.Option();

    public static Command Command()
    {
        var verb = new DeadlineVerb();
        var command = new Command("deadline", "Tính ngày hẹn trả và giải thích từng ngày. / When a dossier is due, and why.")
        {
            verb.office, verb.received, verb.term, verb.suspend, verb.extend, verb.at,
            verb.onCompletion, verb.cutOff, verb.language, verb.json, verb.batch, verb.procedures,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(language) is not ("vi" or "en"))
            throw new UsageException("--language: write vi or en");
        var now = TimeProvider.System.GetUtcNow();
        var calendars = new OfficeCalendars(ProceduresFolder.Find(parsed.GetValue(procedures)));
        return parsed.GetValue(batch) is { } file ? Batch(parsed, file, calendars, now) : One(parsed, calendars, now);
    }

    private int Batch(ParseResult parsed, string file, OfficeCalendars calendars, DateTimeOffset now)
    {
        if (parsed.GetValue(received) is not null || parsed.GetValue(term) is not null)
            throw new UsageException("--batch takes its requests from the file: leave out --received and --term");
        if (file != "-" && !File.Exists(file))
            throw new UsageException($"--batch: there is no file {file}");
        using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var lines = new StreamReader(input);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var answers = new AnswerJson(output, parsed.GetValue(language)!);
        var (count, faulty) = DeadlineBatch.Answer(Lines(lines), calendars, now, answers);
        if (faulty > 0)
            Console.Error.WriteLine($"{faulty} of {count} lines could not be answered: each says why in \"error\".");
        return faulty > 0 ? CommandRun.Faulty : 0;
    }

    private int One(ParseResult parsed, OfficeCalendars calendars, DateTimeOffset now)
    {
        var fault = "";
        var request = Request(parsed, ref fault);
        var calendar = fault.Length == 0 ? calendars.Of(request!.Office, out fault) : null;
        if (fault.Length > 0)
            throw new UsageException(fault);
        var asOf = request!.At ?? now;
        try
        {
            var explanation = calendar!.Explain(request.Ledger, asOf);
            Print(parsed, explanation, asOf, calendar);
            return 0;
        }
        catch (CalendarHasNoYearException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return CommandRun.Faulty;
        }
    }

    private void Print(ParseResult parsed, Explanation explanation, DateTimeOffset asOf, WorkingCalendar calendar)
    {
        if (!parsed.GetValue(json))
        {
            AnswerText.Write(Console.Out, explanation, asOf, calendar, parsed.GetValue(language)!);
            return;
        }

        using var output = Console.OpenStandardOutput();
        using var answers = new AnswerJson(output, parsed.GetValue(language)!);
        answers.Answer(explanation);
    }

    private DeadlineRequest? Request(ParseResult parsed, ref string fault)
    {
        if (parsed.GetValue(received) is not { } receivedText)
            throw new UsageException("--received is missing: write --received 2026-02-13T16:40+07:00");
        if (parsed.GetValue(term) is not { } termText)
            throw new UsageException("--term is missing: write --term \"5 workingDays\"");
        var from = DeadlineTexts.Instant(receivedText, "--received", ref fault);
        var budget = DeadlineTexts.Term(termText, "--term", ref fault);
        var asOf = parsed.GetValue(at) is { } atText ? DeadlineTexts.Instant(atText, "--at", ref fault) : null;
        List<Suspension> suspensions = [];
        foreach (var text in parsed.GetValue(suspend) ?? [])
            suspensions.Add(DeadlineTexts.Suspension(text, ref fault) ?? default);
        List<Extension> extensions = [];
        foreach (var text in parsed.GetValue(extend) ?? [])
            extensions.Add(new Extension(DeadlineTexts.Term(text, "--extend", ref fault) ?? default, null));
        var completion = DeadlineTexts.OnCompletion(parsed.GetValue(onCompletion), ref fault);
        var time = DeadlineTexts.CutOff(parsed.GetValue(cutOff), ref fault);
        if (fault.Length > 0)
            return null;
        var ledger = new TermLedger
        {
            Budget = budget!.Value, From = from!.Value, Suspensions = suspensions, Extensions = extensions, OnCompletion = completion, CutOff = time,
        };
        var request = new DeadlineRequest(parsed.GetValue(office)!, ledger, asOf);
        fault = request.Fault();
        return fault.Length == 0 ? request : null;
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
