using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Fees;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>What several commands demand alike.</summary>
internal static class Demands
{
    private const string OtherPaper = "khac";

    /// <summary>What a text may have at most, UTF-16 units: a reason is read, not filed away.</summary>
    public const int TextMax = 4000;

    public static Refused? Reason(string? reason) => string.IsNullOrWhiteSpace(reason) ? Refusals.ReasonMissing : Text(reason);

    /// <summary>A text that may be left out, not that may be without end.</summary>
    public static Refused? Text(string? text) => text?.Length > TextMax ? Refusals.TextLength : null;

    public static Refused? Basis(Draft draft, string? basis) => string.IsNullOrWhiteSpace(basis)
        ? Refusals.LegalBasisMissing
        : KnownBasis(draft, basis);

    /// <summary>A basis may be left out, but one that is named must be one of the definition's.</summary>
    public static Refused? KnownBasis(Draft draft, string? basis) =>
        basis is null || draft.Index.HasBasis(basis) ? null : Refusals.LegalBasisUnknown(basis);

    public static Refused? ReasonAndBasis(Draft draft, string? reason, string? basis) => Reason(reason) ?? Basis(draft, basis);

    /// <summary>Papers are of the definition; "khac" and "khac-…" stand for papers that it does not list.</summary>
    public static Refused? Papers(Draft draft, IReadOnlyList<PaperGiven> papers)
    {
        foreach (var given in papers)
        {
            if (given.Originals < 0 || given.Copies < 0)
                return Refusals.PaperCount;
            var other = given.Paper == OtherPaper || given.Paper.StartsWith(OtherPaper + "-", StringComparison.Ordinal);
            if (!other && draft.Definition.Papers.All(p => p.Id != given.Paper))
                return Refusals.PaperUnknown(given.Paper);
        }

        return null;
    }

    public static Refused? InHand(Dossier d) => d.EndedAt is not null ? Refusals.Ended : d.IsInHand ? null : Refusals.NotInHand;

    /// <summary>What is collected at receipt or as a supplement is settled; the rest is asked for when the result is returned.</summary>
    public static bool PaidSoFar(Dossier d) => d.Fees.All(f => f.IsSettled || f.CollectAt == "return");

    /// <summary>
    /// Every fee whose amount is known is settled before a granted result leaves the office. One of unknown amount stays open in the
    /// dossier's fees and holds nothing back: it may turn out to be nothing, and a payment of nothing cannot be recorded.
    /// </summary>
    public static Refused? PaidForReturn(Draft draft)
    {
        if (draft.D.Result != "granted" || draft.D.Fees.All(f => f.IsSettled || f.Amount is null))
            return null;
        var owed = draft.D.Fees.Where(f => !f.IsSettled && f.Amount is not null)
            .Select(f => $"{Title(draft, f.Fee)} còn {FeeRules.Dong(f.Amount!.Value - f.Paid)}");
        return Refusals.PaymentOwed(string.Join("; ", owed));
    }

    private static string Title(Draft draft, string fee) => draft.Definition.Fees.FirstOrDefault(f => f.Id == fee)?.Title ?? fee;

    /// <summary>The value of a field, whether it is full, in the form as it will be.</summary>
    public static Refused? FieldsFilled(IReadOnlyList<string> fields, DossierFacts facts)
    {
        Dictionary<string, string>? missing = null;
        foreach (var field in fields)
        {
            if (!facts.Has(field))
                (missing ??= [])[FormCheck.Pointer(field)] = "Mục này phải có ở bước này.";
        }

        return missing is null ? null : Refusals.FieldsMissing(missing);
    }
}
