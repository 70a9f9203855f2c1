using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.SystemTests.Http;

namespace Hue.Workflows.SystemTests.Catalogue;

public sealed class CatalogueSearchTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);
    private readonly CatalogueSearch search = new(HueHost.Catalogue, new CatalogueNames(HueHost.Catalogue), Day);

    [Fact]
    public void Every_word_has_to_be_there_whatever_its_marks()
    {
        var found = Find("khai SINH dang ky");

        Assert.NotEqual(0, found.Total);
        Assert.All(found.Items, line => Assert.All(["khai", "sinh", "dang", "ky"], word =>
            Assert.Contains(word, PlainText.Of($"{line.Title} {line.FieldTitle}"), StringComparison.Ordinal)));
        Assert.Equal(0, Find("khai sinh khong-co-tu-nay").Total);
    }

    [Fact]
    public void A_search_makes_no_object_for_each_procedure()
    {
        const string nothing = "hai tu nay khong thu tuc nao co";
        Find(nothing);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Find(nothing);

        // The smallest object there is has 24 bytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24 * HueHost.Catalogue.Latest(Day).Count() - 1);
    }

    private CatalogueView Find(string words) => search.Find(new CatalogueQuery(words, null, null, null, null), 0, 100);
}
