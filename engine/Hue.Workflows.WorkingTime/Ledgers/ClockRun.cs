namespace Hue.Workflows.WorkingTime.Ledgers;

/// <summary>A stretch in which the clock ran without being stopped.</summary>
/// <param name="Start">Where it started: effective receipt, or the effective end of a suspension.</param>
/// <param name="Asked">Local instant of receipt or of the suspension's end, before it was moved into office hours.</param>
/// <param name="Anew">Whether the whole term runs in it: the first run, and any after a restart.</param>
/// <param name="Legs">The allowances it touched, in order.</param>
/// <param name="Left">What was left on the clock when it was stopped; empty where it ran to its end.</param>
/// <param name="StoppedBy">The suspension that ended it; null for the last run of a ledger that is not suspended.</param>
internal sealed record ClockRun(
    ClockStart Start, long Asked, bool Anew, IReadOnlyList<Leg> Legs, IReadOnlyList<Allowance> Left, Suspension? StoppedBy);
