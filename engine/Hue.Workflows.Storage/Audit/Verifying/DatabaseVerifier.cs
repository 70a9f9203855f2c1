using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Verifying;

/// <summary>What a whole database is held against.</summary>
/// <param name="Kept">A checkpoint that was kept elsewhere; null to believe the database's own, which proves less.</param>
/// <param name="Book">The keys that are trusted; null to look at no signature.</param>
/// <param name="Catalogue">
/// Hash of each definition and calendar of the catalogue (<see cref="CatalogueHashes"/>); null to leave them out.
/// </param>
public sealed record DatabaseQuestion(
    SignedCheckpoint? Kept, KeyBook? Book, IReadOnlyDictionary<string, string>? Catalogue = null);

/// <summary>
/// Verifies every record of a database in one pass, in the order of positions, changing nothing: chains, sealed leaves, the root of each
/// checkpoint, heads. What it keeps in memory is 32 bytes a record and 150 a dossier.
/// </summary>
public sealed class DatabaseVerifier : IAsyncDisposable
{
    private const int BatchOf = 1024;
    private const int BatchesAhead = 16;
    private const int PageOf = 8 * BatchOf;
    private readonly Database database;
    private readonly VerdictReport report = new();
    private readonly DatabaseQuestion question;

    internal DatabaseVerifier(Database database, DatabaseQuestion question) => (this.database, this.question) = (database, question);

