using System.Diagnostics;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Cli.Bench;

/// <summary>Completes steps of birth registrations through a desk, without HTTP; filing is not timed.</summary>
internal sealed class DeskSteps(ProcedureCatalogue catalogue, Journey journey, int clients)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private long records;
    private long steps;

    /// <summary>Audit records of a step, on average.</summary>
    public double RecordsPerStep => (double)records / Math.Max(1, steps);

    /// <summary>Runs all clients for a while.</summary>
    /// <returns>Steps completed a second.</returns>
    public async Task<double> RoundAsync(Stores stores, int seconds, CancellationToken cancellation)
    {
        var desk = new DossierDesk(stores.Dossiers, () => catalogue, TimeProvider.System);
        var until = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var runs = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(
            async () =>
            {
                var office = journey.Office(client);
                var (done, busy) = (0, TimeSpan.Zero);
                while (Stopwatch.GetTimestamp() < until && !cancellation.IsCancellationRequested)
                {
                    var dossier = await FiledAsync(desk, stores, office);
                    foreach (var step in journey.Steps)
                    {
                        var command = Completion(dossier, step, office);
                        var watch = Stopwatch.StartNew();
                        await DoneAsync(desk, command);
                        busy += watch.Elapsed;
                        done++;
                        dossier = await CountedAsync(stores, dossier);
                    }
                }

                return done / busy.TotalSeconds;
            },
            cancellation)));
        return runs.Sum();
    }

    private async Task<Dossier> FiledAsync(DossierDesk desk, Stores stores, string office)
    {
        var id = new DossierId(Guid.NewGuid());
        await DoneAsync(desk, new FileDossier
        {
            Id = new CommandId(Guid.NewGuid()),
            Dossier = id,
            By = By("clerk", office),
            Procedure = journey.Procedure,
            Version = 0,
            Office = office,
            Channel = "counter",
            Subject = "citizen",
            Form = journey.Form,
            Papers = [.. journey.Papers.Select(paper => new PaperGiven(paper, 1, 0))],
            ReceiveAtOnce = true,
            Number = new NumberClaim("", default, 0),
        });
        return await ReadAsync(stores, id);
    }

    private static CompleteTask Completion(Dossier before, JourneyStep step, string office) => new()
    {
        Id = new CommandId(Guid.NewGuid()),
        Dossier = before.Id,
        Revision = before.Revision,
        By = By(step.Role, office),
        Task = before.Tasks[0].Number,
        Outcome = step.Outcome,
        Fields = step.Fields,
    };

    private async Task<Dossier> CountedAsync(Stores stores, Dossier before)
    {
        var after = await ReadAsync(stores, before.Id);
        Interlocked.Add(ref records, after.AuditSequence - before.AuditSequence);
        Interlocked.Increment(ref steps);
        return after;
    }

    private static async Task<Dossier> ReadAsync(Stores stores, DossierId id) =>
        StoredJson.ReadDossier((await stores.Queries.DossierAsync(id, None))!.Snapshot);

    private static async Task DoneAsync(DossierDesk desk, DossierCommand command)
    {
        var answer = await desk.HandleAsync(command, None);
        if (answer is not DeskAnswer.Done)
            throw new CannotMeasureException($"{command.GetType().Name}: {answer}");
    }

    private static Actor By(string role, string office) => new($"acc-{role}", $"Nguyễn Văn {role}", role, office, null, "b2f1c0d9a8e74c5f");
}
