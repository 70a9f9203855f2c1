using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Where something was found, as an inspector and a programmer each call it.</summary>
public static class Place
{
    /// <summary>The log as a whole.</summary>
    public static LocalText Log { get; } = new("nhật ký", "the log");

    /// <summary>The file that was handed in.</summary>
    public static LocalText WholeFile { get; } = new("tệp được đưa kiểm chứng", "the file");

    /// <summary>Where a dossier's chain ends.</summary>
    public static LocalText End { get; } = new("cuối chuỗi của hồ sơ", "the dossier's end");

    /// <summary>Where the chains of all dossiers end.</summary>
    public static LocalText Ends { get; } = new("cuối chuỗi của các hồ sơ", "the ends of dossiers");

    /// <summary>A checkpoint that cannot be read, and so has no size.</summary>
    public static LocalText StoredCheckpoint { get; } = new("một điểm niêm phong đang lưu", "a stored checkpoint");

    /// <summary>What is stored beside a dossier's records.</summary>
    public static LocalText Stored { get; } = new("dữ liệu đang lưu", "what is stored");

    /// <summary>A file; its path is the same in both languages.</summary>
    public static LocalText File(string path) => new(path, path);

    /// <summary>A record of a dossier, by its sequence.</summary>
    public static LocalText Record(long sequence) => Numbered("bản ghi", "record", sequence);

    /// <summary>A journal record of an export, by its line.</summary>
    public static LocalText JournalRecord(long line) => Numbered("bản ghi nhật ký", "journal record", line);

    /// <summary>A journal record of a database.</summary>
    public static LocalText JournalRecordAt(long position)
        => Numbered("bản ghi nhật ký ở vị trí", "journal record at position", position);

    /// <summary>A leaf of the log, from 1.</summary>
    public static LocalText LogRecord(long number) => new($"bản ghi thứ {number} của nhật ký", $"number {number} of the log");

    /// <summary>Leaves of the log whose records are not in their place, from 1.</summary>
    public static LocalText LogRecords(long from, long to) => from == to ? LogRecord(from)
        : new($"bản ghi thứ {from} đến {to} của nhật ký", $"numbers {from} to {to} of the log");

    /// <summary>Records of the log between two checkpoints, from 1.</summary>
    public static LocalText LogStretch(long from, long to)
        => new($"bản ghi thứ {from} đến {to} của nhật ký", $"records {from} to {to} of the log");

    /// <summary>A checkpoint of the database.</summary>
    public static LocalText Checkpoint(long size)
        => new($"điểm niêm phong {size} bản ghi", $"checkpoint of size {size}");

    /// <summary>The checkpoint that was kept elsewhere.</summary>
    public static LocalText KeptCheckpoint(long size)
        => new($"điểm niêm phong {size} bản ghi đã giữ riêng", $"the kept checkpoint of size {size}");

    /// <summary>A dossier, by its id.</summary>
    public static LocalText Dossier(string id) => new($"hồ sơ {id}", $"dossier {id}");

    /// <summary>A version of a procedure, "1.001193 1".</summary>
    public static LocalText Definition(string version) => new($"định nghĩa {version}", $"definition {version}");

    /// <summary>A calendar, "hue.v1".</summary>
    public static LocalText Calendar(string name) => new($"lịch làm việc {name}", $"calendar {name}");

    /// <summary>An attached file, by its SHA-256.</summary>
    public static LocalText Attachment(string name) => new($"tệp đính kèm {name}", $"attachment {name}");

    /// <summary>"dossier …, record 7".</summary>
    public static LocalText In(LocalText whole, LocalText part)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(part);
        return new LocalText($"{whole.Vi}, {part.Vi}", $"{whole.En}, {part.En}");
    }

    /// <summary>"dossiers/H57-1.zip: record 7"; also a place and what is wrong there.</summary>
    public static LocalText Under(LocalText whole, LocalText part)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(part);
        return new LocalText($"{whole.Vi}: {part.Vi}", $"{whole.En}: {part.En}");
    }

    private static LocalText Numbered(string vi, string en, long number)
        => new($"{vi} {number}", $"{en} {number}");
}
