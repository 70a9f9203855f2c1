namespace Hue.Workflows.WorkingTime.Ledgers;

/// <summary>One allowance as it ran: the budget, or an extension after it.</summary>
/// <param name="Given">What there was when it began to run.</param>
/// <param name="Start">From where it was counted.</param>
/// <param name="Grant">The extension it came from; null for the budget.</param>
/// <param name="Continued">Whether it had begun to run before a suspension.</param>
/// <param name="Due">Local instant of its end; null where the clock was stopped before that had to be known.</param>
/// <param name="Left">What was left when the clock was stopped; null where it ran to its end.</param>
internal sealed record Leg(Allowance Given, ClockStart Start, Extension? Grant, bool Continued, long? Due, Allowance? Left);
