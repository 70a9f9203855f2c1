using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Offices;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>A whole version of a procedure, as its files say, with shared files resolved.</summary>
public sealed record ProcedureView
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required string Hash { get; init; }
    public required string Title { get; init; }
    public required string Field { get; init; }
    public required string FieldTitle { get; init; }
    public required IReadOnlyList<string> Levels { get; init; }
    public required string Authority { get; init; }

    /// <summary>Offices that receive and handle it; empty when every office does.</summary>
    public required IReadOnlyList<OfficeName> Offices { get; init; }
    public required IReadOnlyList<string> Subjects { get; init; }
    public required string Review { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly? ValidTo { get; init; }

    /// <summary>Every usable version of the code, oldest first.</summary>
    public required IReadOnlyList<int> Versions { get; init; }
    public required IReadOnlyList<LegalBasis> LegalBases { get; init; }
    public required IReadOnlyList<ProvenanceEntry> Provenance { get; init; }
    public required IReadOnlyList<Channel> Channels { get; init; }
    public required IReadOnlyList<PaperRule> Papers { get; init; }
    public required IReadOnlyList<FeeRule> Fees { get; init; }
    public required IReadOnlyList<ResultKind> Results { get; init; }
    public required TermRule Term { get; init; }
    public required LadderView Ladder { get; init; }
    public required IReadOnlyList<IssuedDocument> Documents { get; init; }
    public required IReadOnlyList<RefusalReason> RefusalReasons { get; init; }

    /// <summary>Paths of the building blocks that it is made of.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }
    public required FlowView Flow { get; init; }

    /// <summary>form.json: JSON Schema with "x-ui".</summary>
    public required JsonElement Form { get; init; }
    public required IReadOnlyList<string> OpenPoints { get; init; }
    public required IReadOnlyList<DefinitionFault> Faults { get; init; }
}

/// <summary>A paper of the definition; <paramref name="When"/> as in procedure.json.</summary>
public sealed record PaperRule(
    string Id, string Title, int Originals, int Copies, bool Required, JsonElement? When, string Handling, string? Basis, string Source,
        string Note);

/// <summary>A fee rule of the definition.</summary>
public sealed record FeeRule
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Kind { get; init; }
    public required string Per { get; init; }
    public required IReadOnlyList<FeeTier> Tiers { get; init; }
    public required long? Cap { get; init; }
    public required string? CopiesField { get; init; }
    public required string? PagesField { get; init; }
    public required JsonElement? When { get; init; }
    public required IReadOnlyList<FeeExemptionRule> Exemptions { get; init; }
    public required string CollectAt { get; init; }
    public required string? Basis { get; init; }
    public required string Source { get; init; }
    public required string Certainty { get; init; }
}

/// <summary>A reduction of a fee.</summary>
public sealed record FeeExemptionRule(JsonElement When, decimal Share, string Title, string? Basis);

/// <summary>The legal term of the definition; budgets as written, "5 workingDays".</summary>
public sealed record TermRule(
    bool Unknown, IReadOnlyList<TermCaseRule> Cases, string OnCompletion, int ExtensionsMax, int? SupplementsMax, string? CutOff);

/// <summary>One case of the legal term.</summary>
public sealed record TermCaseRule(JsonElement? When, string Budget, string? Basis, string Source, string Certainty);

/// <summary>Who is told what as a term is used up.</summary>
public sealed record LadderView(string Name, string Title, IReadOnlyList<RungView> Rungs);

/// <summary>One rung; <paramref name="At"/> as in the ladder's file.</summary>
public sealed record RungView(
    string Id, JsonElement At, IReadOnlyList<string> Tell, IReadOnlyList<string> Actions, string Terms, string Title,
        bool IgnoresQuietHours);
