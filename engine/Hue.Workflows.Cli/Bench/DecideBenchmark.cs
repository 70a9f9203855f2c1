using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Cli.Bench;

/// <summary>What <c>hue bench decide</c> times. Public and open, since BenchmarkDotNet derives from it.</summary>
public class DecideBenchmark
{
    private readonly OrdinaryStep step = Step ?? throw new InvalidOperationException("The step is set first.");
    private readonly string snapshot = Step!.Snapshot;
    private readonly Dossier after = StoredJson.ReadDossier(Step!.Decided.Dossier.Snapshot);

    /// <summary>Set before the run: BenchmarkDotNet makes the objects.</summary>
    internal static OrdinaryStep? Step { get; set; }

    /// <summary>Lets the runtime finish its code, as it has in a host after a minute; on a busy machine that takes it a while.</summary>
    [GlobalSetup]
    public void Warm()
    {
        for (var bout = 0; bout < 4; bout++)
        {
            for (var i = 0; i < 10_000; i++)
            {
                Decide();
                ReadSnapshot();
                WriteAndHash();
            }

            Thread.Sleep(300);
        }
    }

    /// <summary>Decides the step, from a state to the rows of its decision.</summary>
    [Benchmark]
    public Decision Decide() => step.Decide();

    /// <summary>Reads the state from what is stored, as each command does first.</summary>
    [Benchmark]
    public Dossier ReadSnapshot() => StoredJson.ReadDossier(snapshot);

    /// <summary>The part that no rule can save: writing the snapshot once, hashing the records once.</summary>
    [Benchmark]
    public int WriteAndHash()
    {
        var length = StoredJson.Write(after).Length;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var record in step.Decided.Audit)
            length += SHA256.HashData(record.Attested.Utf8(), hash);
        return length;
    }
}
