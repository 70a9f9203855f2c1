using System.Globalization;
using System.Text.RegularExpressions;
using Hue.Workflows.Definitions.Publishing;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>What a path of the catalogue is.</summary>
public enum CataloguePart
{
    /// <summary>Nothing that belongs there.</summary>
    Unknown,

    /// <summary>README.md, a JSON Schema, or what hue publish writes: published.lock, INDEX.md, CHANGES.md, CODEOWNERS.</summary>
    Aside,

    /// <summary>_shared/offices.json.</summary>
    Offices,

    /// <summary>_shared/roles.json.</summary>
    Roles,

    /// <summary>_shared/fields.json.</summary>
    Fields,

    /// <summary>_shared/calendars/….json.</summary>
    Calendar,

    /// <summary>_shared/ladders/….json.</summary>
    Ladder,

    /// <summary>_shared/documents/….json.</summary>
    Document,

    /// <summary>_shared/flows/….json: steps that many procedures share.</summary>
    FlowBlock,

    /// <summary>_shared/forms/….json: a form, or a part of forms.</summary>
    FormBlock,

    /// <summary>_shared/document-sets/….json: papers that offices issue together.</summary>
    DocumentSet,

    /// <summary>_shared/refusal-reasons/….json: why a dossier may be refused.</summary>
    RefusalReasons,

    /// <summary>procedure.json of a version.</summary>
    Procedure,

    /// <summary>form.json of a version.</summary>
    Form,

    /// <summary>A scenario of a version.</summary>
    Scenario,
}

/// <summary>Knows the catalogue's layout.</summary>
public static partial class CataloguePath
{
    /// <summary>"1.001193".</summary>
    private const int CodeLength = 8;

    /// <summary>What the path is.</summary>
    /// <param name="path">From the catalogue's root, with slashes.</param>
    public static CataloguePart Part(string path) => path switch
    {
        "README.md" or PublishedLock.Path or CatalogueIndex.Path or ChangeEntry.Path or CodeOwners.Path => CataloguePart.Aside,
        "_shared/offices.json" => CataloguePart.Offices,
        "_shared/roles.json" => CataloguePart.Roles,
        "_shared/fields.json" => CataloguePart.Fields,
        _ when path.StartsWith("_schema/", StringComparison.Ordinal) =>
            SchemaFile().IsMatch(path) ? CataloguePart.Aside : CataloguePart.Unknown,
        _ when path.StartsWith("_shared/", StringComparison.Ordinal) =>
            SharedFile().IsMatch(path) ? Shared(path["_shared/".Length..path.LastIndexOf('/')]) : CataloguePart.Unknown,
        _ when VersionFile().IsMatch(path) => InVersion(path),
        _ => CataloguePart.Unknown,
    };

    /// <summary>Folder of the version that a file belongs to, "ho-tich/1.001193-khai-sinh/v1"; null outside of versions.</summary>
    public static string? VersionFolder(string path) => VersionFile().IsMatch(path) ? path[..FolderLength(path)] : null;

    /// <summary>A version's folder in its parts: field, code, slug, version.</summary>
    /// <exception cref="FormatException">The path is not a version's folder.</exception>
    public static (string Field, string Code, string Slug, int Version) Parts(string folder)
    {
        if (!FolderName().IsMatch(folder))
        {
            throw new FormatException($"{folder} is no version's folder");
        }

        // What the expression has found sound is cut up here: its groups cost more than the rest of a path.
        var slash = folder.IndexOf('/', StringComparison.Ordinal);
        var last = folder.LastIndexOf('/');
        return (folder[..slash], folder.Substring(slash + 1, CodeLength), folder[(slash + CodeLength + 2)..last],
            int.Parse(folder.AsSpan(last + 2), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Up to the third slash.</summary>
    private static int FolderLength(string path)
    {
        var at = -1;
        for (var slashes = 0; slashes < 3; slashes++)
        {
            at = path.IndexOf('/', at + 1);
        }

        return at;
    }

    /// <summary>Id and version that a shared file's name says: "standard.v1" → standard, 1.</summary>
    public static string SharedName(string path) => path[(path.LastIndexOf('/') + 1)..^".json".Length];

    private static CataloguePart Shared(string kind) => kind switch
    {
        "calendars" => CataloguePart.Calendar,
        "ladders" => CataloguePart.Ladder,
        "flows" => CataloguePart.FlowBlock,
        "forms" => CataloguePart.FormBlock,
        "document-sets" => CataloguePart.DocumentSet,
        "refusal-reasons" => CataloguePart.RefusalReasons,
        _ => CataloguePart.Document,
    };

    private static CataloguePart InVersion(string path) => path.AsSpan(FolderLength(path)) switch
    {
        "/procedure.json" => CataloguePart.Procedure,
        "/form.json" => CataloguePart.Form,
        _ => CataloguePart.Scenario,
    };

    private const string Folder = @"([a-z0-9]+(-[a-z0-9]+)*)/([0-9]\.[0-9]{6})-([a-z0-9]+(-[a-z0-9]+)*)"
        + "/v([1-9][0-9]{0,3})";

    [GeneratedRegex(@"^_schema/[a-z]+(-[a-z]+)*\.schema\.json\z", RegexOptions.ExplicitCapture)]
    private static partial Regex SchemaFile();

    [GeneratedRegex(@"^_shared/(calendars|ladders|documents|flows|forms|document-sets|refusal-reasons)/"
        + @"[a-z0-9]+(-[a-z0-9]+)*\.v[1-9][0-9]{0,3}\.json\z", RegexOptions.ExplicitCapture)]
    private static partial Regex SharedFile();

    [GeneratedRegex($@"^({Folder})/(procedure\.json|form\.json|scenarios/[a-z0-9]+(-[a-z0-9]+)*\.json)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex VersionFile();

    [GeneratedRegex($@"^{Folder}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FolderName();
}
