using System.CommandLine;
using System.Text;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Forms;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Validate;

/// <summary><c>hue validate</c>: what the server decides on filled forms, a line each.</summary>
internal sealed class ValidateVerb
{
    private readonly Option<string> form = new("--form")
    {
        Description = "The form: a form.json.",
        HelpName = "FORM.json",
        Required = true
    };

    private readonly Option<string> batch = new("--batch")
    {
        Description = "A file with one filled form a line, or - for standard input; one answer a line.",
        HelpName = "VALUES.jsonl",
        Required = true,
    };

    public static Command Command()
    {
        var verb = new ValidateVerb();
        var command = new Command("validate", "Kiểm tra dữ liệu đã điền theo biểu mẫu. / What the server's validator decides on filled "
            + "forms.")
        {
            verb.form, verb.batch,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var validator = Validator(parsed.GetValue(form)!);
        var values = parsed.GetValue(batch)!;
        if (values != "-" && !File.Exists(values))
        {
            throw new UsageException($"--batch: there is no file {values}");
        }

        using var input = values == "-" ? Console.OpenStandardInput() : File.OpenRead(values);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        foreach (var line in ByteLines.Of(input))
        {
            output.Write(Answer(validator, line.Span));
            output.Write('\n');
        }

        return 0;
    }

    private static FormValidator Validator(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"--form: there is no file {path}");
        }

        try
        {
            return new FormValidator(File.ReadAllBytes(path));
        }
        catch (FormatException)
        {
            throw new UsageException($"--form: {path} is not JSON in UTF-8");
        }
    }

    private static string Answer(FormValidator validator, ReadOnlySpan<byte> line)
    {
        if (validator.Refusals.Count > 0)
        {
            return $"{{\"refused\":{SourceText.Quote(validator.Refusals[0].Keyword)}}}";
        }

        var errors = validator.Check(line);
        var texts = errors.Select(error =>
            $"{{\"pointer\":{SourceText.Quote(error.Pointer)},\"message\":{SourceText.Quote(error.Message)}}}");
        return $"{{\"valid\":{(errors.Count == 0 ? "true" : "false")},\"errors\":[{string.Join(',', texts)}]}}";
    }
}
