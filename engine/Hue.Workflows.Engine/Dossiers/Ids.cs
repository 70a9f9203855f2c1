namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Identity of a dossier, made by the client that files it.</summary>
public readonly record struct DossierId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Identity of a command, made by the client; the same again gives the first answer.</summary>
public readonly record struct CommandId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
