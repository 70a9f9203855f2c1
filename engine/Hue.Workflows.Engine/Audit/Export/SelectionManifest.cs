namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>selection.json of a zip that holds the exports of several dossiers: which ones, so that a missing one is noticed.</summary>
public sealed record SelectionManifest
{
    /// <summary>The layout's name and number.</summary>
    public const string FormatName = "hue-selection-export/1";

    /// <summary>Its file in the zip.</summary>
    public const string FileName = "selection.json";

    /// <summary>The log's signature over its bytes: one line.</summary>
    public const string SignatureName = "selection.sig";

    /// <summary>Folder of the dossiers' zips.</summary>
    public const string Folder = "dossiers/";

    /// <summary>Dossiers of a selection at most.</summary>
    public const int DossiersMost = 200;

    /// <summary><see cref="FormatName"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The log's name.</summary>
    public required string Origin { get; init; }

    /// <summary>When it was exported, UTC.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>Names of the criteria that selected them; never what was typed.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>Every dossier's zip in it.</summary>
    public required IReadOnlyList<ExportedFile> Dossiers { get; init; }

    /// <summary>Numbers of dossiers that were selected and of which nothing was sealed yet: they are not in it.</summary>
    public required IReadOnlyList<string> NotSealed { get; init; }
}
