using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Fees;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Computes the fees at receipt, where a step says so, and when the form they hang on changes.</summary>
internal static class FeeAsking
{
    public static void Compute(Draft draft) => Raise(draft, FeeRules.Compute(draft.Definition, draft.Facts));

    /// <summary>After the form changed: the fees follow it, and are asked for anew only where they come to something else.</summary>
    public static void Follow(Draft draft)
    {
        if (draft.D.ReceivedAt is null || draft.Definition.Fees.Count == 0)
            return;
        var lines = FeeRules.Compute(draft.Definition, draft.Facts);
        if (!lines.Select(l => (l.Fee, l.Amount)).SequenceEqual(Known(draft.D)))
            Raise(draft, lines);
    }

    private static void Raise(Draft draft, IReadOnlyList<FeeLine> lines) =>
        draft.Raise(new FeesComputed { Lines = lines, Total = lines.Sum(l => l.Amount ?? 0), AsksPayment = Asks(draft.D, lines) });

    /// <summary>What was computed last; a fee that no longer applies stays only for what was paid.</summary>
    private static IEnumerable<(string Fee, long? Amount)> Known(Dossier d) =>
        d.Fees.Where(f => f.Amount != 0 || f.Paid == 0).Select(f => (f.Fee, f.Assessed ? null : f.Amount));

    /// <summary>
    /// Status 6 is for fees that come up while the dossier is being worked on: what is due at the counter is collected there,
    /// what is collected with the result is asked for when it is returned.
    /// </summary>
    private static bool Asks(Dossier d, IReadOnlyList<FeeLine> lines) =>
        d.Status is DossierStatus.InProgress or DossierStatus.PaymentRequested
        && lines.Any(l => l.CollectAt != "return" && !Settled(d, l));

    private static bool Settled(Dossier d, FeeLine line)
    {
        var old = d.Fees.FirstOrDefault(f => f.Fee == line.Fee);
        var known = line.Amount ?? (old is { Assessed: true } ? old.Amount : null);
        var paid = old?.Paid ?? 0;
        return known is { } amount ? paid >= amount : paid > 0;
    }
}
