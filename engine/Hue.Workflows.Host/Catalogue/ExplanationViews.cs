using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Explanations as the web app shows them.</summary>
internal static class ExplanationViews
{
    public static ExplanationView Of(Explanation e) => new(e.Due, e.Overdue, e.Remaining, e.Lines);
}
