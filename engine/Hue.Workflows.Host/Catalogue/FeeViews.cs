using Hue.Workflows.Engine.Dossiers.Fees;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Host.Shell;
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

    /// <summary>A line whose amount a person gave: who, when and why stand where the arithmetic would.</summary>
    public static FeeLine Assessed(FeeLine line, FeeAssessed said, string by)
    {
        var day = HueTime.DayOf(said.At);
        var part = new FeePart(
            "assessed", $"{by} nhập ngày {day:dd/MM/yyyy}: {said.Reason}", said.Amount,
                $"Entered by {by} on {day:dd/MM/yyyy}: {said.Reason}");
        return line with { Amount = said.Amount, Parts = [part] };
    }

    public static FeeLineView Line(FeeLine line)
    {
        var vietnamese = string.Join("; ", line.Parts.Select(p => p.Text));
        var english = string.Join("; ", line.Parts.Select(p => p.English ?? p.Text));
        var assessable = line.Parts.Any(p => p.Kind is "unknown" or "assessed");
        return new FeeLineView(line.Fee, line.Title, new LocalText(vietnamese, english), line.Amount, assessable);
    }
}
