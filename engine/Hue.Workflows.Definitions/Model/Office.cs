namespace Hue.Workflows.Definitions.Model;

/// <summary>An office of offices.json: the city, its 40 wards and communes, its departments, and the bodies that report upwards.</summary>
public sealed record Office
{
    /// <summary>Stable id: the statistics office's code of a ward or commune ("19777"), or a word ("hue", "so-tu-phap").</summary>
    public required string Id { get; init; }

    /// <summary>city, ward, commune, department, vertical (police, social insurance, tax, army: not under the city's committee).</summary>
    public required string Kind { get; init; }

    /// <summary>What people call it: "Phường Vỹ Dạ".</summary>
    public required string Name { get; init; }

    /// <summary>The other spelling in use, "Phường Thuận Hóa" beside "Thuận Hoá"; null when there is one only.</summary>
    public string? AlsoWritten { get; init; }

    /// <summary>The name in addresses: "vy-da".</summary>
    public required string Slug { get; init; }

    /// <summary>Electronic id in dossier numbers and exchange, "H57.19777"; null until there is one; a default to replace.</summary>
    public string? UnitId { get; init; }

    /// <summary>The office above, to which lateness is reported; null for the city.</summary>
    public string? Parent { get; init; }

    /// <summary>Name of its calendar, "hue.v1".</summary>
    public required string Calendar { get; init; }

    /// <summary>announced or toBeConfirmed: whether the office is known to stand in a published list.</summary>
    public required string Certainty { get; init; }
}
