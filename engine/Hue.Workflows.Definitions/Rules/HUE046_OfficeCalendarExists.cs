using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>An office's calendar lies under _shared/calendars/.</summary>
public sealed class HUE046_OfficeCalendarExists : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE046";

    /// <inheritdoc/>
    public string Title => "An office's calendar lies under _shared/calendars/.";

    /// <inheritdoc/>
    public string Instead => "Write the name of a calendar there, such as \"hue.v1\", or add the file.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        if (scope.Shared.OfficesFile is not { Root: { } root } file)
            return;
        foreach (var calendar in root["offices"]?.Items.Select(office => office["calendar"]).OfType<SourceNode>() ?? [])
        {
            // A calendar that is there and broken has faults of its own.
            if (calendar.Kind == SourceKind.String && !scope.Files.Files.ContainsKey($"_shared/calendars/{calendar.Text}.json"))
            {
                scope.Report(this, file, calendar, $"There is no calendar \"{calendar.Text}\".");
            }
        }
    }
}
