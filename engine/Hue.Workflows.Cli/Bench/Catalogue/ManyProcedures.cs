using System.Globalization;
using System.Text;
using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Cli.Bench.Catalogue;

/// <summary>Catalogues of other sizes, made of the one there is: its shared files, and its procedures as often as it takes.</summary>
internal static class ManyProcedures
{
    /// <summary>Writes a catalogue of so many procedures; copies differ from what they were made of by their code.</summary>
    /// <param name="from">The catalogue's files.</param>
    /// <param name="into">An empty folder.</param>
    /// <param name="procedures">How many.</param>
    public static void Write(CatalogueFiles from, string into, int procedures)
    {
        foreach (var path in from.Paths.Where(path => path.StartsWith('_') || !path.Contains('/')))
        {
            if (path != PublishedLock.Path)
                Put(into, path, from.Files[path]);
        }

        // Calls name procedures by code, and a copy of the caller would still name the first: that is as it should be.
        var homes = from.Paths.Where(path => CataloguePath.VersionFolder(path) is not null)
            .GroupBy(path => path[..path.IndexOf('/', path.IndexOf('/') + 1)], StringComparer.Ordinal).ToArray();
        for (var at = 0; at < procedures; at++)
        {
            var round = at / homes.Length;
            foreach (var path in homes[at % homes.Length])
                Copy(from, into, path, round, at);
        }
    }

    private static void Copy(CatalogueFiles from, string into, string path, int round, int at)
    {
        if (round == 0)
        {
            Put(into, path, from.Files[path]);
            return;
        }

        var old = CataloguePath.Parts(CataloguePath.VersionFolder(path)!).Code;
        var code = string.Create(CultureInfo.InvariantCulture, $"9.{at:000000}");
        var text = Encoding.UTF8.GetString(from.Files[path])
            .Replace($"\"code\": \"{old}\"", $"\"code\": \"{code}\"", StringComparison.Ordinal);
        Put(into, path.Replace($"/{old}-", $"/{code}-", StringComparison.Ordinal), Encoding.UTF8.GetBytes(text));
    }

    private static void Put(string into, string path, byte[] bytes)
    {
        var full = Path.Combine(into, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
