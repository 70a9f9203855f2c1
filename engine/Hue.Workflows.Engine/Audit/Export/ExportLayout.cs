namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Names and bounds of an export's files. README.md beside this file says what each byte means.</summary>
public static class ExportLayout
{
    /// <summary>The layout's name and number.</summary>
    public const string Format = "hue-dossier-export/1";

    /// <summary>What the export is, and every other file with its hash.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The log's signature over the manifest's bytes: one line.</summary>
    public const string ManifestSignature = "manifest.sig";

    /// <summary>The signed checkpoint.</summary>
    public const string Checkpoint = "checkpoint.txt";

    /// <summary>The dossier's records, a line each, in sequence.</summary>
    public const string Records = "records.jsonl";

    /// <summary>Journal records that name the dossier, a line each, in the log's order.</summary>
    public const string Journal = "journal.jsonl";

    /// <summary>Where each line lies in the log, and where the dossier ends.</summary>
    public const string Proofs = "proofs.json";

    /// <summary>For people.</summary>
    public const string Report = "report.html";

    /// <summary>The key that opens the records' sealed values; missing once it is destroyed.</summary>
    public const string DossierKey = "dossier.key";

    /// <summary>Folder of definitions, one folder a hash.</summary>
    public const string Definitions = "definitions/";

    /// <summary>In a definition's folder: the lines that were hashed.</summary>
    public const string DefinitionLines = "sha256sums.txt";

    /// <summary>Folder of calendars.</summary>
    public const string Calendars = "calendars/";

    /// <summary>Folder of attached files, each named by its SHA-256.</summary>
    public const string Attachments = "attachments/";

    /// <summary>Files of an export at most.</summary>
    public const int EntriesMost = 10_000;

    /// <summary>Bytes of one file at most, unpacked.</summary>
    public const long EntryBytesMost = 64L * 1024 * 1024;

    /// <summary>Bytes of all files at most, unpacked.</summary>
    public const long BytesMost = 512L * 1024 * 1024;

    /// <summary>Bytes of the zip's directory at most.</summary>
    public const long DirectoryBytesMost = 4L * 1024 * 1024;

    /// <summary>Whether a name stays in the folder that a zip is unpacked into, on every system.</summary>
    public static bool IsSafe(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length is > 0 and <= 300 && path[0] != '/' && !path.Contains('\\') && !path.Contains(':')
            && !path.Any(char.IsControl) && path.Split('/').All(part => part is not ("" or "." or ".."));
    }
}
