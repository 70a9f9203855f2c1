using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Diffing;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>The versions of a procedure, and what differs between two of them.</summary>
internal static class VersionHandlers
{
    public static IResult List(string code, LoadedCatalogue catalogue)
    {
        var current = catalogue.Current;
        var published = PublishedLock.Of(current);
        var versions = current.Definitions.Where(d => d.Code == code)
            .Select(d => new VersionLine(
                d.Version, d.Title, d.ValidFrom, d.ValidTo, d.Review, published.Contains((d.Code, d.Version)), d.Hash))
            .OrderByDescending(d => d.Version).ToArray();
        return versions.Length == 0 ? Shell.Problems.NoProcedure() : Results.Ok(new VersionList(versions));
    }

    public static IResult Diff(string code, int from, int to, LoadedCatalogue catalogue)
    {
        var current = catalogue.Current;
        if (current.Find(code, from) is not { } before || current.Find(code, to) is not { } after)
            return Shell.Problems.NoProcedure();
        var words = Words.Of(current);
        var changes = ProcedureDiff.Of(before, after, words).Select(c => new ChangeView(c.Part, c.Kind, c.Place, c.Sentence)).ToArray();
        var steps = ProcedureDiff.Steps(before, after, words).OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => new StepChange(s.Key, s.Value)).ToArray();
        return Results.Ok(new DiffView(code, after.Title, from, to, changes, steps));
    }
}
