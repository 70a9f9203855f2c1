using System.Security.Cryptography;
using Hue.Workflows.Cli.Accounts;

namespace Hue.Workflows.Tests.Cli.Accounts;

public sealed class StoredPasswordTests
{
    [Fact]
    public void It_is_what_the_hosts_hasher_reads()
    {
        // Identity's version 3: 01, function 2 = HMAC-SHA512, iterations, length of the salt, salt, key.
        var stored = Convert.FromBase64String(StoredPassword.Of("mat-khau-du-dai"));
        Assert.Equal("0100000002000186A000000010", Convert.ToHexString(stored.AsSpan(0, 13)));
        var key = Rfc2898DeriveBytes.Pbkdf2("mat-khau-du-dai", stored.AsSpan(13, 16), 100_000, HashAlgorithmName.SHA512, 32);
        Assert.Equal(key, stored[29..]);
    }

    [Fact]
    public void The_same_password_is_stored_in_another_way_each_time()
        => Assert.NotEqual(StoredPassword.Of("mat-khau-du-dai"), StoredPassword.Of("mat-khau-du-dai"));
}
