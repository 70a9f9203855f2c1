using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Cli.Import;

namespace Hue.Workflows.Tests.Cli.Import;

/// <summary>Rows of facts for tests: an ordinary procedure of a commune, and what a test says otherwise.</summary>
internal static class Facts
{
    public static string Row(string code, params (string Member, string Json)[] others)
    {
        var row = JsonNode.Parse("""
            {"code": "1.900001", "name": "Cấp giấy mẫu", "field": "Lĩnh vực mẫu", "issuer": null, "decision": "12/QĐ-BTP",
             "levels": ["commune"],
             "authority": "city", "subjects": ["citizen"], "executingAgencies": ["Ủy ban nhân dân cấp xã"],
             "channels": [{"channel": "counter", "time": {"amount": 5, "unit": "workingDays"}, "fee": {"amount": 0, "hasNote": false}}],
             "papers": [{"case": null, "title": "Tờ khai", "originals": 1, "copies": 0}], "results": ["Giấy mẫu"],
             "legalBasis": ["60/2014/QH13"], "flags": [],
             "source": {"repo": "mau/mau", "path": "a.json", "commit": "abc", "retrieved": "2026-06-10"}}
            """)!.AsObject();
        row["code"] = code;
        foreach (var (member, json) in others)
        {
            row[member] = JsonNode.Parse(json);
        }

        return row.ToJsonString();
    }

    public static FactsReader Read(params string[] lines)
    {
        var reader = new FactsReader();
        reader.Read("facts.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return reader;
    }

    public static FactsRow One(params (string Member, string Json)[] others) => Assert.Single(Read(Row("1.900001", others)).Usable).Row;
}
