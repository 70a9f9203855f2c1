using System.Globalization;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Searching;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>Reads what is asked for: everything that is wrong at once, each beside its field; nothing is guessed or left out.</summary>
internal sealed class AskedFor
{
    private const int LettersMax = 200;
    private const int KindsMax = 12;
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);
    private readonly SortedSet<string> named = new(StringComparer.Ordinal);

    private AskedFor(HttpRequest request, Type shape)
    {
        var known = shape.GetConstructors()[0].GetParameters()
            .Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in request.Query.Keys.Where(name => !known.Contains(name)))
            errors[name] = "Không có điều kiện này.";
        foreach (var (name, values) in request.Query.Where(parameter => parameter.Value.Count > 1))
            errors[name] = "Điều kiện này ghi nhiều lần.";
    }

    /// <summary>Names of the criteria, without what was typed.</summary>
    public IReadOnlyCollection<string> Named => named;

    /// <summary>What is wrong, by field; empty for nothing.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    public static (AskedFor Asked, DossierCriteria Criteria) Dossiers(HttpRequest http, DossierSearchRequest request, DateTimeOffset now)
    {
        var asked = new AskedFor(http, typeof(DossierSearchRequest));
        var (receivedFrom, receivedBefore) =
            asked.Period("received", "receivedFrom", request.ReceivedFrom, "receivedTo", request.ReceivedTo);
        var (actedFrom, actedBefore) = asked.Period("acted", "actedFrom", request.ActedFrom, "actedTo", request.ActedTo);
        return (asked, new DossierCriteria
        {
            Number = asked.Text("number", request.Number)?.ToUpperInvariant(),
            Applicant = asked.Text("applicant", request.Applicant),
            Procedure = asked.Text("procedure", request.Procedure),
            Office = asked.Text("office", request.Office),
            Officer = asked.Text("officer", request.Officer),
            ReceivedFrom = receivedFrom,
            ReceivedBefore = receivedBefore,
            ActedFrom = actedFrom,
            ActedBefore = actedBefore,
            Late = asked.Yes("late", request.Late),
            Marks =
            [
                .. asked.Yes("overridden", request.Overridden) ? [RecordMarks.Overridden] : (string[])[],
                .. asked.Yes("migrated", request.Migrated) ? [RecordMarks.Migrated] : (string[])[],
                .. asked.Yes("reassigned", request.Reassigned) ? [RecordMarks.Reassigned] : (string[])[],
            ],
            Now = now,
            After = request.After,
            Most = asked.Most(request.Most),
        });
    }

    public static (AskedFor Asked, RecordCriteria Criteria) Records(HttpRequest http, RecordSearchRequest request)
    {
        var asked = new AskedFor(http, typeof(RecordSearchRequest));
        var (from, before) = asked.Period("period", "from", request.From, "to", request.To);
        return (asked, new RecordCriteria
        {
            Person = asked.Text("person", request.Person),
            Kinds = asked.Kinds(request.Kind),
            From = from,
            Before = before,
            After = request.After,
            Most = asked.Most(request.Most),
        });
    }

    private string? Text(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        named.Add(name);
        if (text.Length > LettersMax)
            errors[name] = $"Dài nhất {LettersMax} ký tự.";
        else if (text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
            errors[name] = "Có ký tự không dùng được: hãy xóa ký tự đó.";
        return errors.ContainsKey(name) ? null : text.Trim();
    }

    private bool Yes(string name, string? text)
    {
        if (string.IsNullOrEmpty(text) || text == "false")
            return false;
        if (text != "true")
            errors[name] = "Ghi true hoặc false.";
        named.Add(name);
        return true;
    }

    private int Most(string? text)
    {
        if (text is null)
            return ListParts.Most(null)!.Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && ListParts.Most(most) is { } rows)
            return rows;
        errors["most"] = ListParts.MostFault;
        return 1;
    }

    private string[] Kinds(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        named.Add("kind");
        var kinds = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (kinds.Length > KindsMax)
            errors["kind"] = $"Nhiều nhất {KindsMax} loại.";
        else if (kinds.FirstOrDefault(kind => !EventKinds.All.Contains(kind) && !JournalKinds.All.Contains(kind)) is { } unknown)
            errors["kind"] = $"Không có loại bản ghi “{unknown}”.";
        return kinds;
    }

    private (DateTimeOffset? From, DateTimeOffset? Before) Period(string name, string fromName, string? from, string toName, string? to)
    {
        var (first, last) = (Day(fromName, from), Day(toName, to));
        if (first is not null || last is not null)
            named.Add(name);
        if (first > last)
            errors[toName] = "Ngày cuối phải từ ngày đầu trở đi.";
        return (
            first is { } start ? HueTime.StartOf(start) : null,
            last is { } end ? HueTime.StartOf(end.AddDays(1)) : null);
    }

    private DateOnly? Day(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 9000)
            return day;
        errors[name] = "Không phải là một ngày có thật: ghi ngày/tháng/năm, ví dụ 02/03/2026.";
        return null;
    }
}
