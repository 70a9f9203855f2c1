using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Versions of a procedure, newest first.</summary>
public sealed record VersionList(IReadOnlyList<VersionLine> Items);

/// <summary>A version; a draft is one that published.lock does not name.</summary>
public sealed record VersionLine(
    int Version, string Title, DateOnly ValidFrom, DateOnly? ValidTo, string Review, bool Published, string Hash);

/// <summary>What differs between two versions, in the order in which it is told, and how each step differs.</summary>
public sealed record DiffView(
    string Code, string Title, int From, int To, IReadOnlyList<ChangeView> Changes, IReadOnlyList<StepChange> Steps);

/// <summary>One difference; the place is the id of the step, paper, fee, field or basis, empty for the procedure as a whole.</summary>
public sealed record ChangeView(ChangedPart Part, ChangeKind Kind, string Place, LocalText Text);

/// <summary>How a step differs; steps that are the same are not named.</summary>
public sealed record StepChange(string Step, ChangeKind Kind);
