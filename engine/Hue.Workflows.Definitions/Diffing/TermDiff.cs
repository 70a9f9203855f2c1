using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>The legal term, case by case.</summary>
internal static class TermDiff
{
    private static readonly LocalText Legal = new("thời hạn giải quyết", "legal term");

    public static void Write(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after)
    {
        var (old, now) = (before.Term, after.Term);
        if (old.Unknown != now.Unknown)
            book.Became(ChangedPart.Term, "", Legal, Whole(before), Whole(after));
        else
            Cases(book, before, after);
        if (old.OnCompletion != now.OnCompletion)
            book.Became(ChangedPart.Term, "", new LocalText("khi bổ sung xong", "once completed"), Resumes(old), Resumes(now));
        book.Became(
            ChangedPart.Term, "", new LocalText("số lần được gia hạn", "extensions allowed"), $"{old.ExtensionsMax}",
                $"{now.ExtensionsMax}");
        book.Became(
            ChangedPart.Term, "", new LocalText("số lần được yêu cầu bổ sung", "supplements allowed"), Most(old.SupplementsMax),
            Most(now.SupplementsMax));
        book.Became(
            ChangedPart.Term, "", new LocalText("giờ chốt nhận trong ngày", "same-day cut-off"), CutOff(old.CutOff), CutOff(now.CutOff));
    }

    private static void Cases(ChangeBook book, ProcedureDefinition before, ProcedureDefinition after)
    {
        var single = before.Term.Cases.Count == 1 && after.Term.Cases.Count == 1;
        ChangeBook.Compare(
            before.Term.Cases.Select(c => (Case: c, Key: single ? "" : Words.Key(c.When), before.Form)),
            after.Term.Cases.Select(c => (Case: c, Key: single ? "" : Words.Key(c.When), after.Form)),
            each => each.Key,
            gone => book.Removed(
                ChangedPart.Term, "", $"bỏ thời hạn {Words.Term(gone.Case.Budget).Vi} khi {Words.Condition(gone.Case.When, gone.Form).Vi}",
                $"term of {Words.Term(gone.Case.Budget).En} when {Words.Condition(gone.Case.When, gone.Form).En} removed"),
            (old, now) =>
            {
                One(book, old.Case, now.Case, single ? null : Words.Condition(now.Case.When, now.Form));
                book.Became(
                    ChangedPart.Term, "", new LocalText("thời hạn áp dụng", "the term applies"), (old.Case.When, old.Form),
                    (now.Case.When, now.Form));
            },
            come => book.Added(
                ChangedPart.Term, "",
                    $"thêm thời hạn {Words.Term(come.Case.Budget).Vi} khi {Words.Condition(come.Case.When, come.Form).Vi}",
                $"term of {Words.Term(come.Case.Budget).En} when {Words.Condition(come.Case.When, come.Form).En} added"));
    }

    private static void One(ChangeBook book, TermCase old, TermCase now, LocalText? when)
    {
        var what = when is null ? Legal : new LocalText($"{Legal.Vi} khi {when.Vi}", $"{Legal.En} when {when.En}");
        if (old.Budget != now.Budget)
        {
            var became = Words.Term(old.Budget, now.Budget);
            book.Changed(ChangedPart.Term, "", $"{what.Vi}: {became.Vi}", $"{what.En}: {became.En}");
        }

        book.Became(
            ChangedPart.Term, "", new LocalText($"căn cứ của {what.Vi}", $"basis of the {what.En}"), Basis(old.Basis), Basis(now.Basis));
        book.Became(
            ChangedPart.Term, "", new LocalText($"độ chắc chắn của {what.Vi}", $"certainty of the {what.En}"), Words.Name(old.Certainty),
            Words.Name(now.Certainty));
    }

    private static LocalText Whole(ProcedureDefinition definition)
    {
        if (definition.Term.Unknown)
            return new LocalText("chưa biết", "unknown");
        var texts = definition.Term.Cases.Select(each => Words.Term(each.Budget)).Distinct().ToArray();
        return new LocalText(string.Join(" hoặc ", texts.Select(t => t.Vi)), string.Join(" or ", texts.Select(t => t.En)));
    }

    private static LocalText Resumes(LegalTerm term) => Resumes(term.OnCompletion);

    internal static LocalText Resumes(OnCompletion onCompletion) => onCompletion == OnCompletion.Resume
        ? new LocalText("tính tiếp", "resumes")
        : new LocalText("tính lại từ đầu", "restarts");

    private static LocalText Most(int? most) =>
        most is { } known ? new LocalText($"{known}", $"{known}") : new LocalText("không giới hạn", "unlimited");

    private static LocalText CutOff(TimeOnly? at) =>
        at is { } known ? new LocalText($"{known:HH\\:mm}", $"{known:HH\\:mm}") : new LocalText("theo lịch làm việc", "the calendar's");

    private static LocalText Basis(string? basis) =>
        basis is null ? new LocalText("chưa ghi", "none") : new LocalText(basis, basis);
}
