using Hue.Workflows.Host.Audit;

namespace Hue.Workflows.Host.Shell;

/// <summary>A refused request, RFC 9457.</summary>
public sealed record Problem
{
    /// <summary>"urn:hue-workflows:problem:" and the code.</summary>
    public required string Type { get; init; }

    /// <summary>What went wrong, in short, Vietnamese.</summary>
    public required string Title { get; init; }
    public required int Status { get; init; }

    /// <summary>A Vietnamese sentence to act on.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>What to give to whoever looks after the system.</summary>
    public string? TraceId { get; init; }

    /// <summary>Messages beside form fields: RFC 6901 pointer → sentence.</summary>
    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    /// <summary>On 409: the revision in force.</summary>
    public long? CurrentRevision { get; init; }

    /// <summary>On 409: what has happened since the revision that was seen.</summary>
    public IReadOnlyList<HistoryLine>? Changes { get; init; }
}
