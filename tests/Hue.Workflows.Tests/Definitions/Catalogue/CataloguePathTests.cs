using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Tests.Definitions.Catalogue;

public sealed class CataloguePathTests
{
    [Theory]
    [InlineData("README.md", CataloguePart.Aside)]
    [InlineData("published.lock", CataloguePart.Aside)]
    [InlineData("_schema/procedure.schema.json", CataloguePart.Aside)]
    [InlineData("_shared/offices.json", CataloguePart.Offices)]
    [InlineData("_shared/calendars/hue.v12.json", CataloguePart.Calendar)]
    [InlineData("_shared/ladders/standard.v1.json", CataloguePart.Ladder)]
    [InlineData("_shared/ladders/standard.json", CataloguePart.Unknown)]
    [InlineData("_shared/other.json", CataloguePart.Unknown)]
    [InlineData("ho-tich/1.001193-khai-sinh/v1/procedure.json", CataloguePart.Procedure)]
    [InlineData("ho-tich/1.001193-khai-sinh/v1/form.json", CataloguePart.Form)]
    [InlineData("ho-tich/1.001193-khai-sinh/v1/scenarios/cap-dung-han.json", CataloguePart.Scenario)]
    [InlineData("ho-tich/1.001193-khai-sinh/v0/procedure.json", CataloguePart.Unknown)]
    [InlineData("ho-tich/1.001193-khai-sinh/procedure.json", CataloguePart.Unknown)]
    [InlineData("ho-tich/1.001193/v1/procedure.json", CataloguePart.Unknown)]
    [InlineData("Ho-tich/1.001193-khai-sinh/v1/procedure.json", CataloguePart.Unknown)]
    [InlineData("ho-tich/1.001193-khai-sinh/v1/procedure.json\n", CataloguePart.Unknown)]
    [InlineData("ho-tich/1.001193-khai-sinh/v1/scenarios/Cap.json", CataloguePart.Unknown)]
    [InlineData("ho-tich/.DS_Store", CataloguePart.Unknown)]
    public void A_path_is_known_or_it_is_not(string path, CataloguePart part) => Assert.Equal(part, CataloguePath.Part(path));

    [Fact]
    public void A_version_folder_says_field_code_slug_and_version() =>
        Assert.Equal(("ho-tich", "1.001193", "khai-sinh", 12), CataloguePath.Parts("ho-tich/1.001193-khai-sinh/v12"));
}
