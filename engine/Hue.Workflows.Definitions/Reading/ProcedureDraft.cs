using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>A procedure.json as read: its shape is checked, nothing else yet.</summary>
/// <param name="File">The file with its faults; its tree has the blocks laid in.</param>
/// <param name="Definition">What it says; ladder and hash are not yet filled in, nor a form that lies in form.json. Use it only when the
/// file is not broken.</param>
/// <param name="LadderName">Name of the ladder, "standard.v1".</param>
/// <param name="Places">Where each part was written.</param>
/// <param name="Blocks">What it took from building blocks.</param>
/// <param name="FormFile">The form that it names itself; null when it lies in form.json.</param>
public sealed record ProcedureDraft(
    SourceFile File, ProcedureDefinition Definition, string LadderName, Places Places, BlockUse Blocks, SourceFile? FormFile)
{
    /// <summary>The same without its trees and the places in them.</summary>
    /// <param name="bytes">Of procedure.json.</param>
    internal ProcedureDraft WithoutTrees(byte[] bytes) => this with
    {
        File = File.WithoutTree(bytes),
        Places = new Places(),
        FormFile = FormFile is null ? null : new SourceFile(FormFile.Path),
    };
}
