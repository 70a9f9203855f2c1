using System.Globalization;
using System.Text.Json.Nodes;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Import;

/// <summary>
/// The legal term of a row. A limit without a unit is unknown, whatever its amount; so is the whole term when a channel has several limits
/// or none, or when the source is marked ambiguous: nothing is guessed, and what the source says is told as an open point.
/// </summary>
internal sealed class TermOfFacts
{
    public static readonly string[] Units = ["workingDays", "workingHours", "calendarDays", "months", "sameDay"];
    private static readonly string[] Ambiguous = ["time_fee_glued_ambiguous", "several_time_limits"];

    private readonly List<(string[] Channels, Term Budget)> cases = [];

    public TermOfFacts(FactsRow row)
    {
        var byChannel = row.Channels.GroupBy(each => each.Channel, StringComparer.Ordinal)
            .Select(group => (Channel: group.Key, Times: group.Select(each => each.Time).Distinct().ToArray())).ToArray();
        if (byChannel.Length > 0 && !row.Flags.Any(Ambiguous.Contains)
            && Array.TrueForAll(byChannel, each => each.Times.Length == 1 && Read(each.Times[0]) is not null))
        {
            // The counter's limit comes last: it is the one that holds for whatever channel is added later.
            cases.AddRange(byChannel.GroupBy(each => Read(each.Times[0])!.Value)
                .Select(group => (group.Select(each => each.Channel).Order(StringComparer.Ordinal).ToArray(), group.Key))
                .OrderBy(each => each.Item1.Contains("counter")).ThenBy(each => each.Item1[0], StringComparer.Ordinal));
        }
    }

    public bool IsUnknown => cases.Count == 0;

    /// <summary>The shortest case in working days, as the rule table counts; null when unknown.</summary>
    public decimal? ShortestDays => IsUnknown ? null : cases.Min(each => Days(each.Budget));

    /// <summary>"term" of procedure.json.</summary>
    public JsonObject Json(string source)
    {
        if (IsUnknown)
        {
            return new JsonObject { ["unknown"] = true };
        }

        var list = new JsonArray();
        foreach (var (at, (channels, budget)) in cases.Index())
        {
            var one = new JsonObject { ["budget"] = budget.ToString(), ["source"] = source, ["certainty"] = "toBeConfirmed" };
            if (at < cases.Count - 1)
            {
                one["when"] = new JsonObject { ["@channel"] = channels.Length == 1 ? channels[0] : Texts(channels) };
            }

            list.Add((JsonNode)one);
        }

        return new JsonObject { ["cases"] = list };
    }

    /// <summary>What the source says of an unknown term; null when it says nothing, or when the term is known.</summary>
    public string? OpenPoint(FactsRow row)
    {
        var told = row.Channels.Where(each => each.Time is not null)
            .Select(each => $"{ChannelWords.Of(each.Channel)} {Text(each.Time!)}").Distinct().ToArray();
        return !IsUnknown || told.Length == 0 ? null : $"Nguồn ghi thời hạn: {string.Join("; ", told)}.";
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static Term? Read(FactsTime? time)
    {
        if (time?.Unit is not { } unit)
        {
            return null;
        }

        var text = unit == "sameDay" ? unit : string.Create(CultureInfo.InvariantCulture, $"{time.Amount:0.####} {unit}");
        return Term.TryParse(text, out var term, out _) ? term : null;
    }

    private static string Text(FactsTime time)
    {
        var amount = time.Amount.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));
        return time.Unit switch
        {
            "workingDays" => $"{amount} ngày làm việc",
            "workingHours" => $"{amount} giờ làm việc",
            "calendarDays" => $"{amount} ngày",
            "months" => $"{amount} tháng",
            "sameDay" => "trong ngày",
            _ => $"{amount} (thiếu đơn vị)",
        };
    }

    private static decimal Days(Term term) => term.Unit switch
    {
        TermUnit.WorkingDays => term.Amount,
        TermUnit.WorkingHours => term.Amount / 7.5m,
        TermUnit.CalendarDays => term.Amount * 5 / 7,
        TermUnit.Months => term.Amount * 30 * 5 / 7,
        _ => 1,
    };
}

/// <summary>What the office calls a channel.</summary>
internal static class ChannelWords
{
    public static string Of(string channel) => channel switch
    {
        "counter" => "trực tiếp",
        "online" => "trực tuyến",
        _ => "bưu chính",
    };
}
