using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Hashes as text.</summary>
internal static class Hex
{
    /// <summary>Bytes of lower- or upper-case hex; null when it is none of that length.</summary>
    public static byte[]? Bytes(string text, int length)
    {
        var bytes = new byte[length];
        return text.Length == 2 * length && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? bytes
            : null;
    }

    /// <summary>A path of hashes; null when one is none, or there are more than a log of any size has.</summary>
    public static IReadOnlyList<byte[]>? Hashes(IReadOnlyList<string> path)
    {
        if (path.Count > 64)
            return null;
        var hashes = path.Select(text => Bytes(text ?? "", LogHash.Bytes)).OfType<byte[]>().ToList();
        return hashes.Count == path.Count ? hashes : null;
    }
}
