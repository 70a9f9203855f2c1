using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Tests.Engine.Audit;

public sealed class CanonicalBufferTests
{
    private static readonly string[] Pieces =
        ["a", "Đ", "ồ", "\u0000", "\n", "\u001f", " ", "\"", "\\", "/", "<", "\u007f", "\u2028", "😂", "\ufffd", "\uffff", "\ue000"];

    [Fact]
    public void A_string_has_the_form_that_any_json_has()
    {
        var random = new Random(20260301);
        for (var i = 0; i < 20_000; i++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var expected = new StringBuilder();
            CanonicalJson.WriteString(expected, value);
            Assert.Equal(Encoding.UTF8.GetBytes(expected.ToString()), new CanonicalBuffer(1).AddString(value).Written);
        }
    }

    [Fact]
    public void Half_a_pair_has_no_form()
    {
        // Not as data of a theory: an attribute's text cannot hold half a pair.
        foreach (var value in new[] { "\ud83d", "a\ude02", "\ude02\ud83d" })
            Assert.Throws<JsonException>(() => new CanonicalBuffer(16).AddString(value));
    }

    [Fact]
    public void Numbers_ids_and_instants_are_as_records_have_them()
    {
        var at = new DateTimeOffset(2026, 3, 2, 9, 15, 0, TimeSpan.FromHours(7)).AddTicks(12);
        var id = new Guid("0F8A1610-0000-4000-8000-00000000000A");
        var text = new CanonicalBuffer(1).Add(long.MinValue).Add(id).Add(at).AddMember(",\"x\":"u8, null).AddMember(",\"y\":"u8, "");
        Assert.Equal($"-9223372036854775808\"{id}\"\"{RecordText.Instant(at)}\",\"y\":\"\"", text.ToString());
        Assert.Equal("2026-03-02T02:15:00.0000012+00:00", RecordText.Instant(at));
    }

    [Fact]
    public void Who_acts_is_written_without_what_is_not_known()
        => Assert.Equal(
            """{"actor":{"name":"Lê \"Lan\"","office":"19777","person":"lan","role":"clerk","session":"s"}""",
            new CanonicalBuffer(8).Add("{"u8).Add(new Actor("lan", "Lê \"Lan\"", "clerk", "19777", null, "s")).ToString());

    [Fact]
    public void An_attested_text_is_the_same_as_bytes_and_as_a_string()
    {
        var (written, read) = (AttestedText.Of("{\"a\":\"ồ\"}"u8.ToArray()), AttestedText.Of("{\"a\":\"ồ\"}"));
        Assert.Equal(written, read);
        Assert.Equal(written.GetHashCode(), read.GetHashCode());
        Assert.Equal(written.Utf8(), read.Utf8());
        Assert.Equal(written.ToString(), read.ToString());
        Assert.NotEqual(written, AttestedText.Of("{\"a\":\"o\"}"));
        Assert.Equal(default, AttestedText.Of(""));
    }
}
