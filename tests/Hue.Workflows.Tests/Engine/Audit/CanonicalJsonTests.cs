using System.Text.Json;
using Hue.Workflows.Engine.Audit;

namespace Hue.Workflows.Tests.Engine.Audit;

public sealed class CanonicalJsonTests
{
    /// <summary>RFC 8785, appendix B: bits of a double and what ECMAScript prints.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Number_is_printed_as_ecmascript_prints_it(ulong bits, string expected) =>
        Assert.Equal(expected, CanonicalJson.Number(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Members_are_sorted_by_utf16_units()
    {
        // RFC 8785, 3.2.3: the emoji's surrogate 0xD83D sorts before 0xFB33, although its code point is higher.
        var json = "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude02\":5,\"\\u0080\":6,\"\\u00f6\":7}";
        Assert.Equal("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😂\":5,\"\ufb33\":3}", CanonicalJson.Of(json));
    }

    [Theory]
    [InlineData(" { \"b\" : [ 1 , 2.50 , true , null ] , \"a\" : { } } ", "{\"a\":{},\"b\":[1,2.5,true,null]}")]
    [InlineData("\"\\u0041\\u00e0\\/\\u001f\\b\\t\\n\\f\\r\\\"\\\\\"", "\"Aà/\\u001f\\b\\t\\n\\f\\r\\\"\\\\\"")]
    [InlineData("[1E3,1e-7,-0.0,100,0.1e1]", "[1000,1e-7,0,100,1]")]
    [InlineData("\"\u007f\u2028Huế\"", "\"\u007f\u2028Huế\"")]
    public void Text_has_one_form(string json, string expected) => Assert.Equal(expected, CanonicalJson.Of(json));

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("1e400")]
    [InlineData("{\"a\":1,\"a\":2}")]
    public void What_has_no_canonical_form_is_an_error(string json) => Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of(json));
}
