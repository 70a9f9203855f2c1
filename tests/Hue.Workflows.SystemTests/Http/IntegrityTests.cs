using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>The log as strangers, auditors and operators see it over HTTP.</summary>
public sealed class IntegrityTests(HueHost host) : IClassFixture<HueHost>
{
    private LogKeeper Keeper => host.Services.GetRequiredService<LogKeeper>();

    [Fact]
    public async Task An_auditor_takes_a_dossier_home_and_verifies_it_with_the_published_keys()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var dossier = (await Filing.ReceiveAsync(clerk)).Json["id"];
        var auditor = await host.SignInAsync("thanh.thanhtra");
        using var export = await auditor.Client.GetAsync($"/api/dossiers/{dossier}/export");
        Assert.Equal(HttpStatusCode.OK, export.StatusCode);
        var keys = KeyBook.Read(await host.Visit().Client.GetByteArrayAsync("/log/keys"));
        var zip = await export.Content.ReadAsByteArrayAsync();
        var logs = keys with { Keys = [.. keys.Keys.Where(k => k.Role == LogKeyRole.Log)] };
        var report = new ExportVerifier([logs]).Verify(new MemoryStream(zip));
        Assert.True(report.ExitCode == 0, string.Join('\n', report.Findings));
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.NotNull(archive.GetEntry(ExportLayout.DossierKey));
        Assert.Contains(archive.Entries, e => e.FullName.StartsWith(ExportLayout.Definitions, StringComparison.Ordinal));
        Assert.Contains(archive.Entries, e => e.FullName.StartsWith(ExportLayout.Calendars, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"/api/dossiers/{dossier}/export")).Status);
    }

    [Fact]
    public async Task A_witness_whose_key_is_published_co_signs_and_nobody_else_does()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        await Filing.ReceiveAsync(clerk);
        await Keeper.SealAsync(CancellationToken.None);
        var text = await host.Visit().Client.GetStringAsync("/log/checkpoint");
        var seen = SignedCheckpoint.Read(text);
        var witness = KeyFolder.Create(
            Path.Combine(host.Folder, Guid.NewGuid().ToString("N")), "nhan-chung", LogKeyRole.Witness, host.Clock.GetUtcNow());
        var cosigned = seen.With(witness.SignBytes(seen.Checkpoint.Bytes())).Text();
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(cosigned));
        Keeper.Keys.AddWitness(witness.ReadBook());
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(cosigned));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(cosigned.Replace("\nheads ", "\nheads A", StringComparison.Ordinal)));
        var latest = (await host.Services.GetRequiredService<StoreGate>().Open.Log.WitnessedAsync(CancellationToken.None))!;
        Assert.Equal(seen.Checkpoint.Size, latest.Size);
        Assert.Equal(SignatureState.Holds, Keeper.Keys.ReadBook().Judge(latest.Signed, LogKeyRole.Witness));
    }

    [Fact]
    public async Task An_export_has_both_signatures_though_who_takes_it_has_just_looked_at_the_dossier()
    {
        await using var own = new HueHost();
        var dossier = (string)(await Filing.ReceiveAsync(await own.SignInAsync("lan.motcua"))).Json["id"]!;
        var keeper = own.Services.GetRequiredService<LogKeeper>();
        await keeper.SealAsync(CancellationToken.None);
        var witness = KeyFolder.Create(Path.Combine(own.Folder, "witness"), "nhan-chung", LogKeyRole.Witness, own.Clock.GetUtcNow());
        keeper.Keys.AddWitness(witness.ReadBook());
        var seen = SignedCheckpoint.Read(await own.Visit().Client.GetStringAsync("/log/checkpoint"));
        using var body = new StringContent(seen.With(witness.SignBytes(seen.Checkpoint.Bytes())).Text());
        Assert.Equal(HttpStatusCode.NoContent, (await own.Visit().Client.PostAsync("/log/witness", body)).StatusCode);
        var auditor = await own.SignInAsync("thanh.thanhtra");
        await auditor.GetAsync($"/api/dossiers/{dossier}/audit"); // recorded after the witness has signed
        var (both, before) = await VerifyAsync(own, auditor, dossier, keeper);
        own.Clock.At += TimeSpan.FromHours(2); // a witness that signs no more hides no reads
        auditor = await own.SignInAsync("thanh.thanhtra");
        var (one, after) = await VerifyAsync(own, auditor, dossier, keeper);
        Assert.Equal((0, 2, true), (both, one, after > before));
    }

    [Theory]
    [InlineData("log_checkpoint", "note = substr(note, 1, 20)", "Điểm niêm phong", "/log/checkpoint")]
    [InlineData("log_tile", "hashes = zeroblob(7), root = zeroblob(7)", "khối mã băm", "/api/integrity")]
    public async Task What_is_not_as_it_was_sealed_is_said_and_not_taken_for_a_bug(
        string table, string change, string said, string other)
    {
        await using var own = new HueHost();
        var dossier = (string)(await Filing.ReceiveAsync(await own.SignInAsync("lan.motcua"))).Json["id"]!;
        await own.Services.GetRequiredService<LogKeeper>().SealAsync(CancellationToken.None);
        var database = own.Services.GetRequiredService<StoreGate>().Open.Database;
        await database.ExecuteAsync($"drop trigger {table}_stands", CancellationToken.None);
        await database.ExecuteAsync($"update {table} set {change}", CancellationToken.None);
        var auditor = await own.SignInAsync("thanh.thanhtra");
        var refused = await auditor.GetAsync($"/api/dossiers/{dossier}/export");
        Assert.Equal((HttpStatusCode.Conflict, "log-broken"), (refused.Status, refused.Code));
        Assert.Contains(said, (string)refused.Json["detail"]!, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await auditor.GetAsync(other)).Status);
    }

    private static async Task<(int ExitCode, int Reads)> VerifyAsync(HueHost own, Visitor auditor, string dossier, LogKeeper keeper)
    {
        await keeper.SealAsync(CancellationToken.None);
        var zip = await auditor.Client.GetByteArrayAsync($"/api/dossiers/{dossier}/export");
        var report = new ExportVerifier([keeper.Keys.ReadBook()]).Verify(new MemoryStream(zip));
        return (report.ExitCode, int.Parse(report.Facts["journalRecords"], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_operator_sees_size_lag_checkpoints_and_checks_and_no_alarm()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        await Filing.ReceiveAsync(clerk);
        await Keeper.SealAsync(CancellationToken.None);
        var check = host.Services.GetRequiredService<SelfCheck>();
        await check.RunAsync(SelfCheck.Sample, CancellationToken.None);
        await check.RunAsync(SelfCheck.Whole, CancellationToken.None);
        var answer = await (await host.SignInAsync("quang.dieuhanh")).GetAsync("/api/integrity");
        using var state = JsonDocument.Parse(answer.Text);
        Assert.True(state.RootElement.GetProperty("size").GetInt64() > 0);
        Assert.Equal("holds", state.RootElement.GetProperty("lastSample").GetProperty("verdict").GetString());
        Assert.Equal("holds", state.RootElement.GetProperty("lastWhole").GetProperty("verdict").GetString());
        Assert.Empty(state.RootElement.GetProperty("alarms").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/api/integrity")).Status);
    }

    [Theory]
    [InlineData("/log/consistency?from=5&to=3")]
    [InlineData("/log/consistency?from=0&to=999999")]
    [InlineData("/log/checkpoints/999999")]
    public async Task What_the_log_does_not_have_is_not_found(string path)
        => Assert.Equal(HttpStatusCode.NotFound, (await host.Visit().GetAsync(path)).Status);

    private async Task<HttpStatusCode> PostAsync(string text)
    {
        using var body = new StringContent(text, System.Text.Encoding.UTF8, "text/plain");
        using var client = host.CreateClient();
        return (await client.PostAsync("/log/witness", body)).StatusCode;
    }
}
