using System.Globalization;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Facts;

namespace Hue.Workflows.Engine.Dossiers.Fees;

/// <summary>Computes fees in whole dong and shows the arithmetic. A fraction that an exemption leaves is dropped.</summary>
public static class FeeRules
{
    /// <summary>More than this for one fee of one dossier is a slip of the hand; dong.</summary>
    public const long AmountMax = 1_000_000_000_000;

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly PricedUnit Page = new("trang", "page");
    private static readonly PricedUnit Copy = new("bản", "copy", "copies");
    private static readonly PricedUnit Dossier = new("hồ sơ", "dossier");

    /// <summary>The fees that apply, in the definition's order.</summary>
    public static IReadOnlyList<FeeLine> Compute(ProcedureDefinition definition, DossierFacts facts)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(facts);
        var lines = new List<FeeLine>();
        foreach (var fee in definition.Fees)
        {
            if (facts.Holds(fee.When))
                lines.Add(Line(fee, facts));
        }

        return lines;
    }

    private static FeeLine Line(Fee fee, DossierFacts facts)
    {
        var parts = new List<FeePart>();
        var exemption = fee.Exemptions.FirstOrDefault(e => facts.Holds(e.When));
        long? amount = fee.Certainty == "unknown" || fee.Tiers.Count == 0 ? null : Whole(fee, facts, parts);
        if (amount is null && exemption?.Share != 1)
            parts.Add(new FeePart(
                "unknown", "Chưa rõ mức thu: người thu nhập số tiền kèm lý do.", 0,
                "Amount not known: whoever collects it enters the sum with the reason."));
        if (exemption is not null && (amount is not null || exemption.Share == 1))
        {
            amount = (long)decimal.Floor((amount ?? 0) * (1 - exemption.Share));
            var said = $"{exemption.Title}: giảm {Percent(exemption.Share)}, còn {Dong(amount.Value)}";
            var english = $"{exemption.Title}: {Percent(exemption.Share)} off, leaves {Dong(amount.Value)}";
            parts.Add(new FeePart("exemption", said, amount.Value, english));
        }

        return new FeeLine
        {
            Fee = fee.Id,
            Title = fee.Title,
            Kind = fee.Kind,
            Amount = amount,
            CollectAt = fee.CollectAt,
            Basis = fee.Basis,
            Certainty = fee.Certainty,
            Parts = parts,
        };
    }

    private static long Whole(Fee fee, DossierFacts facts, List<FeePart> parts)
    {
        var copies = fee.CopiesField is null ? 1 : facts.Whole(fee.CopiesField) ?? 1;
        switch (fee.Per)
        {
            case "page":
                var pages = fee.PagesField is null ? 1 : facts.Whole(fee.PagesField) ?? 1;
                var each = Capped(fee, Tiered(fee, pages, Page, parts), Copy, parts);
                var all = each * copies;
                if (copies != 1)
                {
                    var times = $" × {Dong(each)} = {Dong(all)}";
                    parts.Add(new FeePart("copies", Copy.Vi(copies) + times, all, Copy.En(copies) + times));
                }

                return all;
            case "copy":
                return Capped(fee, Tiered(fee, copies, Copy, parts), Dossier, parts);
            default:
                return Capped(fee, Tiered(fee, 1, Dossier, parts), Dossier, parts);
        }
    }

    /// <summary>Each unit at the price of the tier it falls in.</summary>
    private static long Tiered(Fee fee, long units, PricedUnit unit, List<FeePart> parts)
    {
        long sum = 0;
        long from = 1;
        foreach (var tier in fee.Tiers)
        {
            var to = Math.Min(units, tier.UpTo ?? units);
            if (to < from)
                continue;
            var count = to - from + 1;
            sum += count * tier.Amount;
            var times = $" × {Dong(tier.Amount)} = {Dong(count * tier.Amount)}";
            parts.Add(fee.Tiers.Count == 1
                ? new FeePart("tier", unit.Vi(count) + times, sum, unit.En(count) + times)
                : new FeePart("tier", $"{unit.ViPlace(from, to)}: {count}{times}", sum, $"{unit.EnPlace(from, to)}: {count}{times}"));
            from = to + 1;
        }

        return sum;
    }

    private static long Capped(Fee fee, long amount, PricedUnit of, List<FeePart> parts)
    {
        if (fee.Cap is not { } cap || amount <= cap)
            return amount;
        parts.Add(new FeePart("cap", $"Mức tối đa cho một {of.Vietnamese}: {Dong(cap)}", cap, $"Most for one {of.English}: {Dong(cap)}"));
        return cap;
    }

    /// <summary>"16.000 đ".</summary>
    internal static string Dong(long amount) => amount.ToString("N0", Vietnamese) + " đ";

    private static string Percent(decimal share) => (share * 100).ToString("0.##", Vietnamese) + " %";

    /// <summary>What a price is for, as both languages count it.</summary>
    private sealed record PricedUnit(string Vietnamese, string English, string? Many = null)
    {
        public string Plural => Many ?? English + "s";

        public string Vi(long count) => $"{count} {Vietnamese}";

        public string En(long count) => $"{count} {(count == 1 ? English : Plural)}";

        public string ViPlace(long from, long to) => from == to ? $"{Vietnamese} {to}" : $"{Vietnamese} {from}–{to}";

        public string EnPlace(long from, long to) => from == to ? $"{English} {to}" : $"{Plural} {from}–{to}";
    }
}
