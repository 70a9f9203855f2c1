namespace Hue.Workflows.SystemTests.Http;

public sealed class OpenApiTests(HueHost host) : IClassFixture<HueHost>
{
    /// <summary>Set to 1, the test writes the document instead of comparing it.</summary>
    private const string WriteVariable = "HUE_WRITE_OPENAPI";

    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        var served = (await host.Visit().GetAsync("/openapi/v1.json")).Text.ReplaceLineEndings("\n");
        var path = Path.Combine(HueHost.Root, "designer/src/api/openapi.json");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            await File.WriteAllTextAsync(path, served);
        Assert.True(
            served == (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"),
            $"Run this test again with {WriteVariable}=1, then `npm run api` in designer/, and commit both files.");
    }
}
