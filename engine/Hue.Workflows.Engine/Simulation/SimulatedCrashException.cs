namespace Hue.Workflows.Engine.Simulation;

/// <summary>The process dies at an await; what was committed stays, the answer is lost.</summary>
public sealed class SimulatedCrashException() : Exception("crash");
