using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>The log's signature over a manifest's bytes.</summary>
internal static class ManifestSignature
{
    /// <summary>Reports what is wrong with it; nothing when it holds.</summary>
    /// <param name="report">To what.</param>
    /// <param name="name">The signature's file.</param>
    /// <param name="line">What it says; empty when it is missing.</param>
    /// <param name="manifest">The bytes signed.</param>
    /// <param name="book">Keys that are trusted.</param>
    /// <param name="at">When it was signed, UTC.</param>
    public static void Check(VerdictReport report, string name, string line, byte[] manifest, KeyBook book, DateTimeOffset at)
    {
        var where = Place.File(name);
        if (line.Length == 0)
        {
            report.Fail(Aspect.Integrity, where, new("Không có tệp này.", "It is missing."));
            return;
        }

        try
        {
            var signature = CheckpointSignature.Read(line.EndsWith('\n') ? line[..^1] : line);
            var key = book.Keys.FirstOrDefault(
                k => k.Id == signature.KeyId && k.Role == LogKeyRole.Log && k.Name == signature.Name);
            if (key is null)
                report.Doubt(Aspect.Integrity, where, new(
                    $"Chữ ký dùng khóa {signature.KeyId}, không được cung cấp.",
                    $"It is by the key {signature.KeyId}, which was not given."));
            else if (!key.Signed(manifest, signature.Bytes))
                report.Fail(Aspect.Integrity, where, new(
                    "Chữ ký không khớp với bản kê này.", "The signature is not over this manifest."));
            else if (!key.IsValidAt(at))
                report.Fail(Aspect.Integrity, where, new(
                    $"Khóa {key.Id} không có hiệu lực lúc {RecordText.Instant(at)}.",
                    $"The key {key.Id} was not in use at {RecordText.Instant(at)}."));
        }
        catch (MalformedCheckpointException e)
        {
            report.Fail(Aspect.Integrity, where, e.Said);
        }
    }
}
