using System.Text;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Tests.Engine.Audit;

public sealed class DossierKeyTests
{
    private static readonly DossierId Dossier = new(new Guid("0f8a1610-0000-4000-8000-000000000001"));
    private static readonly DossierKey Key = DossierKey.Of([.. Enumerable.Range(0, DossierKey.Length).Select(i => (byte)i)]);

    [Theory]
    [InlineData("")]
    [InlineData("{\"reason\":\"Nhầm số bản\"}")]
    public void What_is_sealed_opens_and_is_always_sealed_alike(string text)
    {
        var seal = Seal(text);
        Assert.Equal(text, Key.Unseal(seal, Dossier, 7));
        Assert.Equal(seal, Seal(text));
    }

    [Fact]
    public void A_seal_of_long_ago_opens_for_ever() => Assert.Equal(
        "{\"reason\":\"Nhầm số bản\"}",
        Key.Unseal("g3BfJQX5FJ9bvQ8AoOgrzGT1zVmu1DPobjtO0I4i+jNY1PMN3aE/s0WsCCLtojkNXACjG3+rLr1RTg==", Dossier, 7));

    [Fact]
    public void Seal_opens_in_no_other_record_and_with_no_other_key()
    {
        var seal = Seal("{}");
        Assert.Null(Key.Unseal(seal, Dossier, 8));
        Assert.Null(Key.Unseal(seal, new DossierId(Guid.NewGuid()), 7));
        Assert.Null(DossierKey.Open(Dossier).Unseal(seal, Dossier, 7));
    }

    [Fact]
    public void Changed_seal_does_not_open()
    {
        var bytes = Convert.FromBase64String(Seal("{\"reason\":\"a\"}"));
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.Null(Key.Unseal(Convert.ToBase64String(bytes), Dossier, 7));
            bytes[i] ^= 1;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    public void What_is_no_seal_does_not_open(string text) => Assert.Null(Key.Unseal(text, Dossier, 7));

    /// <summary>A decision that was overtaken is made anew with the same sequence: its ciphertext may lie on a disk somewhere.</summary>
    [Fact]
    public void Another_text_at_the_same_sequence_has_another_nonce() => Assert.NotEqual(Seal("{\"a\":1}")[..16], Seal("{\"a\":2}")[..16]);

    private static string Seal(string text) => Key.Seal(Encoding.UTF8.GetBytes(text), Dossier, 7);
}
