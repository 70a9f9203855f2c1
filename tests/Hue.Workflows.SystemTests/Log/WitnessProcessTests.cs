using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.SystemTests.Hosting;

namespace Hue.Workflows.SystemTests.Log;

/// <summary>A live host and <c>hue witness</c>, each a process of its own; then the database is set back.</summary>
public sealed class WitnessProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hue-witness-").FullName;

    private string Keys => Path.Combine(folder, "keys");

    private string Witness => Path.Combine(folder, "witness");

    private string Database => Path.Combine(folder, "data", "hue.db");

    private string Yesterday => Path.Combine(folder, "yesterday");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_witness_co_signs_a_live_log_and_refuses_it_once_it_was_set_back_whether_it_shrank_or_grew_anew()
    {
        KeyFolder.Create(Keys, "test/log", LogKeyRole.Log, DateTimeOffset.UtcNow.AddMinutes(-1));
        await CosignsAsync();
        Keep();
        await using (var host = await StartAsync())
        {
            var size = await GrowAsync(host, 0);
            Assert.StartsWith("Signed size", await LookAsync(host, 0), StringComparison.Ordinal);
            Assert.InRange(Seen().Size, size, long.MaxValue);
        }

        Restore(withKeys: false); // the backup of the database alone: the log has shrunk, and the host itself notices
        await using (var host = await StartAsync())
        {
            Assert.Contains("REFUSED: the log has shrunk from", await LookAsync(host, 1), StringComparison.Ordinal);
            using var person = await PersonOverHttp.SignInAsync(host.Address, "quang.dieuhanh");
            Assert.Contains("set back", await AlarmAsync(person, "sealing-failed"), StringComparison.Ordinal);
        }

        Restore(withKeys: true); // whoever sets back all that the house has, and lets it grow beyond what was seen
        await using (var host = await StartAsync())
        {
            await GrowAsync(host, Seen().Size);
            Assert.Contains("REFUSED: the log of size", await LookAsync(host, 1), StringComparison.Ordinal);
            Assert.Contains("a fork", await LookAsync(host, 1), StringComparison.Ordinal);
        }
    }

    /// <summary>From the first look, when nobody knows the witness, to a signature that the operator sees.</summary>
    private async Task CosignsAsync()
    {
        await using var host = await StartAsync();
        await GrowAsync(host, 0);
        Assert.Contains("does it know this key?", await LookAsync(host, 2), StringComparison.Ordinal);
        var (added, said) = await HueTool.RunAsync("log", "add-witness", Path.Combine(Witness, "keys.json"), "--keys", Keys);
        Assert.True(added == 0, said);
        Assert.Contains("Signed size", await LookAsync(host, 0), StringComparison.Ordinal);
        await LookUntilNothingIsNewAsync(host);
        using var person = await PersonOverHttp.SignInAsync(host.Address, "quang.dieuhanh");
        var line = (await person.GetAsync("/api/integrity")).GetProperty("witnesses").EnumerateArray().Single();
        Assert.Equal(("nhan-chung", Seen().Size), (line.GetProperty("name").GetString(), line.GetProperty("size").GetInt64()));
    }

    /// <summary>What was recorded last may be sealed between two looks; nobody records anything more, so that ends.</summary>
    private async Task LookUntilNothingIsNewAsync(HostProcess host)
    {
        for (var look = 0; look < 10; look++)
        {
            var said = await LookAsync(host, 0);
            if (said.Contains("Nothing new", StringComparison.Ordinal))
                return;
            Assert.StartsWith("Signed size", said, StringComparison.Ordinal);
        }

        Assert.Fail("The log goes on growing although nobody records anything.");
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartAsync(new HostStart
    {
        Database = $"sqlite:{Database}",
        Procedures = SmallCatalogue.CopyTo(Path.Combine(folder, "procedures")),
        Settings = new Dictionary<string, string> { ["Hue__Log__Keys"] = Keys, ["Hue__Log__SealSeconds"] = "1" },
    });

    /// <summary>Signs in until the log has grown beyond a size and a new checkpoint says so; each sign-in is a record.</summary>
    private static async Task<long> GrowAsync(HostProcess host, long beyond)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        var before = await SizeAsync(http);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var round = 0; round < 600; round++)
        {
            using (await PersonOverHttp.SignInAsync(host.Address, "lan.motcua"))
                await look.WaitForNextTickAsync();
            if (await SizeAsync(http) is var size && size > Math.Max(before, beyond))
                return size;
        }

        throw new TimeoutException($"The log does not grow beyond {Math.Max(before, beyond)}.\n{host.Said}");
    }

    private static async Task<long> SizeAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/log/checkpoint", UriKind.Relative));
        return answer.IsSuccessStatusCode ? SignedCheckpoint.Read(await answer.Content.ReadAsStringAsync()).Checkpoint.Size : 0;
    }

    private async Task<string> LookAsync(HostProcess host, int expected)
    {
        var trust = Path.Combine(Keys, "keys.json");
        var (exit, said) = await HueTool.RunAsync(
            "witness", "--log", host.Address.ToString(), "--keys", Witness, "--trust", trust, "--name", "nhan-chung");
        Assert.True(exit == expected, $"{exit}: {said}");
        return said;
    }

    private static async Task<string> AlarmAsync(PersonOverHttp person, string code)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        JsonElement state = default;
        for (var round = 0; round < 300; round++)
        {
            state = await person.GetAsync("/api/integrity");
            foreach (var alarm in state.GetProperty("alarms").EnumerateArray().Where(a => a.GetProperty("code").GetString() == code))
                return alarm.GetProperty("detail").GetProperty("en").GetString()!;
            await look.WaitForNextTickAsync();
        }

        throw new TimeoutException($"No alarm {code}: {state}");
    }

    private Checkpoint Seen() => KeyFolder.Open(Witness).ReadLast()!.Checkpoint;

    /// <summary>The host has stopped: its file is whole.</summary>
    private void Keep()
    {
        Directory.CreateDirectory(Yesterday);
        File.Copy(Database, Path.Combine(Yesterday, "hue.db"));
        File.Copy(Path.Combine(Keys, "last-checkpoint.txt"), Path.Combine(Yesterday, "last-checkpoint.txt"));
    }

    private void Restore(bool withKeys)
    {
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(Database)!, "hue.db*"))
            File.Delete(part);
        File.Copy(Path.Combine(Yesterday, "hue.db"), Database);
        if (withKeys)
            File.Copy(Path.Combine(Yesterday, "last-checkpoint.txt"), Path.Combine(Keys, "last-checkpoint.txt"), overwrite: true);
    }
}
