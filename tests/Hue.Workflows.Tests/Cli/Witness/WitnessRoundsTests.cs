using System.Net;
using System.Text;
using Hue.Workflows.Cli.Witness;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Tests.Cli.Witness;

public sealed class WitnessRoundsTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("hue-witness-").FullName;
    private readonly KeyFolder log;
    private readonly KeyFolder witness;
    private readonly StringWriter said = new();

    public WitnessRoundsTests()
    {
        log = KeyFolder.Create(Path.Combine(folder, "log"), "test/log", LogKeyRole.Log, Morning);
        witness = KeyFolder.Create(Path.Combine(folder, "witness"), "nhan-chung", LogKeyRole.Witness, Morning);
    }

    public void Dispose()
    {
        said.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_log_that_grows_is_signed_each_time()
    {
        Assert.Equal(0, await LookAsync(Leaves(5)));
        Assert.Equal(0, await LookAsync(Leaves(5)));
        Assert.Equal(0, await LookAsync(Leaves(300)));
        Assert.Equal(300, witness.ReadLast()!.Checkpoint.Size);
    }

    [Fact]
    public async Task A_log_that_shrank_is_refused_and_what_was_seen_stays()
    {
        await LookAsync(Leaves(300));
        Assert.Equal(1, await LookAsync(Leaves(299)));
        Assert.Contains("shrunk from 300 to 299", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(300, witness.ReadLast()!.Checkpoint.Size);
    }

    [Theory]
    [InlineData(300, "the same size")]
    [InlineData(400, "longer")]
    public async Task A_fork_is_refused(int size, string why)
    {
        await LookAsync(Leaves(300));
        var fork = Leaves(size);
        fork[7] = LogHash.Leaf("khác"u8);
        Assert.True(await LookAsync(fork) == 1, why);
        Assert.Contains("a fork", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_of_heads_that_changed_under_the_same_size_is_refused()
    {
        await LookAsync(Leaves(5));
        Assert.Equal(1, await LookAsync(Leaves(5), heads: LogHash.Empty()));
    }

    [Fact]
    public async Task Another_logs_checkpoint_is_refused()
    {
        var other = KeyFolder.Create(Path.Combine(folder, "other"), "test/log", LogKeyRole.Log, Morning);
        Assert.Equal(1, await LookAsync(Leaves(5), signer: other));
        Assert.Null(witness.ReadLast());
    }

    [Fact]
    public async Task A_log_that_answers_nonsense_is_no_log()
    {
        using var http = new HttpClient(new Answers(_ => "<html>")) { BaseAddress = new Uri("http://log.example/") };
        Assert.Equal(2, await new WitnessRounds(http, witness, log.ReadBook(), said).LookAsync(CancellationToken.None));
    }

    private static List<byte[]> Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => LogHash.Leaf(BitConverter.GetBytes(i)))];

    private async Task<int> LookAsync(List<byte[]> leaves, byte[]? heads = null, KeyFolder? signer = null)
    {
        var list = new LeafList(leaves);
        var checkpoint = new Checkpoint("test/log", list.Size, list.Root(list.Size), heads ?? HeadMap.EmptyRoot(), Morning);
        var signed = (signer ?? log).Sign(checkpoint);
        using var http = new HttpClient(new Answers(request => request.RequestUri!.AbsolutePath switch
        {
            "/log/checkpoint" => signed.Text(),
            "/log/consistency" => Consistency(list, request.RequestUri.Query),
            _ => "",
        }))
        {
            BaseAddress = new Uri("http://log.example/"),
        };
        return await new WitnessRounds(http, witness, log.ReadBook(), said).LookAsync(CancellationToken.None);
    }

    private static string Consistency(LeafList list, string query)
    {
        var from = long.Parse(query.Split("from=")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture);
        var hashes = list.Consistency(from, list.Size).Select(h => $"\"{Convert.ToHexStringLower(h)}\"");
        return $"{{\"hashes\":[{string.Join(',', hashes)}]}}";
    }

    /// <summary>A log at the other end of the line.</summary>
    private sealed class Answers(Func<HttpRequestMessage, string> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var text = answer(request);
            return Task.FromResult(new HttpResponseMessage(text.Length == 0 ? HttpStatusCode.NoContent : HttpStatusCode.OK)
            {
                Content = new StringContent(text, Encoding.UTF8),
            });
        }
    }
}
