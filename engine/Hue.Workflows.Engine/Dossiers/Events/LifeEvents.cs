using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Engine.Dossiers.Events;

/// <summary>The dossier exists.</summary>
public sealed record DossierFiled : DossierEvent
{
    /// <summary>Identity.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Dossier number.</summary>
    public required string Number { get; init; }

    /// <summary>Procedure code.</summary>
    public required string Procedure { get; init; }

    /// <summary>Pinned version.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of the pinned definition.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>Receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>The office above it.</summary>
    public string? ParentOffice { get; init; }

    /// <summary>The office at the top of the chain, where that is not the one above.</summary>
    public string? TopOffice { get; init; }

    /// <summary>Calendar its terms are counted by; absent where it was filed before dossiers named theirs.</summary>
    public string? Calendar { get; init; }

    /// <summary>commune or city.</summary>
    public required string Level { get; init; }

    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>citizen, household, …</summary>
    public required string Subject { get; init; }

    /// <summary>Form values, canonical JSON.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public required string Form { get; init; }

    /// <summary>Papers handed in.</summary>
    public required IReadOnlyList<PaperGiven> Papers { get; init; }

    /// <summary>Parent of a child.</summary>
    public ParentLink? Parent { get; init; }
}

/// <summary>A clerk accepted it.</summary>
public sealed record DossierReceived : DossierEvent
{
    /// <summary>Due time given by hand, where the law's is unknown; the event's reason says why.</summary>
    public DateTimeOffset? ManualDue { get; init; }
}

/// <summary>A clerk did not accept it.</summary>
public sealed record DossierNotAccepted : DossierEvent;

/// <summary>An end step was reached.</summary>
public sealed record DossierProcessed : DossierEvent
{
    /// <summary>End step.</summary>
    public required string Step { get; init; }

    /// <summary>granted or refused.</summary>
    public required string Result { get; init; }
}

/// <summary>The applicant took it back.</summary>
public sealed record DossierWithdrawn : DossierEvent;

/// <summary>The office stopped handling it.</summary>
public sealed record DossierStopped : DossierEvent;

/// <summary>It runs under another version.</summary>
public sealed record DossierMigrated : DossierEvent
{
    /// <summary>Version before.</summary>
    public required int From { get; init; }

    /// <summary>Version after.</summary>
    public required int To { get; init; }

    /// <summary>Hash of the new definition.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>Open step → step of the new version, for all open steps whose id changed.</summary>
    public required IReadOnlyDictionary<string, string> Steps { get; init; }

    /// <summary>Role and office of open tasks under the new version.</summary>
    public required IReadOnlyList<MovedTask> Tasks { get; init; }

    /// <summary>Next rungs under the new version's ladder.</summary>
    public required IReadOnlyList<TermPoint> Terms { get; init; }
}

/// <summary>An open task under another version.</summary>
public sealed record MovedTask(int Number, string Role, string Office);

/// <summary>The result was made.</summary>
public sealed record ResultIssued : DossierEvent
{
    /// <summary>Result id.</summary>
    public required string Result { get; init; }

    /// <summary>Number under which it was registered.</summary>
    public required string Number { get; init; }

    /// <summary>Content's SHA-256.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>The applicant has the result.</summary>
public sealed record ResultReturned : DossierEvent
{
    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>Who took it.</summary>
    public string? ReceivedBy { get; init; }
}
