namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Files a new dossier; at the counter with <see cref="ReceiveAtOnce"/> it is received in the same decision.</summary>
public sealed record FileDossier : DossierCommand
{
    /// <summary>Procedure code.</summary>
    public required string Procedure { get; init; }

    /// <summary>Version to pin, the one in force on the day of filing.</summary>
    public required int Version { get; init; }

    /// <summary>Receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>citizen, household, organisation, enterprise, …</summary>
    public required string Subject { get; init; }

    /// <summary>Form values, a JSON object; validated by the definition's form.</summary>
    public required string Form { get; init; }

    /// <summary>Papers handed in.</summary>
    public required IReadOnlyList<PaperGiven> Papers { get; init; }

    /// <summary>Whether the clerk receives it in the same breath.</summary>
    public bool ReceiveAtOnce { get; init; }

    /// <summary>The sequence number of the day that the store offered; claimed again at the commit.</summary>
    public required NumberClaim Number { get; init; }

    /// <summary>Due time and reason where the legal term is unknown.</summary>
    public ManualDue? ManualDue { get; init; }

    /// <summary>Parent dossier and step, for a child of a call step.</summary>
    public ParentLink? Parent { get; init; }

    /// <summary>The office above the receiving one, for steps whose office is "parent"; filled in by the desk.</summary>
    public string? ParentOffice { get; init; }

    /// <summary>The office at the top of the chain, where that is not the one above; filled in by the desk.</summary>
    public string? TopOffice { get; init; }

    /// <summary>commune or city, the fact "@level"; filled in by the desk, null takes the definition's first.</summary>
    public string? Level { get; init; }
}

/// <summary>A clerk accepts a filed dossier; the legal term starts.</summary>
public sealed record ReceiveDossier : DossierCommand
{
    /// <summary>Due time and reason where the legal term is unknown.</summary>
    public ManualDue? ManualDue { get; init; }
}

/// <summary>A clerk does not accept a filed dossier (paper 3).</summary>
public sealed record RefuseDossier : DossierCommand
{
    /// <summary>The legal reason.</summary>
    public required string Reason { get; init; }

    /// <summary>Legal basis id of the definition.</summary>
    public required string LegalBasis { get; init; }
}
