namespace Hue.Workflows.Host.Shell;

/// <summary>
/// One JSON object a line on standard output, for whatever collects logs: the members of the framework's JSON console, and the instant.
/// The framework's own wakes a thread and writes to the system for each line, which was a good part of what a step costs.
/// </summary>
[ProviderAlias("Console")]
internal sealed class LogLines : ILoggerProvider
{
    private readonly TimeProvider clock;
    private readonly LogOutput output;

    /// <summary>To standard output.</summary>
    public LogLines()
        : this(TimeProvider.System, Console.OpenStandardOutput())
    {
    }

    /// <param name="clock">Says when.</param>
    /// <param name="to">Where the lines go.</param>
    public LogLines(TimeProvider clock, Stream to)
    {
        this.clock = clock;
        output = new LogOutput(to);
        AppDomain.CurrentDomain.ProcessExit += Ended;
        AppDomain.CurrentDomain.UnhandledException += Ended;
    }

    public ILogger CreateLogger(string categoryName) => new CategoryLog(categoryName, clock, output);

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Ended;
        AppDomain.CurrentDomain.UnhandledException -= Ended;
        output.Dispose();
    }

    /// <summary>Whatever ends the process, short of a kill, the last lines go out first.</summary>
    private void Ended(object? sender, EventArgs e) => output.Dispose();

    private sealed class CategoryLog(string category, TimeProvider clock, LogOutput output) : ILogger
    {
        [ThreadStatic]
        private static LogLine? line;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var own = line ?? new LogLine();
            line = null; // what is told while a line is made (a value's ToString that logs) makes a line of its own
            var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            var text = own.Of(clock.GetUtcNow(), logLevel, eventId.Id, category, formatter(state, exception), exception, values);
            output.Add(text, isUrgent: logLevel >= LogLevel.Warning);
            line = own;
        }
    }
}
