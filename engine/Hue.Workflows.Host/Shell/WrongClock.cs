namespace Hue.Workflows.Host.Shell;

/// <summary>
/// The clock of a machine that is set wrong, running like the right one; "Hue:ClockAheadSeconds", in Development only. It shows that what
/// is due is judged by the database's clock and not by a host's.
/// </summary>
/// <param name="ahead">How far ahead; negative for behind.</param>
internal sealed class WrongClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>The machine's clock, or a wrong one where the settings ask for it.</summary>
    public static TimeProvider Of(TimeSpan ahead) => ahead == TimeSpan.Zero ? System : new WrongClock(ahead);
}
