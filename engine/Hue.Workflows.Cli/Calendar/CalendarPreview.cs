using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Calendars;
using Hue.Workflows.Storage.Calendars;

namespace Hue.Workflows.Cli.Calendar;

/// <summary><c>hue calendar preview</c>.</summary>
internal static class CalendarPreview
{
    private const int NamedMost = 20;

    public static async Task<int> RunAsync(string path, string? database, string procedures, bool json, CancellationToken cancellation)
    {
        await using var stores = database is null ? null : await OpenDatabase.AtAsync(database, cancellation);
        var desk = await CalendarDesk.ReadAsync(path, procedures, stores, cancellation);
        desk.TellFaults();
        if (desk.Change is null)
            return CommandRun.Faulty;
        var offices = desk.After.ChangedSince(desk.InForce).Count;
        var now = TimeProvider.System.GetUtcNow();
        var effect = stores is null ? null : await AmendmentPreview.OfAsync(stores, desk.InForce, desk.After, now, cancellation);
        if (json)
            WriteJson(offices, effect);
        else
            WriteText(path, offices, effect);
        return effect is { Total.NotCountable: > 0 } ? CommandRun.Faulty : 0;
    }

    private static void WriteText(string path, int offices, AmendmentEffect? effect)
    {
        Console.WriteLine($"{Path.GetFileName(path)}: {offices} offices go over to another calendar.");
        if (effect is null)
        {
            Console.WriteLine("Name a database to see which dossiers move: --database DATABASE.");
            return;
        }

        var total = effect.Total;
        Console.WriteLine($"{total.Open} open dossiers: {total.Later} due later, {total.Earlier} earlier, "
            + $"{total.StepsMove} with a step that moves, {total.Standing} standing still.");
        Console.WriteLine($"{total.BecomeLate} become late, {total.CeaseToBeLate} cease to be late.");
        foreach (var each in effect.Moved.Take(NamedMost))
            Console.WriteLine($"  {each.Number}  {Local(each.DueBefore)} → {Local(each.DueAfter)}");
        var more = total.Later + total.Earlier - Math.Min(NamedMost, effect.Moved.Count);
        if (more > 0)
            Console.WriteLine($"  … and {more} more");
        foreach (var fault in effect.Faults)
            Console.Error.WriteLine($"{total.NotCountable} dossiers cannot be counted: {fault}");
    }

    private static void WriteJson(int offices, AmendmentEffect? effect)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNumber("offices", offices);
            if (effect is not null)
                Write(writer, effect.Total);
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, OfficeEffect total)
    {
        writer.WriteNumber("open", total.Open);
        writer.WriteNumber("later", total.Later);
        writer.WriteNumber("earlier", total.Earlier);
        writer.WriteNumber("stepsMove", total.StepsMove);
        writer.WriteNumber("standing", total.Standing);
        writer.WriteNumber("becomeLate", total.BecomeLate);
        writer.WriteNumber("ceaseToBeLate", total.CeaseToBeLate);
        writer.WriteNumber("notCountable", total.NotCountable);
    }

    private static string Local(DateTimeOffset at) => $"{at.ToOffset(TimeSpan.FromHours(7)):dd/MM/yyyy HH:mm}";
}
