namespace Hue.Workflows.Host.Attachments;

/// <summary>A stored file, by its content.</summary>
public sealed record AttachmentStored(string Sha256, long Size);
