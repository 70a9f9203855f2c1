using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Model;

/// <summary>One checked, immutable version of a procedure: what a dossier pins at receipt.</summary>
public sealed record ProcedureDefinition
{
    /// <summary>National code, such as "1.001193".</summary>
    public required string Code { get; init; }

    /// <summary>1 and up; a published version never changes.</summary>
    public required int Version { get; init; }

    /// <summary>Lower-case hex SHA-256 over the bytes of procedure.json, form.json and all that they pin.</summary>
    public required string Hash { get; init; }

    /// <summary>What the office calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Folder name of the field, such as "ho-tich".</summary>
    public required string Field { get; init; }

    /// <summary>commune, city.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>city, or vertical (police, tax, social insurance, army).</summary>
    public required string Authority { get; init; }

    /// <summary>Offices that receive and handle it, a department say; empty when every office does.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>citizen, citizenAbroad, foreigner, household, organisation, enterprise, cooperative, official.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>curated or generated.</summary>
    public required string Review { get; init; }

    /// <summary>First day on which a dossier may be received under this version.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last such day; null while open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Laws, decrees, circulars and decisions that the rest refers to by id.</summary>
    public required IReadOnlyList<LegalBasis> LegalBases { get; init; }

    /// <summary>Where each fact was taken from; figures refer to one by id.</summary>
    public required IReadOnlyList<ProvenanceEntry> Provenance { get; init; }

    /// <summary>How a dossier may be filed.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>What the applicant hands in.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>What the applicant pays.</summary>
    public required IReadOnlyList<Fee> Fees { get; init; }

    /// <summary>What the applicant gets.</summary>
    public required IReadOnlyList<ResultKind> Results { get; init; }

    /// <summary>The legal term.</summary>
    public required LegalTerm Term { get; init; }

    /// <summary>The steps and how they follow each other.</summary>
    public required Flow Flow { get; init; }

    /// <summary>Name of the ladder, such as "standard.v1"; resolved by the catalogue.</summary>
    public required Ladder Ladder { get; init; }

    /// <summary>Papers that the office issues in this procedure, by id.</summary>
    public required IReadOnlyList<IssuedDocument> Documents { get; init; }

    /// <summary>Why a dossier may be refused, for the clerk to choose from; empty when the procedure names none.</summary>
    public IReadOnlyList<RefusalReason> RefusalReasons { get; init; } = [];

    /// <summary>What it took from building blocks; the hash covers it.</summary>
    public BlockUse Blocks { get; init; } = BlockUse.None;

    /// <summary>The JSON-schema form, as its bytes say.</summary>
    public required FormDefinition Form { get; init; }

    /// <summary>Everything still open, shown to analyst and clerk: "toBeConfirmed" and "unknown" notes.</summary>
    public IReadOnlyList<string> OpenPoints { get; init; } = [];
}

/// <summary>A law or decision that a rule rests on.</summary>
/// <param name="Id">Short id that the rest of the file refers to.</param>
/// <param name="Number">Official number, "60/2014/QH13".</param>
/// <param name="Title">Short title.</param>
/// <param name="Note">Articles, or what is to be confirmed; empty when nothing.</param>
public sealed record LegalBasis(string Id, string Number, string Title, string Note);

/// <summary>Where facts came from.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Source">Repository and path, or the decision's number.</param>
/// <param name="Retrieved">When it was read.</param>
/// <param name="Note">What was taken, and doubts.</param>
public sealed record ProvenanceEntry(string Id, string Source, DateOnly Retrieved, string Note)
{
    /// <summary>SHA-256 of the facts that an import took, without where they were read; null for what people wrote down.</summary>
    public string? Digest { get; init; }

    /// <summary>Doubts of whoever gathered the facts, in their words.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>A way of filing: counter, online, post, agentPoint.</summary>
/// <param name="Kind">counter, online, post, agentPoint.</param>
/// <param name="Source">Provenance id.</param>
public sealed record Channel(string Kind, string Source);

/// <summary>A paper of the dossier.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Title">What the clerk ticks.</param>
/// <param name="Originals">Number of originals.</param>
/// <param name="Copies">Number of copies.</param>
/// <param name="Required">Whether it must be there when <paramref name="When"/> holds.</param>
/// <param name="When">When the paper is asked for; null means always.</param>
/// <param name="Handling">submit (kept) or present (shown and given back).</param>
/// <param name="Basis">Legal basis id; null when the source names none.</param>
/// <param name="Source">Provenance id.</param>
/// <param name="Note">A hint for the counter; empty when none.</param>
public sealed record Paper(
    string Id, string Title, int Originals, int Copies, bool Required, Condition? When, string Handling, string? Basis, string Source,
        string Note);

/// <summary>A kind of result, such as a certificate.</summary>
public sealed record ResultKind(string Id, string Title);

/// <summary>A paper that the office issues, made from a shared template.</summary>
/// <param name="Id">Short id, such as "giay-tiep-nhan".</param>
/// <param name="Template">Name of the shared document, such as "receipt-slip.v1".</param>
/// <param name="Title">What the paper is called.</param>
public sealed record IssuedDocument(string Id, string Template, string Title);

/// <summary>A reason for refusing that holds for many dossiers; who refuses still writes what is wrong with this one.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Title">"Hồ sơ không đúng đối tượng".</param>
/// <param name="Basis">Legal basis id; null when the refusal names it.</param>
public sealed record RefusalReason(string Id, string Title, string? Basis);

/// <summary>The legal term of the whole dossier.</summary>
public sealed record LegalTerm
{
    /// <summary>First case whose condition holds; the last has none. Empty when <see cref="Unknown"/>.</summary>
    public required IReadOnlyList<TermCase> Cases { get; init; }

    /// <summary>Whether the term is not known: the clerk gives the due date and a reason at receipt.</summary>
    public bool Unknown { get; init; }

    /// <summary>What the end of a suspension does.</summary>
    public OnCompletion OnCompletion { get; init; } = OnCompletion.Resume;

    /// <summary>How often the term may be extended; 1 unless the law says otherwise.</summary>
    public int ExtensionsMax { get; init; } = 1;

    /// <summary>How often a supplement may be asked for; null means unlimited.</summary>
    public int? SupplementsMax { get; init; }

    /// <summary>Cut-off of a same-day term; null takes the calendar's.</summary>
    public TimeOnly? CutOff { get; init; }
}

/// <summary>One case of the legal term.</summary>
/// <param name="When">When it applies; null on the last.</param>
/// <param name="Budget">How long the office has.</param>
/// <param name="Basis">Legal basis id.</param>
/// <param name="Source">Provenance id.</param>
/// <param name="Certainty">confirmed or toBeConfirmed.</param>
public sealed record TermCase(Condition? When, Term Budget, string? Basis, string Source, string Certainty);