    /// <summary>Opens a database as it is, without upgrading it.</summary>
    /// <exception cref="ArgumentException">The setting is neither form.</exception>
    public static DatabaseVerifier On(StorageOptions options, DatabaseQuestion question)
    {
        const string sqlite = "sqlite:";
        var setting = options.Database.Trim();
        return new DatabaseVerifier(
            setting.StartsWith(sqlite, StringComparison.OrdinalIgnoreCase)
                ? new Sqlite.SqliteDatabase(setting[sqlite.Length..])
                : new Postgres.PostgresDatabase(setting),
            question);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Both verdicts.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public Task<VerdictReport> VerifyAsync(CancellationToken cancellation)
        => database.ReadAsync(connection => VerifyAsync(connection, cancellation), cancellation);

    private async Task<VerdictReport> VerifyAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var oneMoment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var checkpoints = await CheckpointsAsync(connection, cancellation);
        var leaves = await SealedLeaves.ReadAsync(database, connection, cancellation);
        var leafWalk = new LeafWalk(report, leaves, checkpoints);
        var chains = new ChainWalk(report);
        bool? heads = null;
        var last = checkpoints.Count == 0 ? null : checkpoints[^1];
        await foreach (var batch in BatchesAsync(connection, cancellation))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (heads is null && last is not null && batch[i].Position > last.Position)
                    heads = HeadsHold(chains, last);
                chains.Take(batch[i]);
                leafWalk.Take(batch[i], i + 1 < batch.Count ? batch[i + 1] : null);
            }
        }

        leafWalk.End();
        if (heads is null && last is not null)
            heads = HeadsHold(chains, last);
        await DossiersAsync(connection, chains, heads ?? true, cancellation);
        HoldAgainstKept(checkpoints, leafWalk);
        HoldAgainstCatalogue(chains);
        report.Say("records", leafWalk.Size.ToString(CultureInfo.InvariantCulture));
        report.Say("dossiers", chains.Dossiers.ToString(CultureInfo.InvariantCulture));
        report.Say("sealed", (last?.Size ?? 0).ToString(CultureInfo.InvariantCulture));
        if (leafWalk.Size > (last?.Size ?? 0))
            NoteUnsealed(leafWalk.Size - (last?.Size ?? 0));
        return report;
    }

    private void NoteUnsealed(long count) => report.Note(new(
        $"{count} bản ghi chưa niêm phong: mới kiểm tra được chuỗi của chúng.",
        $"{count} records have not been sealed yet: of them only the chains could be checked."));

    private async Task<IReadOnlyList<StoredCheckpoint>> CheckpointsAsync(DbConnection connection, CancellationToken cancellation)
    {
        var read = new List<StoredCheckpoint>();
        await using var command = database.Command(connection, $"{SealedLog.CheckpointColumns} order by size");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            try
            {
                var stored = SealedLog.ReadCheckpoint(row);
                read.Add(stored);
                CheckSignature(stored.Signed);
            }
            catch (LogBrokenException e)
            {
                report.Fail(Aspect.Integrity, Place.StoredCheckpoint, e.Said);
            }
        }

        if (read.Count == 0)
            report.Unreadable(Place.Log, new("Chưa niêm phong bản ghi nào.", "Nothing has been sealed."));
        return read;
    }

    private void CheckSignature(SignedCheckpoint signed)
    {
        var where = Place.Checkpoint(signed.Checkpoint.Size);
        switch (question.Book?.Judge(signed, LogKeyRole.Log))
        {
            case null or SignatureState.Holds:
                break;
            case SignatureState.Missing or SignatureState.KeyUnknown:
                report.Doubt(Aspect.Integrity, where, new(
                    "Được ký bằng khóa không được cung cấp.", "It is signed by a key that was not given."));
                break;
            default:
                report.Fail(Aspect.Integrity, where, new("Chữ ký không đúng.", "Its signature does not hold."));
                break;
        }
    }

    /// <summary>Reads ahead on one thread what is walked on another.</summary>
    private async IAsyncEnumerable<IReadOnlyList<StoredRecord>> BatchesAsync(
        DbConnection connection, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = Channel.CreateBounded<IReadOnlyList<StoredRecord>>(BatchesAhead);
        var reading = Task.Run(() => ReadAsync(connection, ahead.Writer, cancellation), cancellation);
        await foreach (var batch in ahead.Reader.ReadAllAsync(cancellation))
            yield return batch;
        await reading;
    }

    private async Task ReadAsync(
        DbConnection connection, ChannelWriter<IReadOnlyList<StoredRecord>> to, CancellationToken cancellation)
    {
        try
        {
            var after = long.MinValue;
            while (true)
            {
                var page = await database.ListAsync(connection, StoredRecord.Page, StoredRecord.Read, cancellation, after, PageOf);
                foreach (var batch in page.Chunk(BatchOf))
                    await to.WriteAsync(batch, cancellation);
                if (page.Count < PageOf)
                    break;
                after = page[^1].Position;
            }

            to.Complete();
        }
        catch (Exception fault)
        {
            to.Complete(fault);
        }
    }

    /// <summary>Where each dossier ended when the last checkpoint was signed.</summary>
    private bool HeadsHold(ChainWalk chains, StoredCheckpoint last)
    {
        if (chains.HeadsRoot().AsSpan().SequenceEqual(last.Signed.Checkpoint.Heads))
            return true;
        report.Fail(Aspect.Completeness, Place.Ends, new(
            $"Không đúng với điểm niêm phong {last.Size} bản ghi: những bản ghi cuối của một hồ sơ bị thiếu hoặc là bản ghi khác.",
            $"They are not those of the checkpoint of size {last.Size}: a dossier's last records are missing, or are others."));
        return false;
    }

    /// <summary>Names the dossiers whose rows say another end than their records do.</summary>
    private async Task DossiersAsync(DbConnection connection, ChainWalk chains, bool headsHold, CancellationToken cancellation)
    {
        foreach (var (dossier, sequence) in await database.ListAsync(
            connection, "select id, audit_sequence from dossier", r => (r.GetGuid(0), r.GetInt64(1)), cancellation))
        {
            var found = chains.Head(dossier)?.Sequence ?? 0;
            if (found != sequence)
                report.Fail(Aspect.Completeness, Place.Dossier($"{dossier}"), new(
                    $"Hồ sơ có {sequence} bản ghi, nay có {found}.", $"It has {sequence} records, and {found} are there."));
        }

        if (headsHold)
            return;
        foreach (var (dossier, sequence, journal) in await database.ListAsync(
            connection, "select dossier, sequence, journal_count from log_head",
            r => (r.GetGuid(0), r.GetInt64(1), r.GetInt64(2)), cancellation))
        {
            var found = chains.Head(dossier);
            var (records, reads) = (found?.Sequence ?? 0, found?.JournalCount ?? 0);
            if (records < sequence || reads < journal)
                report.Fail(Aspect.Completeness, Place.Dossier($"{dossier}"), new(
                    $"Đã niêm phong {sequence} bản ghi và {journal} bản ghi nhật ký của hồ sơ; nay có {records} và {reads}.",
                    $"{sequence} records and {journal} journal records of it were sealed; {records} and {reads} are there."));
        }
    }

    private void HoldAgainstKept(IReadOnlyList<StoredCheckpoint> checkpoints, LeafWalk leaves)
    {
        if (question.Kept is not { } kept)
        {
            report.Note(new(
                "Không có điểm niêm phong đã giữ riêng: cơ sở dữ liệu bị khôi phục về bản cũ, kể cả nhật ký, thì không phát hiện được.",
                "No kept checkpoint was given: a database set back as a whole, with its log, would not be noticed."));
            return;
        }

        var where = Place.KeptCheckpoint(kept.Checkpoint.Size);
        if (question.Book is { } book && book.Judge(kept, LogKeyRole.Log) != SignatureState.Holds)
            report.Unreadable(where, new(
                "Chữ ký không đúng với các khóa được cung cấp.", "Its signature does not hold under the keys given."));
        var own = checkpoints.FirstOrDefault(c => c.Size == kept.Checkpoint.Size);
        if (checkpoints.Count > 0 && checkpoints[0].Signed.Checkpoint.Origin != kept.Checkpoint.Origin)
            report.Fail(Aspect.Integrity, where, new(
                $"Thuộc nhật ký “{kept.Checkpoint.Origin}”, cơ sở dữ liệu có nhật ký khác.",
                $"It is of the log \"{kept.Checkpoint.Origin}\", and the database has another."));
        else if (own is not null && own.Signed.Checkpoint.Root.AsSpan().SequenceEqual(kept.Checkpoint.Root))
            report.Say("keptSize", kept.Checkpoint.Size.ToString(CultureInfo.InvariantCulture));
        else if (own is not null)
            report.Fail(Aspect.Integrity, where, new(
                "Nhật ký của cơ sở dữ liệu ở điểm này có giá trị gốc khác: lịch sử đã bị viết lại.",
                "The database's log of that size has another root: history was written anew."));
        else if (kept.Checkpoint.Size > (checkpoints.Count == 0 ? 0 : checkpoints[^1].Size))
        {
            var last = checkpoints.Count == 0 ? 0 : checkpoints[^1].Size;
            report.Fail(Aspect.Completeness, where, new(
                $"Điểm niêm phong mới nhất của cơ sở dữ liệu là {last} bản ghi, hiện có {leaves.Size}: "
                    + "cơ sở dữ liệu bị khôi phục về bản cũ, hoặc bị xóa bớt.",
                $"The database's newest checkpoint is of size {last}, with {leaves.Size} records: it was set back, or some were deleted."));
        }
        else
            report.Fail(Aspect.Completeness, where, new(
                "Cơ sở dữ liệu không còn điểm niêm phong này.", "The database no longer has that checkpoint."));
    }

    private void HoldAgainstCatalogue(ChainWalk chains)
    {
        if (question.Catalogue is not { } catalogue)
            return;
        foreach (var named in chains.Named.Order(StringComparer.Ordinal))
        {
            var at = named.LastIndexOf(' ');
            var calendar = named.StartsWith(CatalogueHashes.Calendar, StringComparison.Ordinal);
            var where = calendar ? Place.Calendar(named[CatalogueHashes.Calendar.Length..at]) : Place.Definition(named[..at]);
            if (catalogue.TryGetValue(named[..at], out var hash) && hash != named[(at + 1)..])
                report.Fail(Aspect.Integrity, where, new(
                    "Không phải bản mà các bản ghi căn cứ vào: tệp đã công bố bị sửa.",
                    "It is not what records were made under: a published file was changed."));
            else if (hash is null && calendar)
                report.Note(new(
                    $"Danh mục không có {where.Vi}: lịch của một lần thay đổi, hoặc lịch riêng của một đơn vị.",
                    $"The {where.En} is not in the catalogue: an amendment's, or an office's own."));
            else if (hash is null)
                report.Doubt(Aspect.Integrity, where, new(
                    "Có bản ghi căn cứ vào, nhưng danh mục không có.", "Records were made under it, and the catalogue does not have it."));
        }
    }
}
