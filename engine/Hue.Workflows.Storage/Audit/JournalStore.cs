using System.Data.Common;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit;

/// <summary>Records of what is no dossier's event; append-only.</summary>
public sealed class JournalStore
{
    /// <summary>In the order that <see cref="Read"/> expects; the table's alias is j.</summary>
    internal const string All = "j.id, j.position, j.at, j.kind, j.person, j.office, j.dossier, j.record, j.hash";

    private readonly Database database;
    private readonly string insert;

    internal JournalStore(Database database)
    {
        this.database = database;
        insert = "insert into journal_record (id, at, kind, person, office, dossier, once, record, hash, position) "
            + $"values ($1, $2, $3, $4, $5, $6, $7, $8, $9, {database.NextPosition}) on conflict (once) do nothing";
    }

    /// <summary>
    /// Records; durable when it returns. What is recorded once only and is there already changes nothing and is as durable.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Nothing was recorded: what the record stands for must not be answered.</exception>
    public Task AddAsync(JournalRecord record, CancellationToken cancellation)
        => database.WriteAsync(connection => AddAsync(connection, record, cancellation), cancellation);

    /// <summary>Records several, all or none.</summary>
    public async Task AddAsync(IReadOnlyList<JournalRecord> records, CancellationToken cancellation)
    {
        if (records.Count == 0)
            return;
        await database.WriteAsync(
            async connection =>
            {
                if (!connection.CanCreateBatch)
                {
                    foreach (var record in records)
                        await AddAsync(connection, record, cancellation);
                    return records.Count;
                }

                await using var batch = connection.CreateBatch(); // one round trip for all
                foreach (var record in records)
                    batch.BatchCommands.Add(database.BatchCommand(insert, Values(record)));
                return await batch.ExecuteNonQueryAsync(cancellation);
            },
            cancellation);
    }

    /// <summary>What is recorded once only and begins with a prefix. Reads journal_record_once.</summary>
    public Task<IReadOnlyList<string>> OnceAsync(string prefix, CancellationToken cancellation)
        => database.ListAsync(
            "select j.once from journal_record j where j.once >= $1 and j.once < $2",
            row => row.GetString(0),
            cancellation,
            prefix,
            prefix[..^1] + (char)(prefix[^1] + 1));

    /// <summary>Records within a write that is under way, so that both are durable or neither.</summary>
    internal Task<int> AddAsync(DbConnection connection, JournalRecord record, CancellationToken cancellation)
        => database.ExecuteAsync(connection, insert, cancellation, Values(record));

    private static object?[] Values(JournalRecord record)
    {
        var text = record.Text();
        return
        [
            record.Id, record.At, JournalKinds.Of(record.Entry), record.By.Person, record.By.Office, record.Dossier?.Value, record.Once,
            text, RecordText.Hash(text),
        ];
    }

    /// <summary>Records that name a dossier, in their order. Reads journal_record_dossier.</summary>
    public Task<IReadOnlyList<JournalRow>> OfDossierAsync(DossierId dossier, CancellationToken cancellation)
        => database.ListAsync(
            $"select {All} from journal_record j where j.dossier = $1 order by j.position", Read, cancellation, dossier.Value);

    /// <summary>Records after a position, in their order. Reads journal_record_position.</summary>
    public Task<IReadOnlyList<JournalRow>> AfterAsync(long position, int most, CancellationToken cancellation)
        => database.ListAsync(
            $"select {All} from journal_record j where j.position > $1 order by j.position limit $2", Read, cancellation, position, most);

    private JournalRow Read(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetInt64(1),
        database.Instant(row, 2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.IsDBNull(6) ? null : new DossierId(row.GetGuid(6)),
        row.GetString(7),
        row.GetString(8));
}
