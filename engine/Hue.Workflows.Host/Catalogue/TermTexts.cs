using System.Globalization;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Terms and fees in a few words, for lists.</summary>
internal static class TermTexts
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static LocalText Of(LegalTerm term)
    {
        if (term.Unknown || term.Cases.Count == 0)
            return new LocalText("Chưa rõ thời hạn", "Term not known");
        var texts = term.Cases.Select(c => Of(c.Budget)).Distinct().ToArray();
        return new LocalText(string.Join(" hoặc ", texts.Select(t => t.Vi)), string.Join(" or ", texts.Select(t => t.En)));
    }

    public static LocalText Of(Term term) => Words.Term(term);

    public static LocalText Of(IReadOnlyList<Fee> fees)
    {
        if (fees.Count == 0)
            return new LocalText("Không quy định", "None stated");
        var texts = fees.Select(Of).Distinct().ToArray();
        return new LocalText(string.Join("; ", texts.Select(t => t.Vi)), string.Join("; ", texts.Select(t => t.En)));
    }

    private static LocalText Of(Fee fee)
    {
        if (fee.Tiers.Count == 0 || fee.Certainty == "unknown")
            return new LocalText("Chưa rõ mức thu", "Amount not known");
        var from = fee.Tiers.Min(t => t.Amount);
        var to = fee.Tiers.Max(t => t.Amount);
        var amount = from == to ? from.ToString("N0", Vietnamese) : $"{from.ToString("N0", Vietnamese)}–{to.ToString("N0", Vietnamese)}";
        return fee.Per switch
        {
            "copy" => new LocalText($"{amount} đ/bản", $"{amount} đ per copy"),
            "page" => new LocalText($"{amount} đ/trang", $"{amount} đ per page"),
            _ => new LocalText($"{amount} đ", $"{amount} đ"),
        };
    }
}
