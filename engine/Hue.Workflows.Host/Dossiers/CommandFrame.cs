using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>What every command carries.</summary>
internal sealed record CommandFrame(CommandId Id, DossierId Dossier, long? Revision, Actor By);

/// <summary>In which role a person would do something, when they hold several and do not say.</summary>
/// <param name="Roles">In order of preference; empty takes any that handles.</param>
/// <param name="Task">The task whose role and office come first; null without one.</param>
internal sealed record ActsAs(IReadOnlyList<string> Roles, int? Task = null)
{
    public static readonly ActsAs Clerk = new(["clerk"]);
    public static readonly ActsAs Leader = new(["leader", "headOfUnit"]);
    public static readonly ActsAs Handler = new([]);

    public static ActsAs ForTask(int task) => new([], task);
}
