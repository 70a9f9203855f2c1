using System.CommandLine;
using Hue.Workflows.Cli.Shell;

namespace Hue.Workflows.Cli.Calendar;

/// <summary><c>hue calendar preview FILE</c> and <c>hue calendar apply FILE</c>: what an amended calendar does, and doing it.</summary>
internal static class CalendarVerb
{
    public static Command Command()
    {
        const string what = "Xem trước và áp dụng thay đổi lịch làm việc. / Previews and applies an amendment of a calendar.";
        return new Command("calendar", what) { Preview(), Apply() };
    }

    private static Command Preview()
    {
        var file = File();
        var database = Database(required: false);
        var json = new Option<bool>("--json") { Description = "One JSON object on one line." };
        var procedures = ProceduresFolder.Option();
        const string what = "Hồ sơ nào đổi hạn, hồ sơ nào thành trễ hoặc hết trễ; không sửa gì. / Which open dossiers move, which become "
            + "late or cease to be; changes nothing.";
        var command = new Command("preview", what) { file, database, json, procedures };
        command.SetAction((parsed, cancellation) => CalendarPreview.RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetValue(database),
            ProceduresFolder.Find(parsed.GetValue(procedures)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static Command Apply()
    {
        var file = File();
        var database = Database(required: true);
        var by = new Option<string>("--by")
        {
            Description = "User name of the administrator who applies it.",
            HelpName = "NAME",
            Required = true,
        };
        var notice = new Option<string>("--notice")
        {
            Description = "Number of the notice, such as \"12/TB-UBND\".",
            HelpName = "NUMBER",
            Required = true,
        };
        var procedures = ProceduresFolder.Option();
        const string what = "Áp dụng và tính lại hạn mọi hồ sơ đang mở, mỗi hồ sơ một dòng nhật ký. / Applies it and re-projects every "
            + "open dossier, with an audit record each.";
        var command = new Command("apply", what) { file, database, by, notice, procedures };
        command.SetAction((parsed, cancellation) => CalendarApplication.RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(database)!,
            parsed.GetRequiredValue(by),
            parsed.GetRequiredValue(notice),
            ProceduresFolder.Find(parsed.GetValue(procedures)),
            cancellation));
        return command;
    }

    private static Argument<string> File() => new("file")
    {
        Description = "The next version of a calendar, named ID.vN.json, or a closure of some offices.",
    };

    private static Option<string?> Database(bool required) => new("--database")
    {
        Description = "\"sqlite:PATH\" or a PostgreSQL connection string" + (required ? "." : "; only the file is checked if left out."),
        HelpName = "DATABASE",
        Required = required,
    };
}
