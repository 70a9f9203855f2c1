using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Verifying;

/// <summary>Holds the records against the sealed leaves one by one, and against the root of every checkpoint.</summary>
internal sealed class LeafWalk(VerdictReport report, SealedLeaves leaves, IReadOnlyList<StoredCheckpoint> checkpoints)
{
    private const int Window = 4096;
    private readonly LogFrontier frontier = new();
    private long at;
    private int next;
    private bool broken;

    /// <summary>Records so far.</summary>
    public long Size => frontier.Size;

    /// <summary>Roots that did not come out; the last checkpoint whose root did.</summary>
    public StoredCheckpoint? LastGood { get; private set; }

    /// <summary>Takes the next record; <paramref name="following"/> is the one after it, if it is known yet.</summary>
    public void Take(StoredRecord record, StoredRecord? following)
    {
        Align(record, following);
        frontier.Append(record.Leaf);
        while (next < checkpoints.Count && checkpoints[next].Size <= frontier.Size)
            CheckRoot(checkpoints[next++], record);
    }

    /// <summary>After the last record.</summary>
    public void End()
    {
        if (at < leaves.Count)
            Missing(leaves.Count);
        for (; next < checkpoints.Count; next++)
        {
            var size = checkpoints[next].Size;
            report.Fail(Aspect.Completeness, Place.Checkpoint(size), new(
                $"Được ký cho {size} bản ghi, nay có {frontier.Size}.",
                $"It was signed over {size} records, and {frontier.Size} are there."));
        }
    }

    private void CheckRoot(StoredCheckpoint checkpoint, StoredRecord last)
    {
        var fits = !broken && last.Position == checkpoint.Position
            && frontier.Root().AsSpan().SequenceEqual(checkpoint.Signed.Checkpoint.Root);
        if (fits)
        {
            LastGood = checkpoint;
            return;
        }

        if (!broken)
        {
            report.Fail(Aspect.Integrity, Place.LogStretch((LastGood?.Size ?? 0) + 1, checkpoint.Size), new(
                $"Không dẫn đến giá trị gốc của điểm niêm phong {checkpoint.Size} bản ghi: có bản ghi không phải bản đã niêm phong.",
                $"They do not lead to the root of the checkpoint of size {checkpoint.Size}: at least one of them is not what was sealed."));
        }

        broken = true; // every later root is another as well: the first says where
    }

    private void Align(StoredRecord record, StoredRecord? following)
    {
        if (at >= leaves.Count)
            return;
        if (leaves[at].SequenceEqual(record.Leaf))
        {
            at++;
            return;
        }

        var found = leaves.Find(record.Leaf, at + 1, Window);
        if (found >= 0)
        {
            Missing(found);
            at = found + 1;
        }
        else if (following is not null && leaves[at].SequenceEqual(following.Leaf))
        {
            report.Fail(Aspect.Integrity, record.Where, new(
                "Chưa từng được niêm phong ở chỗ này: bản ghi được chèn vào hoặc bị chuyển chỗ.",
                "It was never sealed at its place: it was inserted or moved."));
        }
        else
        {
            report.Fail(Aspect.Integrity, record.Where, new(
                $"Không phải bản ghi thứ {at + 1} đã niêm phong của nhật ký: bản ghi bị sửa.",
                $"It is not what was sealed as number {at + 1} of the log: it was changed."));
            at++;
        }
    }

    private void Missing(long to)
    {
        report.Fail(Aspect.Completeness, Place.LogRecords(at + 1, to), new(
            "Bản ghi đã niêm phong không còn ở chỗ của nó: bị xóa hoặc bị chuyển chỗ.",
            "What was sealed there is not in its place: it was deleted or moved."));
        at = to;
    }
}
