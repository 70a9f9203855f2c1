using System.Security.Cryptography;
using Hue.Workflows.Engine.Audit.Export;

namespace Hue.Workflows.Cli.Verify;

/// <summary>The folder of attached files: each is named by its content's SHA-256.</summary>
internal static class AttachedFiles
{
    public static void Check(string folder, VerdictReport report)
    {
        var count = 0;
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            var name = Path.GetFileName(path);
            if (name.StartsWith('.'))
                continue; // one that is being written
            using var content = File.OpenRead(path);
            count++;
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != name)
                report.Fail(Aspect.Integrity, Place.Attachment(name), new(
                    "Nội dung không đúng với tên tệp, là mã SHA-256 của nó: tệp đã bị thay.",
                    "Its content is not what its name says, its SHA-256: it was replaced."));
        }

        report.Say("attachments", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
