using System.Globalization;
using System.Text.Json;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Engine.Dossiers.Facts;

/// <summary>What conditions and fees look at: the form's values and the dossier's facts.</summary>
public sealed class DossierFacts
{
    private static readonly JsonElement One = JsonDocument.Parse("1").RootElement;
    private readonly JsonElement form;
    private readonly Func<string, string?> text;
    private readonly ProcedureDefinition definition;

    /// <summary>Reads the facts of a dossier under a definition.</summary>
    public DossierFacts(Dossier dossier, ProcedureDefinition definition)
        : this(definition, dossier.Form, dossier.Channel, dossier.Subject, dossier.Level)
    {
    }

    /// <summary>Reads facts before there is a dossier, for a preview of fees and due time.</summary>
    public DossierFacts(ProcedureDefinition definition, string form, string channel, string subject, string level)
    {
        this.definition = definition;
        using var document = JsonDocument.Parse(form);
        this.form = document.RootElement.Clone();
        text = fact => fact switch { "@channel" => channel, "@subject" => subject, "@level" => level, _ => null };
    }

    /// <summary>Whether a condition holds; none always does.</summary>
    public bool Holds(Condition? condition) => condition is null || condition.Tests.All(Holds);

    /// <summary>Whether a field has a value: not missing, null, empty text or an empty list.</summary>
    public bool Has(string path) => At(path) is { } value && IsFull(value);

    /// <summary>A whole number at a path; null when there is none.</summary>
    public long? Whole(string path) => At(path) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number)
        && number == decimal.Truncate(number) && number is >= 0 and <= 1_000_000 ? (long)number : null;

    private bool Holds(FieldTest test) => test switch
    {
        FieldTest.OneOf one => HoldsOneOf(one),
        FieldTest.AtLeast least => At(least.Field) is { ValueKind: JsonValueKind.Number } value && Number(value) >= (double)least.Minimum,
        FieldTest.Present present => (text(present.Field) is { Length: > 0 } || Has(present.Field)) == present.IsPresent,
        _ => throw new ArgumentException($"No such test: {test.GetType().Name}"),
    };

    private bool HoldsOneOf(FieldTest.OneOf test)
    {
        if (text(test.Field) is { } fact)
            return test.Values.Any(v => v.ValueKind == JsonValueKind.String && v.ValueEquals(fact));
        return At(test.Field) is { } value && test.Values.Any(wanted => Same(value, wanted));
    }

    private JsonElement? At(string path)
    {
        if (path.StartsWith('@'))
            return Counted(path);
        var place = form;
        var rest = path.AsSpan();
        while (true)
        {
            var dot = rest.IndexOf('.');
            var member = dot < 0 ? rest : rest[..dot];
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(member, out place))
                return null;
            if (dot < 0)
                return place;
            rest = rest[(dot + 1)..];
        }
    }

    /// <summary>"@copies" and "@pages" are the form's own fields that the first fee counts by; 1 where it names none.</summary>
    private JsonElement? Counted(string fact)
    {
        var field = fact switch
        {
            "@copies" => definition.Fees.Select(f => f.CopiesField).FirstOrDefault(f => f is not null),
            "@pages" => definition.Fees.Select(f => f.PagesField).FirstOrDefault(f => f is not null),
            _ => null,
        };
        return fact is "@copies" or "@pages" ? field is null ? One : At(field) ?? One : null;
    }

    private static bool IsFull(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => !value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => true,
    };

    private static bool Same(JsonElement value, JsonElement wanted) => (value.ValueKind, wanted.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => SameNumber(value, wanted),
        (JsonValueKind.String, JsonValueKind.String) => value.ValueEquals(wanted.GetString()),
        (var a, var b) => a == b && (a is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null),
    };

    private static bool SameNumber(JsonElement value, JsonElement wanted) =>
        value.TryGetDecimal(out var a) && wanted.TryGetDecimal(out var b) ? a == b : Number(value).Equals(Number(wanted));

    private static double Number(JsonElement value) =>
        double.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
