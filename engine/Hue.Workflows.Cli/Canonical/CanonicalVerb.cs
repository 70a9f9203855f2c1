using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Audit;

namespace Hue.Workflows.Cli.Canonical;

/// <summary><c>hue canonical FILE</c>: the RFC 8785 bytes of a JSON file, the bytes that the audit trail hashes.</summary>
internal sealed class CanonicalVerb
{
    private readonly Argument<string> file = new("file") { Description = "A JSON file in UTF-8, or - for standard input." };

    public static Command Command()
    {
        var verb = new CanonicalVerb();
        const string what = "In dạng chuẩn RFC 8785 của một tệp JSON, không xuống dòng ở cuối. / Writes the RFC 8785 bytes of a JSON "
            + "file, without a line end. Exit codes: 0 written, 1 the file has no canonical form, 2 asked wrongly.";
        var command = new Command("canonical", what) { verb.file };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(file);
        try
        {
            var canonical = Encoding.UTF8.GetBytes(CanonicalJson.Of(Read(name)));
            using var output = Console.OpenStandardOutput();
            output.Write(canonical);
            return 0;
        }
        catch (JsonException fault)
        {
            Console.Error.WriteLine($"{name}: {fault.Message}");
            return CommandRun.Faulty;
        }
    }

    private static byte[] Read(string name)
    {
        try
        {
            using var input = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            using var bytes = new MemoryStream();
            input.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name} cannot be read: {e.Message}");
        }
    }
}
