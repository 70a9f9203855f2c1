using System.CommandLine;

namespace Hue.Workflows.Cli.Shell;

/// <summary>Runs the command line: 0 when all went well, 1 when the work found something wrong, 2 when it was asked wrongly.</summary>
internal static class CommandRun
{
    public const int Faulty = 1;
    public const int AskedWrongly = 2;

    public static int Invoke(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine($"See: hue {Verb(parsed)}--help");
            return AskedWrongly;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException asked)
        {
            Console.Error.WriteLine(asked.Message);
            return AskedWrongly;
        }
    }

    private static string Verb(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? "" : $"{command.Name} ";
    }
}
