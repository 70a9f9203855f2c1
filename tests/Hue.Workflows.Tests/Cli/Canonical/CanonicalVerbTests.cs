using System.Text;

namespace Hue.Workflows.Tests.Cli.Canonical;

public sealed class CanonicalVerbTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void The_bytes_come_out_without_a_line_end()
    {
        // RFC 8785, section 3.2.2, and its sorting by UTF-16 units.
        var (exit, output, errors) = Run("""
            { "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "\ud83d\ude00": 1, "\ufb33": 2,
              "literals": [null, true, false] }
            """u8.ToArray());
        Assert.True(exit == 0, errors);
        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\u000f\nA'B\"\\\\\"/","""
            + "\"😀\":1,\"\ufb33\":2}",
            Encoding.UTF8.GetString(output));
    }

    public static TheoryData<string, byte[]> WithoutCanonicalForm => new()
    {
        { "a member twice", "{\"a\":1,\"\\u0061\":2}"u8.ToArray() },
        { "a member twice, deep below", "[{\"b\":{\"a\":1,\"a\":2}}]"u8.ToArray() },
        { "a lone surrogate", "[\"\\ud800\"]"u8.ToArray() },
        { "a lone surrogate as a name", "{\"\\udc00\":1}"u8.ToArray() },
        { "a number beyond a double", "[1e400]"u8.ToArray() },
        { "a byte order mark", [0xEF, 0xBB, 0xBF, (byte)'1'] },
        { "bytes that are no UTF-8", [(byte)'"', 0xC3, 0x28, (byte)'"'] },
        { "no JSON", "{\"a\":}"u8.ToArray() },
        { "nothing", [] },
        { "two values", "1 2"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(WithoutCanonicalForm))]
    public void What_has_no_canonical_form_ends_with_1_and_says_why(string why, byte[] bytes)
    {
        var (exit, output, errors) = Run(bytes);
        Assert.True(exit == 1, why);
        Assert.Empty(output);
        Assert.StartsWith(file + ": ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_asked_wrongly() => Assert.Equal(2, CommandLine.Run("canonical", file + ".missing").Exit);

    private (int Exit, byte[] Output, string Errors) Run(byte[] bytes)
    {
        File.WriteAllBytes(file, bytes);
        return CommandLine.Run("canonical", file);
    }
}
