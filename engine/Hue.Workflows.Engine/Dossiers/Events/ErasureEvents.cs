namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>
/// The personal data are gone: the state is blank, and the key that opened the seals of earlier records is destroyed with this commit.
/// Its own reason stays plain.
/// </summary>
public sealed record DossierErased : DossierEvent
{
    /// <summary>SHA-256 of the files that papers and the result named; they are removed after the commit.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
