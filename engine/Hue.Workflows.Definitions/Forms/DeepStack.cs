using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>
/// Lets recursion over a value go as deep as the value: when the stack runs low, the rest is computed on another thread while this
/// one waits. A hostile value of a hundred thousand lists in one another must get its verdict, not end the process.
/// </summary>
internal static class DeepStack
{
    private const int StackBytes = 64 << 20;

    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public static T Run<T>(Func<T> compute) => HasRoom ? compute() : Elsewhere(compute);

    private static T Elsewhere<T>(Func<T> compute)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = compute();
                }
                catch (Exception bug)
                {
                    failure = ExceptionDispatchInfo.Capture(bug); // thrown again below, where the caller is
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
