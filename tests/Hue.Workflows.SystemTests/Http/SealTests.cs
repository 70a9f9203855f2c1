using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>What the badge of a dossier says: sealed up to where, witnessed, checked, and never more than is known.</summary>
public sealed class SealTests
{
    [Fact]
    public async Task The_badge_follows_the_records_the_checkpoints_the_witness_and_the_checks()
    {
        await using var host = new HueHost();
        var clerk = await host.SignInAsync("lan.motcua");
        var dossier = (await Filing.ReceiveAsync(clerk)).Json;
        var path = $"/api/dossiers/{dossier["id"]}";
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var keeper = host.Services.GetRequiredService<LogKeeper>();
        var check = host.Services.GetRequiredService<SelfCheck>();
        async Task<JsonNode> SealAsync() => await auditor.ReadAsync(path + "/seal");

        var fresh = await SealAsync();
        Assert.Equal(("unsealed", null, null), ((string)fresh["state"]!, fresh["sealed"], fresh["checked"]));

        await keeper.SealAsync(CancellationToken.None);
        var sealedNow = await SealAsync();
        Assert.Equal("sealed", (string)sealedNow["state"]!);
        Assert.Equal((long)sealedNow["last"]!, (long)sealedNow["sealed"]!["sequence"]!);
        Assert.Null(sealedNow["witnessed"]);
        Assert.Null(sealedNow["checked"]);

        await CosignAsync(host, keeper);
        await check.RunAsync(SelfCheck.Whole, CancellationToken.None);
        var last = (long)sealedNow["last"]!;
        var commented = await clerk.CommandAsync(path + "/comments", new { text = "Đã gọi" }, (long)dossier["revision"]!);
        Assert.Equal(HttpStatusCode.OK, commented.Status);
        var partly = await SealAsync();
        Assert.Equal(("partly", last + 1, last), ((string)partly["state"]!, (long)partly["last"]!, (long)partly["sealed"]!["sequence"]!));
        Assert.Equal(["nhan-chung"], partly["witnesses"]!.AsArray().Select(w => (string)w!));
        Assert.Equal((last, last), ((long)partly["witnessed"]!["sequence"]!, (long)partly["checked"]!["sequence"]!));

        await keeper.SealAsync(CancellationToken.None);
        Assert.Equal(last, (long)(await SealAsync())["checked"]!["sequence"]!); // what was sealed since has not been checked
        var database = host.Services.GetRequiredService<StoreGate>().Open.Database;
        await database.ExecuteAsync("drop trigger if exists audit_record_stands", CancellationToken.None);
        await database.ExecuteAsync("update audit_record set record = replace(record, 'lan.motcua', 'lam.motcua')", CancellationToken.None);
        host.Clock.At += TimeSpan.FromMinutes(1);
        await check.RunAsync(SelfCheck.Whole, CancellationToken.None);
        var broken = await SealAsync();
        Assert.Equal("broken", (string)broken["state"]!);
        Assert.Contains(broken["broken"]!.AsArray(), a => (string)a!["code"]! == "check-failed");
        Assert.Null(broken["checked"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(path + "/seal")).Status);
    }

    private static async Task CosignAsync(HueHost host, LogKeeper keeper)
    {
        var seen = SignedCheckpoint.Read(await host.Visit().Client.GetStringAsync("/log/checkpoint"));
        var witness = KeyFolder.Create(Path.Combine(host.Folder, "witness"), "nhan-chung", LogKeyRole.Witness, host.Clock.GetUtcNow());
        keeper.Keys.AddWitness(witness.ReadBook());
        using var body = new StringContent(seen.With(witness.SignBytes(seen.Checkpoint.Bytes())).Text());
        using var client = host.CreateClient();
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("/log/witness", body)).StatusCode);
    }
}
