using System.Text.Json.Serialization;

namespace Hue.Workflows.Engine.Audit.Journal;

/// <summary>What happened that is no event of a dossier; a closed set. The discriminator is the kind that the auditor sees.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(PermissionRefused), "permission.refused")]
[JsonDerivedType(typeof(SignedIn), "session.signedIn")]
[JsonDerivedType(typeof(SignInRefused), "session.refused")]
[JsonDerivedType(typeof(SignedOut), "session.signedOut")]
[JsonDerivedType(typeof(AccountCreated), "account.created")]
[JsonDerivedType(typeof(RolesChanged), "account.rolesChanged")]
[JsonDerivedType(typeof(AccountChanged), "account.changed")]
[JsonDerivedType(typeof(DefinitionPublished), "definition.published")]
[JsonDerivedType(typeof(CalendarAmended), "calendar.amended")]
[JsonDerivedType(typeof(PersonalDataRead), "personalData.read")]
[JsonDerivedType(typeof(PersonalDataErased), "personalData.erased")]
[JsonDerivedType(typeof(AlertResent), "alert.resent")]
[JsonDerivedType(typeof(TrailSearched), "trail.searched")]
public abstract record JournalEntry;

/// <summary>Somebody asked for what is not theirs to do or to see. Whose dossier it was lies beside it, where there is one.</summary>
/// <param name="Action">Method and route, or the command's name; never what was sent.</param>
/// <param name="Code">Code of the refusal: "forbidden", "role-mismatch", "not-visible".</param>
public sealed record PermissionRefused(string Action, string Code) : JournalEntry;

/// <summary>Somebody signed in.</summary>
/// <param name="Roles">"office/role" in force.</param>
public sealed record SignedIn(IReadOnlyList<string> Roles) : JournalEntry;

/// <summary>A sign-in failed. The name typed is kept only where it is an account's: people type passwords into the wrong box.</summary>
/// <param name="LockedOut">Whether the account is locked by failures.</param>
public sealed record SignInRefused(bool LockedOut) : JournalEntry;

/// <summary>Somebody signed out.</summary>
public sealed record SignedOut : JournalEntry;

/// <summary>An account exists.</summary>
/// <param name="Account">Its id.</param>
public sealed record AccountCreated(string Account) : JournalEntry;

/// <summary>The roles of an account are others now.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Before">"office/role", with days where they are limited: "19777/clerk 2026-03-01..2026-03-31".</param>
/// <param name="After">The same, now.</param>
public sealed record RolesChanged(string Account, IReadOnlyList<string> Before, IReadOnlyList<string> After) : JournalEntry;

/// <summary>An account is another than it was: disabled, locked by failed sign-ins, under another password.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Changes">What, in the order of the members' names.</param>
public sealed record AccountChanged(string Account, IReadOnlyList<AccountChange> Changes) : JournalEntry;

/// <summary>One thing of an account.</summary>
/// <param name="Member">disabled, displayName, email, lockedUntil, password, passwordForm (stored anew, the same word), userName.</param>
/// <param name="Before">What it was; null for none, and for what is never said: passwords and addresses.</param>
/// <param name="After">What it is, with the same exception.</param>
public sealed record AccountChange(string Member, string? Before = null, string? After = null);

/// <summary>A version of a procedure is worked by from now on: loaded for the first time, or published.</summary>
/// <param name="Procedure">Procedure code.</param>
/// <param name="Version">1 and up.</param>
/// <param name="Hash">Hash of its files.</param>
public sealed record DefinitionPublished(string Procedure, int Version, string Hash) : JournalEntry;

/// <summary>
/// An amendment was applied: offices work by another calendar from now on. One record a calendar; who applied it is the record's actor,
/// and each dossier that goes over has an event of its own.
/// </summary>
/// <param name="Calendar">Calendar id: "hue", or "hue-19777" where an office differs from it.</param>
/// <param name="To">Version in force: "hue.v2".</param>
/// <param name="Hash">SHA-256 of the new file.</param>
/// <param name="From">Version left: "hue.v1"; null for a calendar that is new.</param>
/// <param name="DossiersMoved">Open dossiers whose due time moved; null while that is not known, as when it is applied.</param>
/// <param name="Reason">The notice's number, in the amender's words.</param>
/// <param name="Amendment">Its number, 1 and up.</param>
/// <param name="Offices">Which offices.</param>
public sealed record CalendarAmended(
    string Calendar,
    string To,
    string Hash,
    string? From = null,
    long? DossiersMoved = null,
    string? Reason = null,
    int? Amendment = null,
    IReadOnlyList<string>? Offices = null)
    : JournalEntry;

/// <summary>Somebody saw personal data; once a person, dossier or list, part and hour. Never the values.</summary>
/// <param name="Part">
/// form, papers, history, audit, time-travel, slip, attachment, export; without a dossier: search, or a list: inbox, dossiers.
/// </param>
/// <param name="Hour">First instant of the hour, UTC.</param>
/// <param name="Offices">Of a list: the offices whose dossiers it shows, in order; empty for all. Null for what is no list.</param>
public sealed record PersonalDataRead(string Part, DateTimeOffset Hour, IReadOnlyList<string>? Offices = null) : JournalEntry;

/// <summary>A dossier's personal data were made unreadable: its key is destroyed, its rows are blank.</summary>
/// <param name="Reason">Why, in the words of who ordered it.</param>
/// <param name="LegalBasis">The rule that asks for it or allows it.</param>
/// <param name="Attachments">Files removed.</param>
public sealed record PersonalDataErased(string Reason, string LegalBasis, int Attachments) : JournalEntry;

/// <summary>An alert that had gone out, or had failed to, was sent again by hand.</summary>
/// <param name="Alert">The alert's key.</param>
/// <param name="Channel">inApp, email, webhook.</param>
public sealed record AlertResent(string Alert, string Channel) : JournalEntry;

/// <summary>An auditor searched; once a person, list, set of criteria and hour. Which criteria, never what was typed into them.</summary>
/// <param name="Over">dossiers, records, or the form in which a selection was taken out: csv, zip.</param>
/// <param name="Criteria">"applicant", "late", …, in alphabetical order.</param>
/// <param name="Hour">First instant of the hour, UTC.</param>
public sealed record TrailSearched(string Over, IReadOnlyList<string> Criteria, DateTimeOffset Hour) : JournalEntry;
