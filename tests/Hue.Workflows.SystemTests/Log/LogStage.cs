using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.SystemTests.StoreContract;

namespace Hue.Workflows.SystemTests.Log;

/// <summary>A database with a key folder beside it, and dossiers with chained records.</summary>
internal sealed class LogStage : IAsyncDisposable
{
    public static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("hue-log-").FullName;
    private int number;

    private LogStage(Stores stores) => Stores = stores;

    public Stores Stores { get; }

    public string KeyPath => Path.Combine(folder, "keys");

    public KeyFolder Keys => KeyFolder.Open(KeyPath);

    public LogSealer Sealer => Stores.Sealer(Keys, TimeProvider.System);

    public static async Task<LogStage> OnAsync(PostgresCluster cluster, string kind)
    {
        var stage = new LogStage(await cluster.OpenNewAsync(kind));
        KeyFolder.Create(stage.KeyPath, "test/log", LogKeyRole.Log, DateTimeOffset.UtcNow.AddMinutes(-1));
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        await Stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public async Task<DossierRow> FileAsync()
    {
        var row = SampleRows.Dossier(Interlocked.Increment(ref number));
        await CommitAsync(SampleRows.Filing(row) with { Audit = [Record(row, 1, "")] });
        return row;
    }

    /// <summary>So many further records, one a commit.</summary>
    public async Task<DossierRow> GoOnAsync(DossierRow row, int records)
    {
        var last = (await Stores.Queries.AuditAsync(row.Id, None))[^1];
        for (var i = 0; i < records; i++)
        {
            var next = Record(row, last.Sequence + 1, last.Hash);
            var decision = SampleRows.Next(row) with { Audit = [next] };
            await CommitAsync(decision);
            (row, last) = (decision.Dossier, next);
        }

        return row;
    }

    public async Task ReadAsync(DossierId? dossier) => await Stores.Journal.AddAsync(
        new JournalRecord
        {
            Id = Guid.NewGuid(),
            At = SampleRows.Morning,
            By = new Actor("thanh-tra", "Thanh tra", "auditor", "hue"),
            Dossier = dossier,
            Entry = new PermissionRefused("GET /api/x", "forbidden"),
        },
        None);

    /// <summary>Every record there is, in the order of positions: what the log's leaves have to be.</summary>
    public async Task<IReadOnlyList<byte[]>> LeavesAsync()
    {
        var rows = await Stores.Database.ListAsync(
            "select position, record from audit_record union all select position, record from journal_record order by 1",
            r => LogHash.Leaf(Encoding.UTF8.GetBytes(r.GetString(1))), None);
        return rows;
    }

    private async Task CommitAsync(Decision decision)
        => Assert.IsType<CommitResult.Committed>(await Stores.Dossiers.CommitAsync(decision, None));

    private static AuditRow Record(DossierRow row, long sequence, string previous)
    {
        var record = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"dossier":"{{row.Id.Value}}","previousHash":"{{previous}}","sequence":{{sequence}},"ghi chú":"Nguyễn"}""");
        return SampleRows.Audit(row, sequence) with
        {
            Record = record,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record))),
        };
    }
}
