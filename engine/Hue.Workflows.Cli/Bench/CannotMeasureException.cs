namespace Hue.Workflows.Cli.Bench;

/// <summary>A bench could not measure; the message says why and what would help.</summary>
internal sealed class CannotMeasureException : Exception
{
    public CannotMeasureException()
    {
    }

    public CannotMeasureException(string message)
        : base(message)
    {
    }

    public CannotMeasureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
