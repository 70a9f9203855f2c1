namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Lets what is asked while an earlier group is under way go to the server together. Nobody waits for others to come: alone, one goes at
/// once, so at a low rate this is as quick as asking directly, and under load the groups grow by themselves.
/// </summary>
/// <param name="together">Answers a group, in its order; what it throws is thrown to each of the group.</param>
/// <param name="most">Largest group.</param>
/// <param name="atOnce">Groups that may be under way at once.</param>
internal sealed class Gathering<TAsked, TAnswer>(
    Func<IReadOnlyList<TAsked>, Task<IReadOnlyList<TAnswer>>> together, int most, int atOnce)
{
    private readonly Lock gate = new();
    private readonly Queue<(TAsked Asked, TaskCompletionSource<TAnswer> Answer)> waiting = new();
    private int underWay;

    /// <param name="asked">What is asked.</param>
    /// <param name="cancellation">Stops the wait; once its group is under way the work itself goes on.</param>
    public Task<TAnswer> AskAsync(TAsked asked, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var answer = new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = false;
        lock (gate)
        {
            waiting.Enqueue((asked, answer));
            first = underWay < atOnce;
            underWay += first ? 1 : 0;
        }

        if (first)
            _ = RunAsync();
        return answer.Task.WaitAsync(cancellation);
    }

    private async Task RunAsync()
    {
        while (Next() is { Count: > 0 } group)
        {
            try
            {
                var answers = await together([.. group.Select(each => each.Asked)]).ConfigureAwait(false);
                for (var i = 0; i < group.Count; i++)
                    group[i].Answer.SetResult(answers[i]);
            }
            catch (Exception e)
            {
                foreach (var (_, answer) in group)
                    answer.TrySetException(e);
            }
        }
    }

    /// <summary>The next group; when it is empty, whoever asks next begins anew.</summary>
    private List<(TAsked Asked, TaskCompletionSource<TAnswer> Answer)> Next()
    {
        lock (gate)
        {
            List<(TAsked, TaskCompletionSource<TAnswer>)> group = [];
            while (group.Count < most && waiting.TryDequeue(out var next))
                group.Add(next);
            underWay -= group.Count > 0 ? 0 : 1;
            return group;
        }
    }
}
