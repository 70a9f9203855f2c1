using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>What the applicant pays: amounts, tiers, caps, exemptions.</summary>
internal static class FeeDiff
{
    private const ChangedPart Part = ChangedPart.Fees;

    public static void Write(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after) => ChangeBook.Compare(
        before.Fees,
        after.Fees,
        fee => fee.Id,
        gone => book.Removed(Part, gone.Id, $"bỏ khoản thu {gone.Title}", $"fee {gone.Title} removed"),
        (old, now) => Both(book, old, now, before.Form, after.Form),
        come => book.Added(Part, come.Id, $"thêm khoản thu {come.Title}: {Price(come).Vi}", $"fee {come.Title} added: {Price(come).En}"));

    private static void Both(ChangeBook book, Fee old, Fee now, FormDefinition oldForm, FormDefinition newForm)
    {
        if (old.Title != now.Title)
            book.Changed(Part, now.Id, $"khoản thu {old.Title}: đổi tên thành {now.Title}", $"fee {old.Title}: now called {now.Title}");
        LocalText Of(string vi, string en) => new($"{now.Title}{vi}", $"{now.Title}{en}");
        book.Became(Part, now.Id, Of("", ""), Price(old), Price(now));
        book.Became(Part, now.Id, Of(", loại", ", kind"), Kind(old), Kind(now));
        book.Became(Part, now.Id, Of(", mức tối đa", ", cap"), Cap(old.Cap), Cap(now.Cap));
        book.Became(Part, now.Id, Of(", khi nào thu", ", when it applies"), (old.When, oldForm), (now.When, newForm));
        book.Became(Part, now.Id, Of(", thời điểm thu", ", collected"), Words.Name(old.CollectAt), Words.Name(now.CollectAt));
        book.Became(Part, now.Id, Of(", căn cứ", ", basis"), old.Basis ?? "–", now.Basis ?? "–");
        book.Became(Part, now.Id, Of(", độ chắc chắn", ", certainty"), Words.Name(old.Certainty), Words.Name(now.Certainty));
        book.Became(Part, now.Id, Of(", mục ghi số bản", ", field of copies"), old.CopiesField ?? "–", now.CopiesField ?? "–");
        book.Became(Part, now.Id, Of(", mục ghi số trang", ", field of pages"), old.PagesField ?? "–", now.PagesField ?? "–");
        Exemptions(book, old, now, oldForm, newForm);
    }

    private static void Exemptions(ChangeBook book, Fee old, Fee now, FormDefinition oldForm, FormDefinition newForm) => ChangeBook.Compare(
        old.Exemptions.DistinctBy(each => each.Title).Select(each => (Exemption: each, Form: oldForm)),
        now.Exemptions.DistinctBy(each => each.Title).Select(each => (Exemption: each, Form: newForm)),
        each => each.Exemption.Title,
        gone => book.Removed(
            Part, now.Id, $"{now.Title}: bỏ miễn giảm {gone.Exemption.Title}", $"{now.Title}: exemption {gone.Exemption.Title} removed"),
        (was, kept) =>
        {
            var what = new LocalText($"{now.Title}, miễn giảm {was.Exemption.Title}", $"{now.Title}, exemption {was.Exemption.Title}");
            book.Became(Part, now.Id, what, Words.Percent(was.Exemption.Share), Words.Percent(kept.Exemption.Share));
            book.Became(Part, now.Id, what, (was.Exemption.When, was.Form), (kept.Exemption.When, kept.Form));
        },
        come => book.Added(
            Part, now.Id, $"{now.Title}: thêm miễn giảm {come.Exemption.Title} ({Words.Percent(come.Exemption.Share)})",
            $"{now.Title}: exemption {come.Exemption.Title} ({Words.Percent(come.Exemption.Share)}) added"));

    private static LocalText Price(Fee fee)
    {
        if (fee.Tiers.Count == 0)
            return new LocalText("chưa biết mức thu", "amount not known");
        var per = Words.Name(fee.Per);
        var text = string.Join(", ", fee.Tiers.Select((tier, i) => Tier(fee, tier, i)));
        return new LocalText($"{text} {per.Vi}", $"{text} {per.En}");
    }

    private static string Tier(Fee fee, FeeTier tier, int index)
    {
        if (fee.Tiers.Count == 1)
            return Words.Dong(tier.Amount);
        var from = index == 0 ? 1 : (fee.Tiers[index - 1].UpTo ?? 0) + 1;
        return $"{from}–{(tier.UpTo is { } to ? $"{to}" : "")}: {Words.Dong(tier.Amount)}";
    }

    private static LocalText Kind(Fee fee) => fee.Kind == "lePhi" ? new LocalText("lệ phí", "state charge") : new LocalText("phí", "fee");

    private static LocalText Cap(long? cap) =>
        cap is { } known ? new LocalText(Words.Dong(known), Words.Dong(known)) : new LocalText("không có", "none");
}
