using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Cli.Import;

/// <summary>
/// The folder of a field. A field that _shared/fields.json has under the same title, marks and case aside, keeps its id; so does one that
/// the sources call otherwise. Every other gets the slug of its title, at most 36 characters, cut at a word.
/// </summary>
internal sealed class FieldIds
{
    /// <summary>Longest id that is made: with a code and a slug of 32 the whole path stays under 120 characters.</summary>
    public const int Most = 36;

    private static readonly Dictionary<string, string> CalledOtherwise = new(StringComparer.Ordinal)
    {
        [Slug.Plain("Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)")] = "ho-kinh-doanh",
        [Slug.Plain("Thành lập và hoạt động của tổ hợp tác")] = "thanh-lap-va-hoat-dong-cua-to-hop",
    };

    private readonly Dictionary<string, string> byTitle = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<Field> added = [];

    public FieldIds(IEnumerable<Field> known)
    {
        foreach (var field in known)
        {
            byTitle[Slug.Plain(field.Title)] = field.Id;
            taken.Add(field.Id);
        }
    }

    /// <summary>Fields that fields.json does not have yet, in the order met.</summary>
    public IReadOnlyList<Field> Added => added;

    /// <summary>Sees to it that the folder of a procedure that is there already is a field of fields.json.</summary>
    public void Ensure(string id, string title)
    {
        if (taken.Add(id))
        {
            added.Add(new Field(id, title.Trim().Normalize()));
        }
    }

    public string Of(string title)
    {
        var plain = Slug.Plain(title);
        if (byTitle.TryGetValue(plain, out var known))
        {
            return known;
        }

        if (CalledOtherwise.TryGetValue(plain, out var called) && taken.Contains(called))
        {
            return called;
        }

        var id = Slug.Unique(Slug.Of(title, Most), taken);
        added.Add(new Field(id, title.Trim().Normalize()));
        return byTitle[plain] = id;
    }
}
