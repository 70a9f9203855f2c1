namespace Hue.Workflows.Cli.Bench.Audit;

/// <summary>Rates of short rounds in turn, each way as often, so that a slow minute of the machine meets all of them.</summary>
internal sealed class AuditShare
{
    private readonly Dictionary<string, List<double>> rates = new(StringComparer.Ordinal);

    public void Add(string way, double rate)
    {
        if (!rates.TryGetValue(way, out var known))
            rates[way] = known = [];
        known.Add(rate);
    }

    /// <summary>The rate of a way, in the middle of its rounds.</summary>
    public double Rate(string way) => Median(rates[way]);

    /// <summary>What a way costs against another: in the middle of the rounds, each against the one beside it.</summary>
    public double Cost(string way, string against) => 1 - Median(rates[way].Zip(rates[against], (one, other) => one / other));

    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
