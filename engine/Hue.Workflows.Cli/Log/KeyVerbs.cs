using System.CommandLine;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Cli.Log;

/// <summary><c>hue log new-key|rotate-key|add-witness</c>: the folder with the key that signs the log.</summary>
internal sealed class KeyVerbs
{
    private readonly Option<string> keys = new("--keys")
    {
        Description = "The folder of the key, the host's setting Hue:Log:Keys.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string> origin = new("--origin")
    {
        Description = "Name of the log; for ever the same, no blanks. An address that is yours does well.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Argument<string> witness = new("file") { Description = "The witness's keys.json." };

    public static Command New()
    {
        var verb = new KeyVerbs();
        var command = new Command("new-key", "Tạo khóa ký nhật ký. / Makes the key that signs the log.") { verb.keys, verb.origin };
        command.SetAction(parsed => Run(() =>
        {
            var folder = parsed.GetRequiredValue(verb.keys);
            KeyFolder.Create(folder, parsed.GetRequiredValue(verb.origin), LogKeyRole.Log, TimeProvider.System.GetUtcNow());
            Console.WriteLine(Path.Combine(folder, "keys.json"));
        }));
        return command;
    }

    public static Command Rotate()
    {
        var verb = new KeyVerbs();
        var command = new Command(
            "rotate-key", "Thay khóa ký; khóa cũ vẫn được công bố. / Takes a new key into use; the old one stays published with its end.")
        {
            verb.keys,
        };
        command.SetAction(parsed => Run(() =>
            Console.WriteLine(KeyFolder.Open(parsed.GetRequiredValue(verb.keys)).Rotate(TimeProvider.System.GetUtcNow()).Id)));
        return command;
    }

    public static Command AddWitness()
    {
        var verb = new KeyVerbs();
        var command = new Command("add-witness", "Nhận một nhân chứng. / Publishes a witness's keys, so that its signatures are taken.")
        {
            verb.witness, verb.keys,
        };
        command.SetAction(parsed => Run(() =>
        {
            var book = KeyBook.Read(File.ReadAllBytes(parsed.GetRequiredValue(verb.witness)));
            KeyFolder.Open(parsed.GetRequiredValue(verb.keys)).AddWitness(book);
        }));
        return command;
    }

    private static int Run(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (Exception e) when (e is KeyRefusedException or IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException(e.Message);
        }
    }
}
