using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Forms;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.SystemTests.Forms;

/// <summary>
/// The server's verdict and the browser's are the same: on generated forms, on hostile values, and on the catalogue's own forms.
/// </summary>
public sealed class BrowserAgreementTests
{
    private const int Seed = 20261122;

    [Fact]
    public async Task Generated_forms_and_values_are_decided_alike()
    {
        var random = new RandomForms(Seed);
        var pairs = Enumerable.Range(0, 1500).Select(_ => (Form: random.Form(), Values: Values(random, 12))).ToArray();

        var decided = await CompareAsync(pairs);

        Assert.True(decided.Forms > 1000, $"only {decided.Forms} of 1500 forms were decided"); // refusing all would agree as well
        Assert.InRange(decided.Valid, decided.Values / 10, decided.Values * 9 / 10);
    }

    [Fact]
    public async Task Hostile_values_are_decided_alike()
    {
        var nines = new string('9', 400);
        var deep = new string('[', 2000) + new string(']', 2000);
        await CompareAsync(
        [
            ("""{"type":"integer"}""", [nines, "1e400", "1.0", "-0", "1e2"]),
            ("""{"type":"number","minimum":0,"maximum":100}""", [nines, "-" + nines, "1e400", "1e-400"]),
            ("""{"multipleOf":0.01}""", ["19.99", "1e-7", "0.07", "1.005", "4.35"]),
            ("""{"items":{"$ref":"#"},"maxItems":1}""", [deep, $"[{deep},1]"]),
            ("""{"type":"object"}""", [deep]),
            ("""{"uniqueItems":true}""", [$"[{deep},{deep}]", "[0,-0]", "[1,1.0]", "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]"]),
            ("""{"properties":{"a":{"type":"string"}},"required":["a"]}""", ["{\"a\":1,\"a\":\"x\"}", "{\"a\":\"x\",\"a\":1}", "{}"]),
            ("""{"maxLength":1}""", ["\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"e\\u0302\"", "\"\\u0000\"", "\"\\udc00\\ud800\""]),
            ("""{"pattern":"^(([a-z])+.)+[A-Z]$"}""", ["\"aaaaaaaaaaaaaaa\"", "\"aaaA\""]),
            ("""{"$ref":"#/definitions/a","maxLength":1,"definitions":{"a":{"type":"string"}}}""", ["\"long\"", "1"]),
        ]);
    }

    [Fact]
    public async Task The_forms_of_the_catalogue_are_decided_alike()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "procedures", "_shared")))
        {
            folder = folder.Parent;
        }

        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(Path.Combine(folder.FullName, "procedures")));
        var random = new RandomForms(Seed);
        var pairs = catalogue.Definitions.Select(definition => (
            definition.Form.Json.ReplaceLineEndings(" "),
            Values(random, 20).Concat(catalogue.Scenarios(definition).Select(each => each.Scenario.Form)).ToArray())).ToArray();

        Assert.True((await CompareAsync(pairs)).Forms >= 10);
    }

    private static string[] Values(RandomForms random, int count) => Enumerable.Range(0, count).Select(_ => random.Value()).ToArray();

    private static async Task<(int Forms, int Values, int Valid)> CompareAsync(IReadOnlyList<(string Form, string[] Values)> pairs)
    {
        var browser = await BrowserVerdicts.OfAsync(pairs.Select(pair => (pair.Form, (IReadOnlyList<string>)pair.Values)));
        var (at, forms, values, valid) = (0, 0, 0, 0);
        foreach (var (form, texts) in pairs)
        {
            var server = new FormValidator(Encoding.UTF8.GetBytes(form));
            var decided = browser[at++] == "form" && server.Refusals.Count == 0;
            forms += decided ? 1 : 0;
            Assert.True(browser[at - 1] == "form"
                || server.Refusals.Count > 0, $"the browser cannot read a form that the server accepts: {form}");
            foreach (var text in texts)
            {
                var verdict = browser[at++];
                if (!decided)
                {
                    continue;
                }

                var mine = server.Check(text).Count == 0 ? "true" : "false";
                Assert.True(mine == verdict, $"server {mine}, browser {verdict}\nform  {form}\nvalue {text[..Math.Min(text.Length, 500)]}");
                values++;
                valid += mine == "true" ? 1 : 0;
            }
        }

        return (forms, values, valid);
    }
}
