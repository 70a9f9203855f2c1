using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hue.Workflows.Cli.Shell;

/// <summary>Runs the command line: 0 when all went well, 1 when the work found something wrong, 2 when it was asked wrongly.</summary>
internal static class CommandRun
{
    public const int Faulty = 1;
    public const int AskedWrongly = 2;

    /// <summary>As shells say it of a program that Ctrl+C ended.</summary>
    public const int Stopped = 130;

    /// <summary>What is stopped (Ctrl+C, kill) first takes down the servers it has started; two seconds are too few for that.</summary>
    private static readonly TimeSpan TakesDownWithin = TimeSpan.FromSeconds(60);

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
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TakesDownWithin,
            });
        }
        catch (UsageException asked)
        {
            Console.Error.WriteLine(asked.Message);
            return AskedWrongly;
        }
        catch (OperationCanceledException)
        {
            return Stopped;
        }
    }

    /// <summary>As it is typed, "log root ": a nested verb's help stands under its parents.</summary>
    private static string Verb(ParseResult parsed)
    {
        var typed = "";
        for (var at = parsed.CommandResult; at.Command is not RootCommand; at = (CommandResult)at.Parent!)
            typed = $"{at.Command.Name} {typed}";
        return typed;
    }
}
