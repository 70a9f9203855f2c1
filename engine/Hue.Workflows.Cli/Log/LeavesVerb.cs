using System.CommandLine;
using System.Globalization;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Cli.Log;

/// <summary><c>hue log root|inclusion|consistency --leaves FILE</c>: what RFC 6962 says of leaves that one brings along.</summary>
internal sealed class LeavesVerb
{
    private readonly Option<string> leaves = new("--leaves")
    {
        Description = "A file with one leaf a line, its data in hex (an empty line is an empty leaf), or - for standard input.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<long?> size = new("--size")
    {
        Description = "Take the first SIZE leaves only; all if left out.",
        HelpName = "SIZE",
    };


    private readonly Option<long> index = new("--index") { Description = "The leaf, from 0.", HelpName = "INDEX", Required = true };
    private readonly Option<long> from = new("--from") { Description = "Size of the shorter log.", HelpName = "SIZE", Required = true };
    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line instead of a hash a line." };

    public static Command Root()
    {
        var verb = new LeavesVerb();
        var command = new Command("root", "Giá trị gốc. / The root, in hex; of no leaves, the SHA-256 of nothing.")
        {
            verb.leaves, verb.size, verb.json,
        };
        command.SetAction(parsed => verb.Run(parsed, (list, n) => ($"\"size\":{n}", [list.Root(n)])));
        return command;
    }

    public static Command Inclusion()
    {
        var verb = new LeavesVerb();
        var command = new Command("inclusion", "Chứng minh một lá có trong nhật ký. / Proof that a leaf is in the log, from the leaf up.")
        {
            verb.leaves, verb.index, verb.size, verb.json,
        };
        command.SetAction(parsed => verb.Run(parsed, (list, n) =>
        {
            var leaf = parsed.GetRequiredValue(verb.index);
            return leaf >= 0 && leaf < n
                ? (string.Create(CultureInfo.InvariantCulture, $"\"size\":{n},\"index\":{leaf}"), list.Inclusion(leaf, n))
                : throw new UsageException($"--index: there is no leaf {leaf} in a log of {n}; leaves are counted from 0.");
        }));
        return command;
    }

    public static Command Consistency()
    {
        var verb = new LeavesVerb();
        var command = new Command("consistency", "Chứng minh nhật ký chỉ được ghi thêm. / The proof that a log starts with a shorter one.")
        {
            verb.leaves, verb.from, verb.size, verb.json,
        };
        command.SetAction(parsed => verb.Run(parsed, (list, n) =>
        {
            var shorter = parsed.GetRequiredValue(verb.from);
            return shorter >= 0 && shorter <= n
                ? (string.Create(CultureInfo.InvariantCulture, $"\"from\":{shorter},\"size\":{n}"), list.Consistency(shorter, n))
                : throw new UsageException($"--from: {shorter} is no size of a log that has {n} leaves.");
        }));
        return command;
    }

    private int Run(ParseResult parsed, Func<LeafList, long, (string Said, IReadOnlyList<byte[]> Hashes)> compute)
    {
        var list = new LeafList(HexLeaves.Read(parsed.GetRequiredValue(leaves)));
        var n = parsed.GetValue(size) ?? list.Size;
        if (n < 0 || n > list.Size)
            throw new UsageException($"--size: {n} is no size here; the file has {list.Size} leaves.");
        var (said, hashes) = compute(list, n);
        var hex = hashes.Select(Convert.ToHexStringLower);
        if (parsed.GetValue(json))
            Console.WriteLine($"{{{said},\"hashes\":[{string.Join(',', hex.Select(h => $"\"{h}\""))}]}}");
        else
            Console.Write(string.Concat(hex.Select(h => h + "\n")));
        return 0;
    }
}
