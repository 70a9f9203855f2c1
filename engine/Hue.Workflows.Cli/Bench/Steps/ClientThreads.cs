namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>One blocking thread a client: on two cores the leanest way, as it leaves the processor to the server.</summary>
internal static class ClientThreads
{
    /// <summary>Runs all to their end; the first failure is thrown when all have ended.</summary>
    public static void Run(int clients, Action<int> work)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() => Guarded(client)) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failure is not null)
            throw new CannotMeasureException($"a client failed: {failure.Message}", failure);

        void Guarded(int client)
        {
            try
            {
                work(client);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        }
    }
}
