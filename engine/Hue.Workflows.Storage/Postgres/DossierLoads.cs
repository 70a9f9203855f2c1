using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Dossiers;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>Snapshots and receipts of several commands in one round trip.</summary>
internal static class DossierLoads
{
    private const string Dossiers = $"select {DossierColumns.All}, {DossierKeys.All} from dossier d "
        + "left join dossier_key k on k.dossier = d.id where d.id = any($1)";

    private const string Receipts = "select id, dossier, revision, answer from command_receipt where id = any($1)";

    public static async Task<IReadOnlyList<LoadedDossier>> TogetherAsync(
        PostgresDatabase database,
        DossierKeys keys,
        IReadOnlyList<(DossierId Dossier, CommandId Command)> asked,
        CancellationToken cancellation)
    {
        await using var batch = database.Commands.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Dossiers).With<Guid[]>([.. asked.Select(each => each.Dossier.Value).Distinct()]));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Receipts).With<Guid[]>([.. asked.Select(each => each.Command.Value).Distinct()]));
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        Dictionary<DossierId, (DossierRow Row, DossierKey? Key, bool KeyIsNew)> dossiers = [];
        while (await row.ReadAsync(cancellation))
        {
            var dossier = DossierColumns.Read(database, row);
            var (key, isNew) = keys.Read(row, DossierColumns.Count, dossier.Id);
            dossiers.Add(dossier.Id, (dossier, key, isNew));
        }

        await row.NextResultAsync(cancellation);
        Dictionary<CommandId, CommandReceipt> receipts = [];
        while (await row.ReadAsync(cancellation))
        {
            var command = new CommandId(row.GetGuid(0));
            receipts.Add(command, new CommandReceipt(command, new DossierId(row.GetGuid(1)), row.GetInt64(2), row.GetString(3)));
        }

        return [.. asked.Select(each => Loaded(each.Dossier, receipts.GetValueOrDefault(each.Command)))];

        LoadedDossier Loaded(DossierId id, CommandReceipt? receipt) => dossiers.TryGetValue(id, out var found)
            ? new LoadedDossier(found.Row, receipt, found.Key, found.KeyIsNew)
            : new LoadedDossier(null, receipt, DossierKeys.Fresh(), true);
    }
}
