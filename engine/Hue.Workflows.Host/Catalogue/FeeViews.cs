using Hue.Workflows.Engine.Dossiers.Fees;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Fees with their arithmetic in one line each.</summary>
internal static class FeeViews
{
    public static FeeSum Of(IReadOnlyList<FeeLine> lines)
    {
        var unknown = lines.Any(l => l.Amount is null);
        return new FeeSum([.. lines.Select(Line)], unknown ? null : lines.Sum(l => l.Amount ?? 0), unknown);
    }

    public static FeeLineView Line(FeeLine line)
    {
        var vietnamese = string.Join("; ", line.Parts.Select(p => p.Text));
        var english = string.Join("; ", line.Parts.Select(p => p.English ?? p.Text));
        return new FeeLineView(line.Fee, line.Title, new LocalText(vietnamese, english), line.Amount);
    }
}
