using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Hue.Workflows.Cli.Accounts;

/// <summary>
/// A password as ASP.NET Core Identity's hasher stores it (its version 3): a marker, the function, iterations and salt length as big-endian
/// numbers, the salt, the key. The host checks it and, should its own settings grow stronger, writes it anew at the next sign-in.
/// </summary>
internal static class StoredPassword
{
    private const byte Version3 = 1;
    private const uint HmacSha512 = 2;
    private const int Iterations = 100_000;
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;
    private const int HeadBytes = 13;

    public static string Of(string password)
    {
        var stored = new byte[HeadBytes + SaltBytes + KeyBytes];
        stored[0] = Version3;
        BinaryPrimitives.WriteUInt32BigEndian(stored.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteUInt32BigEndian(stored.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(stored.AsSpan(9), SaltBytes);
        var salt = stored.AsSpan(HeadBytes, SaltBytes);
        RandomNumberGenerator.Fill(salt);
        Rfc2898DeriveBytes.Pbkdf2(password, salt, stored.AsSpan(HeadBytes + SaltBytes), Iterations, HashAlgorithmName.SHA512);
        return Convert.ToBase64String(stored);
    }
}
