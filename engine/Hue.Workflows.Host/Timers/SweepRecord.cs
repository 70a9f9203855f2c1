namespace Hue.Workflows.Host.Timers;

/// <summary>What the sweep of this host has done so far; for the operator's page.</summary>
internal sealed class SweepRecord
{
    private readonly Lock gate = new();
    private (DateTimeOffset? LastAt, long Sweeps, long Fell, long Sent, string? Fault) counted;

    public (DateTimeOffset? LastAt, long Sweeps, long Fell, long Sent, string? Fault) Now
    {
        get
        {
            lock (gate)
                return counted;
        }
    }

    public void Swept(DateTimeOffset at, int fell, int sent)
    {
        lock (gate)
            counted = (at, counted.Sweeps + 1, counted.Fell + fell, counted.Sent + sent, null);
    }

    public void Failed(string fault)
    {
        lock (gate)
            counted = counted with { Fault = fault };
    }
}
