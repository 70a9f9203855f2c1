using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>A finding as a store keeps it. Rows of the first releases have no Vietnamese, and are read as if they said both.</summary>
internal sealed record StoredFinding(
    Aspect Of, Verdict Verdict, string Where, string What, string? WhereVi = null, string? WhatVi = null)
{
    public static StoredFinding From(Finding finding)
        => new(finding.Of, finding.Verdict, finding.Where.En, finding.What.En, finding.Where.Vi, finding.What.Vi);

    public Finding Finding() => new(Of, Verdict, new LocalText(WhereVi ?? Where, Where), new LocalText(WhatVi ?? What, What));
}
