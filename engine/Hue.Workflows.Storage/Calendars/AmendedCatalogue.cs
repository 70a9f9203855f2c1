using System.Text;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Storage.Calendars;

/// <summary>The calendars of a catalogue with the amendments that a database holds.</summary>
public static class AmendedCatalogue
{
    /// <summary>The calendars after every amendment.</summary>
    /// <exception cref="InvalidOperationException">An amendment that was accepted cannot be read any more.</exception>
    public static CalendarsInForce Of(ProcedureCatalogue catalogue, IReadOnlyList<CalendarAmendment> amendments)
    {
        var inForce = CalendarsInForce.Of(catalogue);
        foreach (var amendment in amendments)
        {
            var (file, change) = CalendarChangeReader.Read(amendment.FileName, Encoding.UTF8.GetBytes(amendment.File));
            inForce = inForce.With(
                amendment.Number,
                change ?? throw new InvalidOperationException(
                    $"Amendment {amendment.Number} ({amendment.FileName}): "
                        + $"{string.Join(' ', file.Faults.Select(fault => fault.Message))}"));
        }

        return inForce;
    }
}
