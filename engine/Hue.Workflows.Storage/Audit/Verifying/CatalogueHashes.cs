using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Storage.Audit.Verifying;

/// <summary>What a catalogue has, by the names that records use: "1.001193 1" a definition, "calendar hue.v1" a calendar.</summary>
public static class CatalogueHashes
{
    /// <summary>Before a calendar's name.</summary>
    public const string Calendar = "calendar ";

    /// <summary>Hashes by name; calendars made in memory have none.</summary>
    public static IReadOnlyDictionary<string, string> Of(ProcedureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var hashes = catalogue.Definitions.ToDictionary(d => $"{d.Code} {d.Version}", d => d.Hash, StringComparer.Ordinal);
        foreach (var (name, calendar) in catalogue.Calendars)
        {
            if (calendar.File.Hash is { } hash)
                hashes[Calendar + name] = hash;
        }

        return hashes;
    }
}
