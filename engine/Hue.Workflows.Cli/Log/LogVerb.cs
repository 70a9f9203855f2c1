using System.CommandLine;

namespace Hue.Workflows.Cli.Log;

/// <summary><c>hue log …</c>: roots and proofs over leaves of one's own, and the keys that sign checkpoints.</summary>
internal static class LogVerb
{
    public static Command Command() => new(
        "log",
        "Gốc và chứng minh của nhật ký Merkle (RFC 6962). / Roots and proofs of an RFC 6962 log. Exit codes: 0 done, 2 asked wrongly.")
    {
        LeavesVerb.Root(),
        LeavesVerb.Inclusion(),
        LeavesVerb.Consistency(),
        KeyVerbs.New(),
        KeyVerbs.Rotate(),
        KeyVerbs.AddWitness(),
    };
}
