namespace Hue.Workflows.Definitions.Blocks;

/// <summary>What a definition took from building blocks: it belongs to its hash.</summary>
/// <param name="Files">Paths of the blocks that it names, and of those that they name; each once.</param>
/// <param name="Parts">Parts that were resolved, and the digest of how they read now.</param>
public sealed record BlockUse(IReadOnlyList<string> Files, IReadOnlyList<ResolvedPart> Parts)
{
    /// <summary>A definition that says everything itself.</summary>
    public static BlockUse None { get; } = new([], []);
}

/// <summary>A part of a definition after its blocks were laid in.</summary>
/// <param name="Name">flow, form, documents or refusalReasons; "form.json" for a form in a file of its own.</param>
/// <param name="Sha256">Lower-case hex digest of its text on one line with a line feed.</param>
public sealed record ResolvedPart(string Name, string Sha256);
