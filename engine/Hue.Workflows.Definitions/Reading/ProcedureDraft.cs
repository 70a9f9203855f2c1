using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>A procedure.json as read: its shape is checked, nothing else yet.</summary>
/// <param name="File">The file with its faults.</param>
/// <param name="Definition">What it says; form, ladder and hash are not yet filled in. Use it only when the file is not broken.</param>
/// <param name="LadderName">Name of the ladder, "standard.v1".</param>
/// <param name="Places">Where each part was written.</param>
public sealed record ProcedureDraft(SourceFile File, ProcedureDefinition Definition, string LadderName, Places Places);
