using System.Globalization;
using System.Text;
using Hue.Workflows.Cli.Format;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Import;

/// <summary>What an import makes of one row.</summary>
internal enum ImportDeed
{
    /// <summary>The first version of a procedure that the catalogue did not have.</summary>
    Added,

    /// <summary>The next version: its facts have changed.</summary>
    Changed,

    /// <summary>Written anew in place, as asked; it was never published.</summary>
    Rewritten,

    /// <summary>Nothing: the facts are those of the newest version.</summary>
    Unchanged,

    /// <summary>Nothing: a person has written this procedure.</summary>
    Curated,

    /// <summary>Taken away: a person has written this procedure elsewhere, and the generated version was never published.</summary>
    Withdrawn,
}

/// <summary>One row's fate.</summary>
/// <param name="Code">The procedure.</param>
/// <param name="Deed">What happens.</param>
/// <param name="Folder">The version's folder.</param>
/// <param name="Flow">The flow that was chosen; empty when nothing is written.</param>
/// <param name="When">The condition that chose it.</param>
internal sealed record ImportLine(string Code, ImportDeed Deed, string Folder, string Flow = "", string When = "");

/// <summary>What an import will write. Making it changes nothing.</summary>
internal sealed class ImportPlan
{
    private static readonly DateOnly TwoLevels = new(2025, 7, 1);
    private readonly ImportState state;
    private readonly FieldIds fields;
    private readonly HashSet<string> codes;
    private readonly bool rewrite;

    public ImportPlan(ImportState state, IReadOnlyList<ReadFacts> rows, bool rewrite)
    {
        (this.state, this.rewrite) = (state, rewrite);
        fields = new FieldIds(state.Fields);
        codes = [.. rows.Select(row => row.Row.Code), .. state.Versions.Select(code => code.Key)];
        foreach (var row in rows.OrderBy(row => row.Row.Code, StringComparer.Ordinal))
        {
            Take(row);
        }

        if (fields.Added.Count > 0)
        {
            Files["_shared/fields.json"] = FieldsFile();
        }
    }

    /// <summary>One line a row, by code.</summary>
    public List<ImportLine> Lines { get; } = [];

    /// <summary>Path → bytes.</summary>
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders of procedures to take away.</summary>
    public List<string> Withdrawn { get; } = [];

    private void Take(ReadFacts facts)
    {
        var known = state.Versions[facts.Row.Code].OrderBy(each => each.Version).ToArray();
        if (Array.Exists(known, each => !each.IsGenerated))
        {
            LeaveToPeople(facts.Row.Code, known);
            return;
        }

        var newest = known.LastOrDefault();
        if (newest is not null)
        {
            fields.Ensure(FieldOf(newest), facts.Row.Field);
        }

        if (newest is null)
        {
            var field = fields.Of(facts.Row.Field);
            Write(facts, field, $"{field}/{facts.Row.Code}-{SlugOf(facts.Row.Name)}", 1, TwoLevels, ImportDeed.Added);
        }
        else if (rewrite && !newest.IsPublished)
        {
            Write(facts, FieldOf(newest), newest.Home, newest.Version, newest.ValidFrom, ImportDeed.Rewritten);
        }
        else if (newest.Digest == facts.Digest)
        {
            Lines.Add(new ImportLine(facts.Row.Code, ImportDeed.Unchanged, newest.Folder));
        }
        else
        {
            var read = facts.Row.Source.Day()!.Value;
            var from = read > newest.ValidFrom ? read : newest.ValidFrom.AddDays(1);
            Write(facts, FieldOf(newest), newest.Home, newest.Version + 1, from, ImportDeed.Changed);
        }
    }

    /// <summary>A field that the source names otherwise later does not move a procedure: its folder is its identity.</summary>
    private static string FieldOf(KnownVersion version) => version.Folder[..version.Folder.IndexOf('/')];

    private void LeaveToPeople(string code, KnownVersion[] known)
    {
        var written = known.Last(each => !each.IsGenerated);
        Lines.Add(new ImportLine(code, ImportDeed.Curated, written.Folder));
        var left = known.Where(each => each.IsGenerated && each.Home != written.Home).ToArray();
        if (left.Length > 0 && !Array.Exists(left, each => each.IsPublished))
        {
            Lines.Add(new ImportLine(code, ImportDeed.Withdrawn, left[0].Home));
            Withdrawn.Add(left[0].Home);
        }
    }

    private void Write(ReadFacts facts, string field, string home, int version, DateOnly from, ImportDeed deed)
    {
        var definition = new GeneratedDefinition(facts, field, codes.Contains);
        var folder = string.Create(CultureInfo.InvariantCulture, $"{home}/v{version}");
        var (path, bytes) = ($"{folder}/procedure.json", definition.Bytes(version, from));
        if (state.Files.Files.TryGetValue(path, out var before) && before.AsSpan().SequenceEqual(bytes))
        {
            Lines.Add(new ImportLine(facts.Row.Code, ImportDeed.Unchanged, folder));
            return;
        }

        Files[path] = bytes;
        Lines.Add(new ImportLine(facts.Row.Code, deed, folder, definition.Flow.Block, definition.Flow.When));
    }

    private static string SlugOf(string name)
    {
        var plain = Slug.Plain(name);
        return Slug.Of(plain.StartsWith("thu tuc ", StringComparison.Ordinal) ? plain["thu tuc ".Length..] : plain, 32);
    }

    private byte[] FieldsFile()
    {
        var lines = state.Fields.Concat(fields.Added.OrderBy(field => field.Id, StringComparer.Ordinal))
            .Select(field => $$"""{"id": "{{field.Id}}", "title": {{SourceText.Quote(field.Title)}}}""");
        var json = $$"""{"$schema": "../_schema/fields.schema.json", "fields": [{{string.Join(',', lines)}}]}""";
        var read = StrictJson.Read("fields.json", Encoding.UTF8.GetBytes(json));
        return Encoding.UTF8.GetBytes(CanonicalJson.Write(read.Root!, MemberOrder.Of(CataloguePart.Fields)));
    }
}
