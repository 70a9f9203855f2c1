namespace Hue.Workflows.Definitions.Forms;

/// <summary>What is wrong with one field of a filled form.</summary>
/// <param name="Pointer">RFC 6901 pointer to the field; of a missing field where it would lie.</param>
/// <param name="Message">A Vietnamese sentence that a clerk can act on.</param>
public sealed record FormError(string Pointer, string Message);
