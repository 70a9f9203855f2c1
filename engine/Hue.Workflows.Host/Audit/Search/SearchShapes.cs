using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>A page of dossiers that a search found, the newest filed first.</summary>
/// <param name="Next">Key of the next page; null at the end.</param>
/// <param name="Count">How many there are in all; null on every page but the first.</param>
/// <param name="CountIsLeast">Whether there are more than <paramref name="Count"/>.</param>
public sealed record FoundDossiers(IReadOnlyList<FoundDossierLine> Items, string? Next, int? Count, bool CountIsLeast);

/// <summary>One dossier that a search found.</summary>
/// <param name="Due">The due time in force; while the clock stands, the one before it was stopped; null without a term.</param>
/// <param name="LateBy">"quá 2 ngày 3 giờ", in office time; null when it is not late.</param>
/// <param name="LastOfficer">Who acted last; null when nobody but the system has.</param>
/// <param name="Flags">dueByHand, feeByHand, extended, stoppedByHand, migrated, reassigned.</param>
public sealed record FoundDossierLine(
    Guid Id,
    string Number,
    string Applicant,
    string Procedure,
    string ProcedureTitle,
    string Office,
    string OfficeName,
    OfficerName? LastOfficer,
    int Status,
    LocalText StatusTitle,
    DateTimeOffset FiledAt,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? EndedAt,
    bool Suspended,
    DateTimeOffset? Due,
    bool Late,
    LocalText? LateBy,
    IReadOnlyList<string> Flags);

/// <summary>Who acted, as the record says.</summary>
/// <param name="OnBehalfOf">Account id of the person replaced; null for none.</param>
public sealed record OfficerName(
    string Person, string Name, string Role, string RoleTitle, string Office, string OfficeName, string? OnBehalfOf);

/// <summary>A page of records that a search found, newest first.</summary>
/// <param name="Next">Key of the next page; null at the end.</param>
/// <param name="Count">How many there are in all; null on every page but the first.</param>
/// <param name="CountIsLeast">Whether there are more than <paramref name="Count"/>.</param>
public sealed record FoundRecords(IReadOnlyList<FoundRecordLine> Items, string? Next, int? Count, bool CountIsLeast);

/// <summary>One record that a search found; what one of a dossier's trail says stands on the dossier's page.</summary>
/// <param name="Position">Its place in the one order of all records.</param>
/// <param name="About">Of a record of the journal: which procedure, account, list or calendar, and what became of it; or null.</param>
/// <param name="Dossier">The dossier concerned; null for none.</param>
/// <param name="Sequence">Its place in the dossier's trail; null for a record of the journal.</param>
public sealed record FoundRecordLine(
    long Position,
    DateTimeOffset At,
    string Kind,
    LocalText Title,
    LocalText? About,
    OfficerName By,
    Guid? Dossier,
    string? Number,
    long? Sequence);

/// <summary>Kinds of records, for a choice.</summary>
public sealed record RecordKinds(IReadOnlyList<RecordKind> Items);

/// <summary>A kind of record.</summary>
/// <param name="OfDossier">Whether it stands in a dossier's trail, and not in the journal.</param>
public sealed record RecordKind(string Kind, LocalText Title, bool OfDossier);
