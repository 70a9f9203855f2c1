using System.Text;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Cli.Validate;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Cli.Log;

/// <summary>Leaves as people write them into a file: a line of hex digits each.</summary>
internal static class HexLeaves
{
    /// <summary>The leaves' hashes, in order.</summary>
    /// <exception cref="UsageException">There is no such file, or a line is not hex; the message names the line.</exception>
    public static IReadOnlyList<byte[]> Read(string name)
    {
        try
        {
            using var input = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            var hashes = new List<byte[]>();
            foreach (var line in ByteLines.Of(input))
                hashes.Add(LogHash.Leaf(Data(name, hashes.Count + 1, line.Span)));
            return hashes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--leaves: {name} cannot be read: {e.Message}");
        }
    }

    private static byte[] Data(string name, int number, ReadOnlySpan<byte> line)
    {
        try
        {
            return Convert.FromHexString(Encoding.Latin1.GetString(line.TrimEnd((byte)'\r')));
        }
        catch (FormatException)
        {
            throw new UsageException($"--leaves: {name}, line {number} is not the hex digits of whole bytes.");
        }
    }
}
