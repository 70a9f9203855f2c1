using System.Runtime.Versioning;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

[Collection(PostgresCluster.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class DossierKeysTests(PostgresCluster cluster) : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hue-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_dossiers_key_is_fresh_once_and_kept_from_its_first_decision(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier();
        var first = await LoadedAsync(stores, row.Id);
        Assert.NotEqual(Text(first.Key), Text((await LoadedAsync(stores, row.Id)).Key));
        await stores.Dossiers.CommitAsync(Filing(row) with { NewKey = first.Key }, None);

        var kept = await LoadedAsync(stores, row.Id);
        Assert.Equal((Text(first.Key), false), (Text(kept.Key), kept.KeyIsNew));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_destroyed_key_is_gone_and_no_other_takes_its_place(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier();
        await stores.Dossiers.CommitAsync(Filing(row) with { NewKey = (await LoadedAsync(stores, row.Id)).Key }, None);
        await stores.Dossiers.CommitAsync(Next(row) with { DestroysKey = true }, None);

        var loaded = await LoadedAsync(stores, row.Id);
        Assert.Equal((null, false), (loaded.Key, loaded.KeyIsNew));
        Assert.Equal(
            1,
            (await stores.Database.ListAsync(
                "select count(*) from dossier_key where key is null and destroyed_at is not null", r => r.GetInt64(0), None)).Single());
    }

    /// <summary>A dossier of the first release: it gets a key with its next decision.</summary>
    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_dossier_without_a_key_gets_one(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = Dossier();
        await stores.Dossiers.CommitAsync(Filing(row), None);
        var found = await LoadedAsync(stores, row.Id);
        Assert.True(found.KeyIsNew);
        await stores.Dossiers.CommitAsync(Next(row) with { NewKey = found.Key }, None);
        Assert.Equal(Text(found.Key), Text((await LoadedAsync(stores, row.Id)).Key));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task With_a_master_key_the_database_alone_opens_nothing(string kind)
    {
        var database = await cluster.NewDatabaseAsync(kind);
        var old = KeyFile("old", 1);
        var row = Dossier();
        string key;
        await using (var stores = await OpenAsync(database, old))
        {
            var loaded = await LoadedAsync(stores, row.Id);
            await stores.Dossiers.CommitAsync(Filing(row) with { NewKey = loaded.Key }, None);
            key = Text(loaded.Key);
            var kept = await stores.Database.ListAsync("select key from dossier_key", r => r.GetFieldValue<byte[]>(0), None);
            Assert.DoesNotContain(key, Convert.ToHexString(kept.Single()), StringComparison.Ordinal);
        }

        await using (var stores = await OpenAsync(database, KeyFile("rotated", 2, 1)))
            Assert.Equal(key, Text((await LoadedAsync(stores, row.Id)).Key));
        await using var without = await OpenAsync(database, null);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => LoadedAsync(without, row.Id));
        Assert.Contains("Hue:MasterKeyFile", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_master_key_file_that_is_no_good_is_refused_with_what_to_do()
    {
        var database = await cluster.NewDatabaseAsync("sqlite");
        var open = KeyFile("open", 1);
        File.SetUnixFileMode(open, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var empty = KeyFile("empty");
        var half = KeyFile("half");
        File.WriteAllText(half, Convert.ToBase64String(new byte[31]));
        foreach (var (file, what) in new[] { (open, "chmod 600"), (empty, "is empty"), (half, "openssl rand"), ("/nowhere", "openssl rand") })
        {
            var refusal = await Assert.ThrowsAsync<ArgumentException>(() => OpenAsync(database, file));
            Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        }
    }

    private static Task<Stores> OpenAsync(string database, string? file)
        => Stores.OpenAsync(new StorageOptions { Database = database, MasterKeyFile = file }, None);

    private static Task<LoadedDossier> LoadedAsync(Stores stores, DossierId dossier)
        => stores.Dossiers.LoadAsync(dossier, new CommandId(Guid.NewGuid()), None);

    private static string Text(DossierKey? key) => Convert.ToHexString(key!.Bytes);

    private string KeyFile(string name, params byte[] keys)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllLines(path, keys.Select(k => Convert.ToBase64String(Enumerable.Repeat(k, 32).ToArray())));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
