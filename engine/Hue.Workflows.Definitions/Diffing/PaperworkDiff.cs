using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>Legal bases, results, issued documents, reasons for refusal, and the ladder.</summary>
internal static class PaperworkDiff
{
    public static void Write(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after)
    {
        Bases(book, before, after);
        Titled(
            book, before.Results.Select(r => (r.Id, r.Title)), after.Results.Select(r => (r.Id, r.Title)), new LocalText("kết quả",
                "result"));
        Titled(
            book, before.Documents.Select(d => (d.Id, $"{d.Title} ({d.Template})")), after.Documents.Select(d =>
                (d.Id, $"{d.Title} ({d.Template})")),
            new LocalText("mẫu văn bản", "document"));
        Titled(
            book, before.RefusalReasons.Select(r => (r.Id, r.Title)), after.RefusalReasons.Select(r => (r.Id, r.Title)),
            new LocalText("lý do từ chối", "reason for refusal"));
        book.Became(
            ChangedPart.Documents, before.Ladder.Name == after.Ladder.Name ? "" : after.Ladder.Name, new LocalText("bậc cảnh báo",
                "ladder"),
            before.Ladder.Name, after.Ladder.Name);
    }

    private static void Bases(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after) => ChangeBook.Compare(
        before.LegalBases,
        after.LegalBases,
        basis => basis.Id,
        gone => book.Removed(ChangedPart.LegalBases, gone.Id, $"bỏ căn cứ {Named(gone)}", $"legal basis {Named(gone)} removed"),
        (old, now) =>
        {
            book.Became(ChangedPart.LegalBases, now.Id, new LocalText("căn cứ", "legal basis"), Named(old), Named(now));
            if (old.Note != now.Note)
            {
                book.Changed(
                    ChangedPart.LegalBases, now.Id, $"căn cứ {now.Number}: ghi chú “{old.Note}” → “{now.Note}”",
                    $"legal basis {now.Number}: note “{old.Note}” → “{now.Note}”");
            }
        },
        come => book.Added(ChangedPart.LegalBases, come.Id, $"thêm căn cứ {Named(come)}", $"legal basis {Named(come)} added"));

    private static void Titled(
        ChangeBook book, IEnumerable<(string Id, string Title)> before, IEnumerable<(string Id, string Title)> after, LocalText what) =>
        ChangeBook.Compare(
            before,
            after,
            each => each.Id,
            gone => book.Removed(ChangedPart.Documents, gone.Id, $"bỏ {what.Vi} {gone.Title}", $"{what.En} {gone.Title} removed"),
            (old, now) => book.Became(ChangedPart.Documents, now.Id, what, old.Title, now.Title),
            come => book.Added(ChangedPart.Documents, come.Id, $"thêm {what.Vi} {come.Title}", $"{what.En} {come.Title} added"));

    private static string Named(LegalBasis basis) => basis.Title.Length == 0 ? basis.Number : $"{basis.Number} ({basis.Title})";
}
