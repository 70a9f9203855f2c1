using System.CommandLine;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Cli.Witness;

/// <summary>
/// <c>hue witness --log ADDRESS --keys DIR</c>: a second pair of eyes, run by somebody else. It keeps the last checkpoint that it saw,
/// signs the next only if it was proven to follow on that one, and says so aloud if it was not.
/// </summary>
internal sealed class WitnessVerb
{
    private readonly Option<string> log = new("--log")
    {
        Description = "Address of a host, such as https://mot-cua.hue.example.",
        HelpName = "ADDRESS",
        Required = true,
    };

    private readonly Option<string> keys = new("--keys")
    {
        Description = "The witness's own folder: its key and the last checkpoint it saw. Made at the first start.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string> trust = new("--trust")
    {
        Description = "The log's public keys, as it publishes them at /log/keys and as you got them from whom you trust.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> name = new("--name")
    {
        Description = "Name under which a new key signs; no blanks.",
        DefaultValueFactory = _ => "witness",
    };

    private readonly Option<int?> every = new("--every")
    {
        Description = "Look again each so many seconds, until stopped; once if left out.",
        HelpName = "SECONDS",
    };

    public static Command Command()
    {
        var verb = new WitnessVerb();
        const string what = "Làm chứng: ký xác nhận nhật ký chỉ được ghi thêm. / Co-signs a log's checkpoints after proving that it only "
            + "grew. Exit codes: 0 signed or nothing new, 1 refused: a fork or a shrunk log, 2 the log was not reached, or asked wrongly.";
        var command = new Command("witness", what) { verb.log, verb.keys, verb.trust, verb.name, verb.every };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = OpenKeys(parsed.GetRequiredValue(keys), parsed.GetRequiredValue(name));
        using var http = new HttpClient { BaseAddress = Address(parsed.GetRequiredValue(log)), Timeout = TimeSpan.FromSeconds(30) };
        var rounds = new WitnessRounds(http, folder, Trusted(parsed.GetRequiredValue(trust)), Console.Out);
        while (true)
        {
            var code = await rounds.LookAsync(cancellation);
            if (code == CommandRun.Faulty || parsed.GetValue(every) is not { } seconds)
                return code;
            await Task.Delay(TimeSpan.FromSeconds(seconds), cancellation);
        }
    }

    private static KeyFolder OpenKeys(string folder, string name)
    {
        try
        {
            if (KeyFolder.Exists(folder))
                return KeyFolder.Open(folder);
            // It may look at a checkpoint that is older than it is, so its first key has no beginning.
            var made = KeyFolder.Create(folder, name, LogKeyRole.Witness, DateTimeOffset.UnixEpoch);
            Console.WriteLine($"Made a key in {folder}. Give {Path.Combine(folder, "keys.json")} to the log's operator and to verifiers.");
            return made;
        }
        catch (KeyRefusedException refused)
        {
            throw new UsageException($"--keys: {refused.Message}");
        }
    }

    private static KeyBook Trusted(string path)
    {
        try
        {
            return KeyBook.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"--trust: {path}: {e.Message}");
        }
    }

    private static Uri Address(string text) => Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && address.Scheme is ("http" or "https")
            ? address
            : throw new UsageException($"--log: {text} is no address such as https://mot-cua.hue.example.");
}
