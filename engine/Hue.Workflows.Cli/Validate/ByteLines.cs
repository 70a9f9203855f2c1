namespace Hue.Workflows.Cli.Validate;

/// <summary>The lines of a stream as bytes, without decoding them: a line that is not UTF-8 is for the validator to refuse.</summary>
internal static class ByteLines
{
    /// <summary>
    /// Each line without its end; what stands after the last line end is a line unless it is empty. A line is valid until the next.
    /// </summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream input)
    {
        var buffer = new byte[1 << 16];
        var (from, to) = (0, 0);
        while (true)
        {
            var end = Array.IndexOf(buffer, (byte)'\n', from, to - from);
            if (end >= 0)
            {
                yield return buffer.AsMemory(from, end - from);
                from = end + 1;
                continue;
            }

            buffer.AsSpan(from, to - from).CopyTo(buffer);
            (from, to) = (0, to - from);
            if (to == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = input.Read(buffer, to, buffer.Length - to);
            if (read == 0)
            {
                break;
            }

            to += read;
        }

        if (to > 0)
        {
            yield return buffer.AsMemory(0, to);
        }
    }
}
