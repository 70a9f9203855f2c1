using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>Papers that the applicant hands in.</summary>
internal static class PaperDiff
{
    private const ChangedPart Part = ChangedPart.Papers;

    public static void Write(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after) => ChangeBook.Compare(
        before.Papers,
        after.Papers,
        paper => paper.Id,
        gone => book.Removed(Part, gone.Id, $"bỏ giấy tờ {gone.Title}", $"paper {gone.Title} removed"),
        (old, now) => Both(book, old, now, before.Form, after.Form),
        come => book.Added(Part, come.Id, $"thêm giấy tờ {come.Title} ({Counts(come).Vi})",
            $"paper {come.Title} ({Counts(come).En}) added"));

    private static void Both(ChangeBook book, Paper old, Paper now, FormDefinition oldForm, FormDefinition newForm)
    {
        var what = new LocalText($"giấy tờ {now.Title}", $"paper {now.Title}");
        if (old.Title != now.Title)
            book.Changed(Part, now.Id, $"giấy tờ {old.Title}: đổi tên thành {now.Title}", $"paper {old.Title}: now called {now.Title}");
        book.Became(Part, now.Id, what, Counts(old), Counts(now));
        if (old.Required != now.Required)
        {
            book.Changed(
                Part, now.Id, $"{what.Vi}: {(now.Required ? "nay bắt buộc" : "nay chỉ nộp nếu có")}",
                $"{what.En}: {(now.Required ? "now required" : "now only if there is one")}");
        }

        book.Became(
            Part, now.Id, new LocalText($"{what.Vi}, khi nào phải nộp", $"{what.En}, when asked for"), (old.When, oldForm), (now.When,
                newForm));
        book.Became(
            Part, now.Id, new LocalText($"{what.Vi}, cách nộp", $"{what.En}, handling"), Words.Name(old.Handling),
                Words.Name(now.Handling));
        book.Became(Part, now.Id, new LocalText($"{what.Vi}, căn cứ", $"{what.En}, basis"), old.Basis ?? "–", now.Basis ?? "–");
        if (old.Note != now.Note)
            book.Changed(Part, now.Id, $"{what.Vi}: đổi lời dặn ở quầy", $"{what.En}: another hint for the counter");
    }

    private static LocalText Counts(Paper paper) => new(
        $"{paper.Originals} bản chính, {paper.Copies} bản sao", $"{paper.Originals} originals, {paper.Copies} copies");
}
