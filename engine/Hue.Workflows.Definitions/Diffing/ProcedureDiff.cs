using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>What differs between two versions of a procedure. Pure: the same two versions, the same sentences.</summary>
public static class ProcedureDiff
{
    /// <summary>Every difference, grouped by part. Empty only when the two say the same.</summary>
    /// <param name="before">The earlier version, resolved.</param>
    /// <param name="after">The later one.</param>
    /// <param name="words">Names of roles and offices.</param>
    public static IReadOnlyList<DefinitionChange> Of(ProcedureDefinition before, ProcedureDefinition after, Words words)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(words);
        var book = new ChangeBook();
        HeadDiff.Write(book, before, after, words);
        TermDiff.Write(book, before, after);
        new FlowDiff(book, before, after, words).Write();
        FormDiff.Write(book, before.Form, after.Form);
        PaperDiff.Write(book, before, after);
        FeeDiff.Write(book, before, after);
        PaperworkDiff.Write(book, before, after);
        if (book.All.Count == 0 && before.Hash != after.Hash)
        {
            book.Changed(
                ChangedPart.Procedure, "", "chỉ đổi cách ghi trong tệp, nội dung giữ nguyên",
                    "only how the files are written, nothing else");
        }

        return book.All;
    }

    /// <summary>How each step differs, for the two drawings side by side.</summary>
    /// <returns>Step id → added, removed or changed; a step that is not named is the same in both.</returns>
    public static IReadOnlyDictionary<string, ChangeKind> Steps(ProcedureDefinition before, ProcedureDefinition after, Words words)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var book = new ChangeBook();
        new FlowDiff(book, before, after, words).Write();
        return book.All.Where(change => change.Place.Length > 0).GroupBy(change => change.Place, StringComparer.Ordinal)
            .ToDictionary(step => step.Key, step => step.Min(change => change.Kind), StringComparer.Ordinal);
    }
}
