using Hue.Workflows.Engine.Bulletins;

namespace Hue.Workflows.Storage.Bulletins;

/// <summary>A bulletin.</summary>
public sealed record Bulletin
{
    /// <summary>"2026-03-02T07:30": its slot in Huế's time.</summary>
    public required string Id { get; init; }

    /// <summary>When it was due to come out, UTC.</summary>
    public required DateTimeOffset SlotAt { get; init; }

    /// <summary>When it was counted, UTC; later than the slot after downtime.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The month so far begins here, UTC.</summary>
    public required DateTimeOffset FromAt { get; init; }

    /// <summary>When the bulletin before was counted, UTC; null for the first.</summary>
    public DateTimeOffset? SinceAt { get; init; }

    /// <summary>Each office's line, by id.</summary>
    public IReadOnlyList<OfficeFigures> Offices { get; init; } = [];
}
