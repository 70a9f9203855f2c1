using System.Globalization;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>Title, validity, levels, offices, subjects and channels.</summary>
internal static class HeadDiff
{
    public static void Write(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after, Words words)
    {
        book.Became(ChangedPart.Procedure, "", new LocalText("tên thủ tục", "title"), before.Title, after.Title);
        book.Became(ChangedPart.Procedure, "", new LocalText("lĩnh vực", "field"), before.Field, after.Field);
        book.Became(ChangedPart.Procedure, "", new LocalText("có hiệu lực từ", "valid from"), Day(before.ValidFrom), Day(after.ValidFrom));
        book.Became(ChangedPart.Procedure, "", new LocalText("có hiệu lực đến", "valid to"), Open(before.ValidTo), Open(after.ValidTo));
        book.Became(
            ChangedPart.Procedure, "", new LocalText("tình trạng biên soạn", "review"), Words.Name(before.Review),
                Words.Name(after.Review));
        if (before.Authority != after.Authority)
        {
            book.Changed(
                ChangedPart.Procedure, "", $"cơ quan có thẩm quyền: {Authority(before).Vi} → {Authority(after).Vi}",
                $"authority: {Authority(before).En} → {Authority(after).En}");
        }

        Set(book, before.Levels, after.Levels, new LocalText("cấp thực hiện", "level"));
        Set(book, before.Offices, after.Offices, new LocalText("đơn vị tiếp nhận, giải quyết", "office"), words.Office);
        Set(book, before.Subjects, after.Subjects, new LocalText("đối tượng", "subject"));
        Set(book, Kinds(before), Kinds(after), new LocalText("cách nộp", "channel"));
    }

    private static void Set(ChangeBook book, IEnumerable<string> before, IEnumerable<string> after, LocalText what) =>
        Set(book, before, after, what, Words.Name);

    private static void Set(
        ChangeBook book, IEnumerable<string> before, IEnumerable<string> after, LocalText what, Func<string, LocalText> name) =>
        ChangeBook.Compare(
            before.Distinct(),
            after.Distinct(),
            each => each,
            gone => book.Removed(ChangedPart.Procedure, gone, $"bỏ {what.Vi} {name(gone).Vi}", $"{what.En} {name(gone).En} removed"),
            (_, _) => { },
            come => book.Added(ChangedPart.Procedure, come, $"thêm {what.Vi} {name(come).Vi}", $"{what.En} {name(come).En} added"));

    private static IEnumerable<string> Kinds(ProcedureDefinition definition) => definition.Channels.Select(channel => channel.Kind);

    private static LocalText Authority(ProcedureDefinition definition) => definition.Authority == "vertical"
        ? new LocalText("ngành dọc", "vertical body")
        : new LocalText("chính quyền thành phố", "the city");

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static LocalText Open(DateOnly? day) =>
        day is { } known ? new LocalText(Day(known), Day(known)) : new LocalText("không thời hạn", "open");
}
