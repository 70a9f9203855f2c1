namespace Hue.Workflows.Engine.Audit;

/// <summary>One change as recorded, before → after.</summary>
/// <param name="Field">"status", "due.legal", "task.3.assignee", "form.nguoiYeuCau.hoTen".</param>
/// <param name="Before">JSON text, or a bare string; null where there was nothing.</param>
/// <param name="After">The same, afterwards.</param>
public sealed record RecordedChange(string Field, string? Before, string? After);
