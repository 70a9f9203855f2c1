using System.Globalization;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Whether a checkpoint may be believed.</summary>
public sealed class CheckpointCheck(VerdictReport report)
{
    private static readonly LocalText Where = Place.File(ExportLayout.Checkpoint);

    /// <summary>Checks origin and signatures.</summary>
    /// <param name="signed">The checkpoint.</param>
    /// <param name="origin">The log that it has to be of.</param>
    /// <param name="book">The keys that are trusted; null for none of this log.</param>
    public void Check(SignedCheckpoint signed, string origin, KeyBook? book)
    {
        ArgumentNullException.ThrowIfNull(signed);
        var checkpoint = signed.Checkpoint;
        report.Say("origin", checkpoint.Origin);
        report.Say("size", checkpoint.Size.ToString(CultureInfo.InvariantCulture));
        report.Say("sealedAt", RecordText.Instant(checkpoint.At));
        if (checkpoint.Origin != origin)
            Both(Verdict.Fails, new($"Thuộc nhật ký khác, “{checkpoint.Origin}”.", $"It is of another log, \"{checkpoint.Origin}\"."));
        else if (book is null)
            Both(Verdict.Unknown, new("Không có khóa của nhật ký đã ký điểm này.", "It is signed by a log whose keys were not given."));
        else
            CheckSignatures(signed, book);
    }

    private void CheckSignatures(SignedCheckpoint signed, KeyBook book)
    {
        Judge(book.Judge(signed, LogKeyRole.Log), new("nhật ký", "the log"));
        if (book.NamesWitnesses)
        {
            Judge(book.Judge(signed, LogKeyRole.Witness), new("nhân chứng", "a witness"));
            report.Say("witnesses", string.Join(' ', signed.Signatures
                .Where(s => s.Name != book.Origin && book.Judge(signed.Checkpoint, s, LogKeyRole.Witness) == SignatureState.Holds)
                .Select(s => s.Name)));
        }
        else
        {
            report.Note(new(
                "Các khóa được cung cấp không có khóa của nhân chứng: chưa chứng minh được nhật ký cho mọi người thấy cùng một nội dung.",
                "The keys given name no witness: that the log shows everybody the same is not proven."));
        }
    }

    private void Judge(SignatureState state, LocalText whose)
    {
        switch (state)
        {
            case SignatureState.Missing:
                Both(Verdict.Unknown, new($"Không có chữ ký của {whose.Vi}.", $"It has no signature of {whose.En}."));
                break;
            case SignatureState.KeyUnknown:
                Both(Verdict.Unknown, new(
                    $"Chữ ký của {whose.Vi} dùng khóa không được cung cấp.",
                    $"Its signature of {whose.En} is by a key that was not given."));
                break;
            case SignatureState.Wrong:
                Both(Verdict.Fails, new(
                    $"Chữ ký của {whose.Vi} không khớp với nội dung này.", $"Its signature of {whose.En} is not over this text."));
                break;
            case SignatureState.KeyNotValidThen:
                Both(Verdict.Fails, new(
                    $"Chữ ký của {whose.Vi} dùng khóa không có hiệu lực vào thời điểm ghi trên đó.",
                    $"Its signature of {whose.En} is by a key that was not in use at the time it says."));
                break;
            default:
                break;
        }
    }

    private void Both(Verdict verdict, LocalText what)
    {
        foreach (var aspect in (Aspect[])[Aspect.Integrity, Aspect.Completeness])
        {
            if (verdict == Verdict.Fails)
                report.Fail(aspect, Where, what);
            else
                report.Doubt(aspect, Where, what);
        }
    }
}
