using Hue.Workflows.Cli.Drill;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Export;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Tests.Cli.Drill;

/// <summary>One house for all who break in, and an export of its first dossier.</summary>
public sealed class House : IAsyncLifetime
{
    public const string Name = "drill";
    private DrillHouse? house;

    internal DrillHouse Drill => house ?? throw new InvalidOperationException("The house has not been built.");

    public byte[] Export { get; private set; } = [];

    /// <summary>Of the second dossier.</summary>
    public byte[] Other { get; private set; } = [];

    public KeyBook Book => Drill.Keys.ReadBook();

    public async Task InitializeAsync()
    {
        house = await DrillHouse.BuildAsync("sqlite", ProceduresFolder.Find(null), 40, CancellationToken.None);
        Export = await ExportAsync(0);
        Other = await ExportAsync(1);
    }

    public Task DisposeAsync() => Drill.DisposeAsync().AsTask();

    /// <param name="dossier">Index of the dossier.</param>
    /// <param name="calendar">Where calendars are taken from; the catalogue for null.</param>
    /// <param name="keys">What signs it; the log's own key for null.</param>
    internal async Task<byte[]> ExportAsync(int dossier, Func<string, byte[]?>? calendar = null, KeyFolder? keys = null)
    {
        var id = Drill.Dossiers[dossier];
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = Drill.Original }, CancellationToken.None);
        var request = new ExportRequest(
            id, $"H57.19777-260302-000{dossier + 1}", DateTimeOffset.UtcNow, Drill.Catalogue,
            calendar ?? ExportRequest.CalendarsOf(Drill.Catalogue), await stores.KeyOfAsync(id, CancellationToken.None), _ => null);
        return (await new DossierExport(stores.Log, keys ?? Drill.Keys).ZipAsync(request, CancellationToken.None))!;
    }
}

/// <summary>Tests that share the house.</summary>
[CollectionDefinition(House.Name)]
public sealed class HouseTests : ICollectionFixture<House>;
