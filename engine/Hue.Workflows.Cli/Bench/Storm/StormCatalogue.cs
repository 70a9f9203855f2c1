using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>
/// A catalogue of one procedure whose ladder has one rung, at the due time, and lets it out at once: measured on a Sunday, the notices
/// of the real ladder would wait for Monday's opening, as they should.
/// </summary>
internal static class StormCatalogue
{
    private const string Ladder = "bao-dong";

    /// <summary>Writes it.</summary>
    /// <param name="procedures">Folder of the catalogue that it is made of.</param>
    /// <param name="procedure">Code of the procedure.</param>
    /// <param name="into">An empty folder.</param>
    public static void Write(string procedures, string procedure, string into)
    {
        var files = CatalogueFolder.Read(procedures);
        var home = files.Paths.First(path => path.Contains($"/{procedure}-", StringComparison.Ordinal));
        home = home[..(home.IndexOf('/', home.IndexOf('/') + 1) + 1)];
        foreach (var path in files.Paths)
        {
            if (path.StartsWith(home, StringComparison.Ordinal))
                Put(into, path, path.EndsWith("/procedure.json", StringComparison.Ordinal) ? WithLadder(files.Files[path])
                    : files.Files[path]);
            else if (path.StartsWith("_s", StringComparison.Ordinal))
                Put(into, path, files.Files[path]);
        }

        PutLadder(into, Rung("den-han", """{"due": true}"""));
    }

    /// <summary>Other rungs, each let out at once.</summary>
    public static void PutLadder(string into, params IEnumerable<string> rungs)
        => Put(into, $"_shared/ladders/{Ladder}.v1.json", Encoding.UTF8.GetBytes(LadderFile(string.Join(", ", rungs))));

    /// <summary>One rung of a legal term, as JSON.</summary>
    public static string Rung(string id, string at) => $$"""
        {"id": "{{id}}", "at": {{at}}, "tell": ["assignee", "headOfUnit"], "actions": ["notify", "raisePriority"], "terms": "legal",
        "title": "Đã đến hạn", "ignoresQuietHours": true}
        """;

    private static string LadderFile(string rungs) => $$"""
        {"id": "{{Ladder}}", "version": 1, "title": "Báo ngay khi đến hạn", "rungs": [{{rungs}}]}
        """;

    private static byte[] WithLadder(byte[] file)
    {
        var procedure = JsonNode.Parse(file)!;
        procedure["ladder"] = $"{Ladder}.v1";
        return Encoding.UTF8.GetBytes(procedure.ToJsonString());
    }

    private static void Put(string into, string path, byte[] bytes)
    {
        var full = Path.Combine(into, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
