using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>One difference between two versions of a procedure, as a sentence that an office reads without the files.</summary>
/// <param name="Part">What it touches.</param>
/// <param name="Kind">Whether it came, went, or became another.</param>
/// <param name="Place">Id of the step, paper, fee, field or basis; empty for the procedure as a whole.</param>
/// <param name="Sentence">"bước Thẩm định: 5 → 3 ngày làm việc".</param>
public sealed record DefinitionChange(ChangedPart Part, ChangeKind Kind, string Place, LocalText Sentence);

/// <summary>Parts of a definition, in the order in which changes are told.</summary>
public enum ChangedPart
{
    /// <summary>Title, validity, levels, subjects, channels.</summary>
    Procedure,

    /// <summary>The legal term.</summary>
    Term,

    /// <summary>Steps, their order, outcomes and step terms.</summary>
    Flow,

    /// <summary>Who does a step.</summary>
    Roles,

    /// <summary>Fields of the form and their checks.</summary>
    Form,

    /// <summary>Papers that the applicant hands in.</summary>
    Papers,

    /// <summary>What the applicant pays.</summary>
    Fees,

    /// <summary>Laws, decrees and decisions.</summary>
    LegalBases,

    /// <summary>Results, documents, reasons for refusal, ladder.</summary>
    Documents,
}

/// <summary>How something differs.</summary>
public enum ChangeKind
{
    /// <summary>It is there only in the later one.</summary>
    Added,

    /// <summary>It was there only in the earlier one.</summary>
    Removed,

    /// <summary>It is in both, and differs.</summary>
    Changed,
}
