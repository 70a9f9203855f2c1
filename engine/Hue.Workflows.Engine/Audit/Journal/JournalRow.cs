using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Audit.Journal;

/// <summary>A journal record as it is stored.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Position">Place in the one order of all records; 1 and up, may have gaps.</param>
/// <param name="At">Server instant, UTC.</param>
/// <param name="Kind">"permission.refused".</param>
/// <param name="Person">Account id of the actor.</param>
/// <param name="Office">Office acted for.</param>
/// <param name="Dossier">The dossier concerned; null for none.</param>
/// <param name="Record">RFC 8785 text of the whole record.</param>
/// <param name="Hash">Lower-case hex SHA-256 of <paramref name="Record"/>.</param>
public sealed record JournalRow(
    Guid Id, long Position, DateTimeOffset At, string Kind, string Person, string Office, DossierId? Dossier, string Record, string Hash);
