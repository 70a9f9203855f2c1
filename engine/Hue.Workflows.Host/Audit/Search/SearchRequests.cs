namespace Hue.Workflows.Host.Audit.Search;

/// <summary>What is asked of dossiers, as the address says it. Days are civil days in Huế, both included: 2026-03-02.</summary>
public sealed record DossierSearchRequest(
    string? Number,
    string? Applicant,
    string? Procedure,
    string? Office,
    string? Officer,
    string? ReceivedFrom,
    string? ReceivedTo,
    string? ActedFrom,
    string? ActedTo,
    string? Late,
    string? Overridden,
    string? Migrated,
    string? Reassigned,
    string? After,
    string? Most);

/// <summary>What is asked of records. Days are civil days in Huế, both included.</summary>
/// <param name="Kind">Kinds with commas between; any of them.</param>
public sealed record RecordSearchRequest(string? Person, string? Kind, string? From, string? To, string? After, string? Most);
