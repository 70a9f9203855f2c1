namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>So many records wait to be taken into the search that a search would wait for minutes, or lack them.</summary>
/// <param name="records">About how many.</param>
public sealed class TrailBehindException(long records) : Exception($"About {records} records are not searchable yet.")
{
    /// <summary>About how many.</summary>
    public long Records { get; } = records;
}
