using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Hue.Workflows.Cli.Bench;

/// <summary>What a bench found, with the baseline of the same run.</summary>
internal sealed record BenchReport
{
    /// <summary>deadline, decide, simulation, start or steps.</summary>
    public required string Bench { get; init; }

    /// <summary>Measured figures by name, the unit last; in the order in which they are shown.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Measured in the same run, for comparison; empty when there is nothing fair to compare with.</summary>
    public IReadOnlyList<Figure> Baseline { get; init; } = [];

    /// <summary>The main figure over its baseline; null without one.</summary>
    public double? Ratio { get; init; }

    /// <summary>The number that the claim is held against.</summary>
    public required double Target { get; init; }

    /// <summary>The target in words.</summary>
    public required string Claim { get; init; }

    /// <summary>Whether the claim holds in this run.</summary>
    public required bool Holds { get; init; }

    /// <summary>0 when the claim holds, 1 when it does not.</summary>
    public int ExitCode => Holds ? 0 : 1;

    /// <summary>One object on one line, for machines.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("bench", Bench);
            WriteFigures(json, "figures", Figures);
            WriteFigures(json, "baseline", Baseline);
            if (Ratio is { } ratio)
                json.WriteNumber("ratio", Figure.Rounded(ratio));
            else
                json.WriteNull("ratio");
            json.WriteNumber("target", Target);
            json.WriteBoolean("holds", Holds);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A table for people, with the machine it was taken on.</summary>
    public string ToTable(Machine machine)
    {
        var table = new StringBuilder();
        var width = Figures.Concat(Baseline).Max(figure => figure.Name.Length) + 2;
        table.Append("bench ").AppendLine(Bench);
        foreach (var figure in Figures)
            table.Append("  ").Append(figure.Name.PadRight(width)).AppendLine(figure.Shown);
        foreach (var figure in Baseline)
            table.Append("  ").Append(figure.Name.PadRight(width)).Append(figure.Shown).AppendLine("  (baseline)");
        if (Ratio is { } ratio)
            table.Append("  ").Append("ratio".PadRight(width)).AppendLine(new Figure("ratio", ratio).Shown);
        table.Append("  target: ").Append(Claim).Append(" → ").AppendLine(Holds ? "holds" : "DOES NOT HOLD");
        return table.Append("  machine: ").Append(machine).ToString();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, IReadOnlyList<Figure> figures)
    {
        json.WriteStartObject(name);
        foreach (var figure in figures)
            json.WriteNumber(figure.Name, Figure.Rounded(figure.Value));
        json.WriteEndObject();
    }
}
