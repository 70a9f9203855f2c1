using System.Buffers;
using System.Globalization;
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
/// <remarks>
/// Asked several times for each of some ten thousand files before a host serves anybody: by hand, as a regular expression would still be
/// slow code by then.
/// </remarks>
public static class CataloguePath
{
    /// <summary>"1.001193".</summary>
    private const int CodeLength = 8;

    private static readonly SearchValues<char> SlugLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> SchemaLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>What the path is.</summary>
    /// <param name="path">From the catalogue's root, with slashes.</param>
    public static CataloguePart Part(string path) => path switch
    {
        "README.md" or PublishedLock.Path or CatalogueIndex.Path or ChangeEntry.Path or CodeOwners.Path => CataloguePart.Aside,
        "_shared/offices.json" => CataloguePart.Offices,
        "_shared/roles.json" => CataloguePart.Roles,
        "_shared/fields.json" => CataloguePart.Fields,
        _ when path.StartsWith("_schema/", StringComparison.Ordinal) =>
            IsSchema(path.AsSpan("_schema/".Length)) ? CataloguePart.Aside : CataloguePart.Unknown,
        _ when path.StartsWith("_shared/", StringComparison.Ordinal) => Shared(path.AsSpan("_shared/".Length)),
        _ when FolderOf(path) is var length and > 0 => InVersion(path.AsSpan(length)),
        _ => CataloguePart.Unknown,
    };

    /// <summary>Folder of the version that a file belongs to, "ho-tich/1.001193-khai-sinh/v1"; null outside of versions.</summary>
    public static string? VersionFolder(string path) =>
        FolderOf(path) is var length and > 0 && InVersion(path.AsSpan(length)) != CataloguePart.Unknown ? path[..length] : null;

    /// <summary>A version's folder in its parts: field, code, slug, version.</summary>
    /// <exception cref="FormatException">The path is not a version's folder.</exception>
    public static (string Field, string Code, string Slug, int Version) Parts(string folder)
    {
        if (FolderOf(folder) != folder.Length)
        {
            throw new FormatException($"{folder} is no version's folder");
        }

        var (first, last) = (folder.IndexOf('/', StringComparison.Ordinal), folder.LastIndexOf('/'));
        return (folder[..first], folder.Substring(first + 1, CodeLength), folder[(first + CodeLength + 2)..last],
            int.Parse(folder.AsSpan(last + 2), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Id and version that a shared file's name says: "standard.v1" → standard, 1.</summary>
    public static string SharedName(string path) => path[(path.LastIndexOf('/') + 1)..^".json".Length];

    private static CataloguePart Shared(ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        var kind = slash < 0 ? "" : path[..slash];
        var part = kind switch
        {
            "calendars" => CataloguePart.Calendar,
            "ladders" => CataloguePart.Ladder,
            "documents" => CataloguePart.Document,
            "flows" => CataloguePart.FlowBlock,
            "forms" => CataloguePart.FormBlock,
            "document-sets" => CataloguePart.DocumentSet,
            "refusal-reasons" => CataloguePart.RefusalReasons,
            _ => CataloguePart.Unknown,
        };
        var name = path[(slash + 1)..];
        var dot = name.IndexOf('.');
        return dot > 0 && IsSlug(name[..dot], SlugLetters) && name.EndsWith(".json", StringComparison.Ordinal)
            && name.Length - dot > ".json".Length && IsVersion(name[(dot + 1)..^".json".Length])
            ? part : CataloguePart.Unknown;
    }

    /// <summary>What follows a version's folder.</summary>
    private static CataloguePart InVersion(ReadOnlySpan<char> file) => file switch
    {
        "/procedure.json" => CataloguePart.Procedure,
        "/form.json" => CataloguePart.Form,
        _ when file.StartsWith("/scenarios/", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal)
            && file.Length > "/scenarios/.json".Length && IsSlug(file["/scenarios/".Length..^".json".Length], SlugLetters) =>
            CataloguePart.Scenario,
        _ => CataloguePart.Unknown,
    };

    /// <summary>Length of the version's folder that a path begins with; 0 when it begins with none.</summary>
    private static int FolderOf(string path)
    {
        var first = path.IndexOf('/', StringComparison.Ordinal);
        var second = first < 0 ? -1 : path.IndexOf('/', first + 1);
        if (second < 0)
        {
            return 0;
        }

        var third = path.IndexOf('/', second + 1);
        var end = third < 0 ? path.Length : third;
        return IsSlug(path.AsSpan(0, first), SlugLetters) && IsHome(path.AsSpan(first + 1, second - first - 1))
            && IsVersion(path.AsSpan(second + 1, end - second - 1)) ? end : 0;
    }

    /// <summary>"1.001193-khai-sinh".</summary>
    private static bool IsHome(ReadOnlySpan<char> name)
    {
        if (name.Length < CodeLength + 2 || name[CodeLength] != '-' || name[1] != '.' || !IsSlug(name[(CodeLength + 1)..], SlugLetters))
        {
            return false;
        }

        return char.IsAsciiDigit(name[0]) && !name[2..CodeLength].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>"v12".</summary>
    private static bool IsVersion(ReadOnlySpan<char> name) => name.Length is > 1 and < 6 && name[0] == 'v' && name[1] != '0'
        && !name[1..].ContainsAnyExceptInRange('0', '9');

    private static bool IsSchema(ReadOnlySpan<char> name) => name.EndsWith(".schema.json", StringComparison.Ordinal)
        && IsSlug(name[..^".schema.json".Length], SchemaLetters);

    /// <summary>Words of these letters, a single hyphen between two.</summary>
    private static bool IsSlug(ReadOnlySpan<char> name, SearchValues<char> letters) => name.Length > 0 && name[0] != '-' && name[^1] != '-'
        && !name.ContainsAnyExcept(letters) && name.IndexOf("--", StringComparison.Ordinal) < 0;
}
