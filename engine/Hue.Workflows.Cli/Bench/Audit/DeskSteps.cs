using System.Diagnostics;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Cli.Bench.Audit;

/// <summary>
/// Completes steps of birth registrations through a desk, without HTTP. Nothing else goes on while they are timed: the dossiers are filed
/// before, and read between one step and the next.
/// </summary>
internal sealed class DeskSteps(ProcedureCatalogue catalogue, Journey journey, int clients, ThrowAwayCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private long records;
    private long steps;

    /// <summary>Audit records of a step, on average.</summary>
    public double RecordsPerStep => (double)records / Math.Max(1, steps);

    /// <summary>Files so many dossiers a client, then has all clients complete each step of them.</summary>
    /// <returns>Steps completed a second, and processor time of a step, here and in the database, in microseconds.</returns>
    public async Task<(double Rate, double Processor)> RoundAsync(Stores stores, int dossiers)
    {
        var desk = new DossierDesk(stores.Dossiers, () => catalogue, TimeProvider.System);
        var at = await ByClientsAsync(client => FiledAsync(desk, stores, journey.Office(client), dossiers));
        var (watch, processor) = (new Stopwatch(), TimeSpan.Zero);
        foreach (var step in journey.Steps)
        {
            var commands = at
                .Select((own, client) => own.ConvertAll(dossier => Completion(dossier, step, journey.Office(client)))).ToList();
            GC.Collect();
            var used = ProcessorTime();
            watch.Start();
            await ByClientsAsync(client => DoneAsync(desk, commands[client]));
            watch.Stop();
            processor += ProcessorTime() - used;
            var before = at;
            at = await ByClientsAsync(client => ReadAsync(stores, before[client].ConvertAll(dossier => dossier.Id)));
            records += at.SelectMany(own => own).Sum(dossier => dossier.AuditSequence)
                - before.SelectMany(own => own).Sum(dossier => dossier.AuditSequence);
            steps += commands.Sum(own => own.Count);
        }

        var done = journey.Steps.Count * (double)clients * dossiers;
        return (done / watch.Elapsed.TotalSeconds, processor.TotalMicroseconds / done);
    }

    private TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime + ServerProcessorTime.Of(cluster);

    private async Task<T[]> ByClientsAsync<T>(Func<int, Task<T>> work)
        => await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => work(client))));

    private async Task<List<Dossier>> FiledAsync(DossierDesk desk, Stores stores, string office, int dossiers)
    {
        var ids = new List<DossierId>();
        for (var i = 0; i < dossiers; i++)
            ids.Add(await FiledAsync(desk, office));
        return await ReadAsync(stores, ids);
    }

    private async Task<DossierId> FiledAsync(DossierDesk desk, string office)
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
        return id;
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

    private static async Task<List<Dossier>> ReadAsync(Stores stores, List<DossierId> ids)
    {
        var found = new List<Dossier>();
        foreach (var id in ids)
            found.Add(StoredJson.ReadDossier((await stores.Queries.DossierAsync(id, None))!.Snapshot));
        return found;
    }

    private static async Task<int> DoneAsync(DossierDesk desk, List<CompleteTask> commands)
    {
        foreach (var command in commands)
            await DoneAsync(desk, command);
        return commands.Count;
    }

    private static async Task DoneAsync(DossierDesk desk, DossierCommand command)
    {
        var answer = await desk.HandleAsync(command, None);
        if (answer is not DeskAnswer.Done)
            throw new CannotMeasureException($"{command.GetType().Name}: {answer}");
    }

    private static Actor By(string role, string office) => new($"acc-{role}", $"Nguyễn Văn {role}", role, office, null, "b2f1c0d9a8e74c5f");
}
