using System.Runtime.CompilerServices;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>
/// For the few methods that every value of every file goes through: a start reads a whole catalogue before the runtime would have made
/// up its mind to compile them for good, which on two processors is a fifth of reading.
/// </summary>
internal static class Compiled
{
    public const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;
}
