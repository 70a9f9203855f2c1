using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Fees;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Computes the fees at receipt and where a step says so.</summary>
internal static class FeeAsking
{
    public static void Compute(Draft draft)
    {
        var lines = FeeRules.Compute(draft.Definition, draft.Facts);
        draft.Raise(new FeesComputed { Lines = lines, Total = lines.Sum(l => l.Amount ?? 0), AsksPayment = Asks(draft.D, lines) });
    }

    /// <summary>
    /// Status 6 is for fees that come up while the dossier is being worked on: what is due at the counter is collected there,
    /// what is collected with the result is asked for when it is returned.
    /// </summary>
    private static bool Asks(Dossier d, IReadOnlyList<FeeLine> lines) =>
        d.Status is DossierStatus.InProgress or DossierStatus.PaymentRequested
        && lines.Any(l => l.CollectAt != "return" && !Settled(d, l));

    private static bool Settled(Dossier d, FeeLine line)
    {
        var paid = d.Fees.FirstOrDefault(f => f.Fee == line.Fee)?.Paid ?? 0;
        return line.Amount is { } amount ? paid >= amount : paid > 0;
    }
}
