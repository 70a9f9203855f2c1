namespace Hue.Workflows.Storage;

/// <summary>The database cannot be reached or written now. Nothing is half-written; the same command may be sent again.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
