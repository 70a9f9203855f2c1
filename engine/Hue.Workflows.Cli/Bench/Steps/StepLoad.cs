namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>All clients together.</summary>
internal sealed class StepLoad : IDisposable
{
    private readonly HostProcess host;
    private readonly IReadOnlyList<StepClient> clients;
    private int numbered;

    private StepLoad(HostProcess host, Journey journey, IReadOnlyList<StepClient> clients)
        => (this.host, Journey, this.clients) = (host, journey, clients);

    public Journey Journey { get; }

    /// <summary>What a step writes.</summary>
    public StepShape Shape { get; private set; } = null!;

    public int Clients => clients.Count;

    /// <summary>Dossiers filed so far, the one that was learnt from included.</summary>
    public long Filed => numbered + 1;

    /// <summary>Numbers of the dossiers filed last, from and up to: no step of them has been done yet.</summary>
    public (int From, int To) Fresh { get; private set; }

    /// <summary>Steps answered as done so far.</summary>
    public long Done => clients.Sum(client => client.Done);

    /// <summary>Makes the accounts, signs everybody in, and takes a first dossier through the journey.</summary>
    public static async Task<StepLoad> StartAsync(
        HostProcess host, StepsDatabase database, BenchOptions options, CancellationToken cancellation)
    {
        var journey = Journey.Read(options.Procedures);
        await BenchPeople.MakeAsync(database.Setting, journey, options.Clients, cancellation);
        var clients = Enumerable.Range(0, options.Clients).Select(client => new StepClient(host.Address, journey, client)).ToList();
        var load = new StepLoad(host, journey, clients);
        load.Learn(database, cancellation);
        return load;
    }

    /// <summary>Files dossiers, the same number by each client.</summary>
    public LoadRound File(int dossiers)
    {
        var each = dossiers / Clients;
        var first = numbered + 1;
        numbered += each * Clients;
        Fresh = (first, numbered);
        return Measured(client =>
        {
            for (var i = 0; i < each; i++)
                clients[client].File(PgbenchScript.DossierId(first + i * Clients + client));
            return each;
        });
    }

    /// <summary>Every client completes step after step, as fast as it is answered.</summary>
    public LoadRound Round(int seconds)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var end = TimeSpan.FromSeconds(seconds);
        return Measured(client =>
        {
            var done = 0;
            for (; clock.GetElapsedTime(start) < end; done++)
                clients[client].CompleteNext();
            return done;
        });
    }

    /// <summary>A steady rate, whatever the answers take.</summary>
    /// <returns>Latencies, ascending.</returns>
    public TimeSpan[] Steady(int perSecond, int seconds)
        => new OpenLoop(TimeProvider.System, OpenLoop.Pause).Run(
            perSecond, perSecond * seconds, [.. clients.Select(client => (Action)client.CompleteNext)]);

    public void Dispose()
    {
        foreach (var client in clients)
            client.Dispose();
    }

    private void Learn(StepsDatabase database, CancellationToken cancellation)
    {
        var dossier = PgbenchScript.DossierId(0);
        clients[0].File(dossier);
        var ordinary = Journey.Steps.Count / 2;
        var marks = clients[0].Learn(dossier, (i, step) =>
        {
            if (i == ordinary)
                Shape = database.ShapeAsync(dossier, step, cancellation).GetAwaiter().GetResult();
            else
                step();
        });
        Shape = Shape with { TaskAheadOfRevision = marks[0].Task - marks[0].Revision };
        foreach (var client in clients)
            client.Know(marks);
    }

    private LoadRound Measured(Func<int, int> work)
    {
        var processor = host.ProcessorTime();
        var own = Environment.CpuUsage.TotalTime;
        var start = TimeProvider.System.GetTimestamp();
        var done = 0;
        ClientThreads.Run(Clients, client => Interlocked.Add(ref done, work(client)));
        var took = TimeProvider.System.GetElapsedTime(start);
        return new LoadRound(done, took, host.ProcessorTime() - processor, Environment.CpuUsage.TotalTime - own);
    }
}

/// <summary>What the clients did in a while.</summary>
/// <param name="Steps">Answered as done.</param>
/// <param name="Took">Until the last answer.</param>
/// <param name="Processor">Processor time of the host.</param>
/// <param name="OwnProcessor">Processor time of the clients.</param>
internal readonly record struct LoadRound(long Steps, TimeSpan Took, TimeSpan Processor, TimeSpan OwnProcessor)
{
    public double PerSecond => Steps / Took.TotalSeconds;

    public LoadRound And(LoadRound other) =>
        new(Steps + other.Steps, Took + other.Took, Processor + other.Processor, OwnProcessor + other.OwnProcessor);
}
