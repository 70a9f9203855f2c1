namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>Steps completed over HTTP, the real path, beside a hand-written transaction on the same rows; in turns, in one run.</summary>
internal static class StepsBench
{
    private const double TargetRatio = 0.6;
    private const int SteadyPerSecond = 100;
    private const int SteadySeconds = 10;
    private const int WarmUpSeconds = 5;
    private const int WarmUpDossiersEach = 1000;

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        await ReleaseBuild.BuildAsync("Hue.Workflows.Host", options, cancellation);
        await using StepsDatabase database =
            options.Database == "sqlite" ? new SqliteSteps() : await PostgresSteps.StartAsync(options, cancellation);
        await using var host = await HostProcess.StartAsync(database.Setting, options, cancellation);
        using var load = await StepLoad.StartAsync(host, database, options, cancellation);

        options.Tell("Warming up …");
        load.File(load.Clients * WarmUpDossiersEach);
        load.Round(WarmUpSeconds);
        var expected = load.Round(2).PerSecond;
        var steps = expected * 2 * (options.Seconds / 3 + 2) + SteadyPerSecond * SteadySeconds;
        options.Tell($"Filing dossiers for {steps:0} steps …");
        var filed = load.File((int)(steps / load.Journey.Steps.Count));
        await database.PrepareBaselineAsync(load.Shape, load.Fresh, load.Clients, cancellation);
        await database.BaselineRoundAsync(load.Clients, 2, cancellation);
        load.Round(2);

        var turns = await InTurnsAsync(load, database, options, cancellation);
        options.Tell($"{SteadyPerSecond} steps a second for {SteadySeconds} s …");
        var latencies = load.Steady(SteadyPerSecond, SteadySeconds);
        var fault = (await database.CountAsync(cancellation)).Fault(load.Filed, load.Done);
        if (fault.Length > 0)
            throw new CannotMeasureException($"answers and database do not agree: {fault}.");
        var http = turns.Http;
        var ratio = http.PerSecond / turns.PerSecond;
        return new BenchReport
        {
            Bench = "steps",
            Figures =
            [
                new("stepsPerSecond", http.PerSecond),
                new("latencyP50Milliseconds", Percentile.Of(latencies, 50).TotalMilliseconds),
                new("latencyP99Milliseconds", Percentile.Of(latencies, 99).TotalMilliseconds),
                new("filingsPerSecond", filed.PerSecond),
                new("rowsPerStep", load.Shape.Rows),
                new("hostProcessorMicrosecondsPerStep", http.Processor.TotalMicroseconds / http.Steps),
                new("databaseProcessorMicrosecondsPerStep", turns.DatabaseOfHttp.TotalMicroseconds / http.Steps),
                new("clientProcessorMicrosecondsPerStep", http.OwnProcessor.TotalMicroseconds / http.Steps),
                new("hostMemoryMebibytes", host.MemoryMebibytes()),
                new("stepsStoredAndVerified", load.Done),
                new("ratioToPipelined", http.PerSecond / turns.PipelinedPerSecond),
            ],
            Baseline =
            [
                new("transactionsPerSecond", turns.PerSecond),
                new("pipelinedTransactionsPerSecond", turns.PipelinedPerSecond),
                new("databaseProcessorMicrosecondsPerTransaction", turns.DatabaseByHand.TotalMicroseconds / turns.Transactions),
            ],
            Ratio = ratio,
            Target = TargetRatio,
            Claim = $"steps over HTTP reach {TargetRatio} of a plain hand-written transaction on the same rows, "
                + $"{load.Clients} clients each",
            Holds = ratio >= TargetRatio,
        };
    }

    private static async Task<Turns> InTurnsAsync(
        StepLoad load, StepsDatabase database, BenchOptions options, CancellationToken cancellation)
    {
        var rounds = options.Seconds >= 12 ? 3 : 1;
        var seconds = Math.Max(1, options.Seconds / (3 * rounds));
        var turns = new Turns();
        for (var round = 1; round <= rounds; round++)
        {
            var before = database.ProcessorTime();
            var byHand = await database.BaselineRoundAsync(load.Clients, seconds, cancellation);
            var between = database.ProcessorTime();
            var pipelined = await database.PipelinedRoundAsync(load.Clients, seconds, cancellation) ?? byHand;
            var after = database.ProcessorTime();
            var real = load.Round(seconds);
            options.Tell($"round {round} of {rounds}: by hand {byHand.PerSecond:0}/s, pipelined {pipelined.PerSecond:0}/s, "
                + $"over HTTP {real.PerSecond:0}/s");
            turns = turns with
            {
                PerSecond = turns.PerSecond + byHand.PerSecond / rounds,
                PipelinedPerSecond = turns.PipelinedPerSecond + pipelined.PerSecond / rounds,
                Transactions = turns.Transactions + byHand.Transactions,
                Http = turns.Http.And(real),
                DatabaseByHand = turns.DatabaseByHand + between - before,
                DatabaseOfHttp = turns.DatabaseOfHttp + database.ProcessorTime() - after,
            };
        }

        return turns;
    }

    /// <summary>Sums over the rounds.</summary>
    private readonly record struct Turns(
        double PerSecond, double PipelinedPerSecond, long Transactions, LoadRound Http, TimeSpan DatabaseByHand, TimeSpan DatabaseOfHttp);
}
