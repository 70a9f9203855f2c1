using System.Globalization;
using Hue.Workflows.Definitions.Forms.Patterns;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Forms;

/// <content>One keyword at a time; each returns whether the keyword is its own.</content>
internal sealed partial class FormCompiler
{
    private const string Draft = "http://json-schema.org/draft-07/schema";
    private static readonly string[] TypeNames = ["null", "boolean", "integer", "number", "string", "array", "object"];

    /// <summary>Keywords that decide nothing.</summary>
    private bool Annotation(FormSchema schema, string keyword, FormValue value, string at)
    {
        switch (keyword)
        {
            case "title":
                schema.Title = Text(keyword, value, at);
                return true;
            case "description" or "$comment":
                Text(keyword, value, at);
                return true;
            case "x-ui":
                schema.Help = ((value as FormValue.Object)?.Members.GetValueOrDefault("help") as FormValue.Text)?.Value ?? "";
                return true;
            case "$id" when at == "/$id": // of a schema within, it would move what references mean
                Text(keyword, value, at);
                return true;
            case "x-checks" when at == "/x-checks": // about dates and the day of filing: the engine decides them
                return true;
            case "default" or "examples" or "readOnly" or "writeOnly" or "x-enumTitles":
                return true;
            case "$schema":
                if (Text(keyword, value, at).TrimEnd('#') != Draft)
                {
                    Refuse(keyword, at, $"Forms are written in draft-07. Write \"{Draft}#\".");
                }

                return true;
            default:
                return false;
        }
    }

    private bool Assertion(FormSchema schema, string keyword, FormValue value, string at)
    {
        switch (keyword)
        {
            case "type":
                schema.Types = Types(value, at);
                return true;
            case "enum":
                schema.Enum = value is FormValue.List { Items.Count: > 0 } list ? [.. list.Items] : [];
                if (schema.Enum.Count == 0 || schema.Enum.Count < ((FormValue.List)value).Items.Count)
                {
                    Wrong<object>(keyword, at, "a list of values, none twice");
                }

                schema.EnumTitles = EnumTitles(value, at);
                return true;
            case "pattern":
                var pattern = Text(keyword, value, at);
                schema.Pattern = FormPattern.TryCompile(pattern, out var reason);
                if (schema.Pattern is null)
                {
                    Refuse(keyword, at, $"The pattern cannot be used: {reason}.");
                }

                return true;
            case "format":
                schema.Format = Text(keyword, value, at);
                if (!FormFormats.Names.Contains(schema.Format))
                {
                    Refuse(keyword, at, $"The format \"{schema.Format}\" is not among {string.Join(", ", FormFormats.Names)}. Use one "
                        + $"of these, or a pattern.");
                }

                return true;
            case "required":
                schema.Required.AddRange(Texts(keyword, value, at));
                return true;
            case "uniqueItems":
                schema.UniqueItems = value is FormValue.Boolean unique ? unique.Value
                    : Wrong<object>(keyword, at, "true or false") is not null;
                return true;
            default:
                return Bound(schema, keyword, value, at) || Count(schema, keyword, value, at);
        }
    }

    private bool Bound(FormSchema schema, string keyword, FormValue value, string at)
    {
        if (keyword is not ("minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf"))
        {
            return false;
        }

        if (value is not FormValue.Number number || (keyword == "multipleOf" && !number.Value.IsPositive))
        {
            Wrong<object>(keyword, at, keyword == "multipleOf" ? "a number above 0" : "a number");
            return true;
        }

        schema.Figures[keyword] = number.Written;
        _ = keyword switch
        {
            "minimum" => schema.Minimum = number.Value,
            "maximum" => schema.Maximum = number.Value,
            "exclusiveMinimum" => schema.ExclusiveMinimum = number.Value,
            "exclusiveMaximum" => schema.ExclusiveMaximum = number.Value,
            _ => schema.MultipleOf = number.Value,
        };
        return true;
    }

    private bool Count(FormSchema schema, string keyword, FormValue value, string at)
    {
        if (keyword is not ("minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties"))
        {
            return false;
        }

        var whole = value is FormValue.Number { Value: { IsInteger: true } number } && number.CompareTo(FormNumber.Parse("0")) >= 0;
        if (!whole)
        {
            Wrong<object>(keyword, at, "a whole number from 0 up");
        }

        long? count = !whole ? null
            : decimal.TryParse(((FormValue.Number)value).Written, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
                ? (long)Math.Min(figure, long.MaxValue)
                : long.MaxValue;
        _ = keyword switch
        {
            "minLength" => schema.MinLength = count,
            "maxLength" => schema.MaxLength = count,
            "minItems" => schema.MinItems = count,
            "maxItems" => schema.MaxItems = count,
            "minProperties" => schema.MinProperties = count,
            _ => schema.MaxProperties = count,
        };
        return true;
    }

    private bool Applicator(FormSchema schema, string keyword, FormValue value, string at)
    {
        switch (keyword)
        {
            case "properties":
                Named(keyword, value, at, (name, inner) => schema.Properties[name] = inner);
                return true;
            case "definitions":
                Named(keyword, value, at, (_, _) => { });
                return true;
            case "additionalProperties":
                schema.AdditionalProperties = Schema(value, at, keyword);
                return true;
            case "items" when value is not FormValue.List:
                schema.Items = Schema(value, at, keyword);
                return true;
            case "not":
                schema.Not = Schema(value, at, keyword);
                return true;
            case "allOf":
                schema.AllOf.AddRange(Several(keyword, value, at));
                return true;
            case "anyOf":
                schema.AnyOf = Several(keyword, value, at);
                return true;
            case "oneOf":
                schema.OneOf = Several(keyword, value, at);
                return true;
            case "$ref":
                references.Add((schema, Text(keyword, value, at), at));
                return true;
            default:
                return false;
        }
    }

    private void Named(string keyword, FormValue value, string at, Action<string, FormSchema> take)
    {
        if (value is not FormValue.Object members)
        {
            Wrong<object>(keyword, at, "an object of schemas");
            return;
        }

        foreach (var (name, inner) in members.Members)
        {
            take(name, Schema(inner, $"{at}/{SourceNode.Escape(name)}", keyword));
        }
    }

    private List<FormSchema> Several(string keyword, FormValue value, string at)
    {
        if (value is FormValue.List { Items.Count: > 0 } list)
        {
            return list.Items.Select((item, index) => Schema(item, FormattableString.Invariant($"{at}/{index}"), keyword)).ToList();
        }

        Wrong<object>(keyword, at, "a list of schemas");
        return [];
    }

    private FormTypes Types(FormValue value, string at)
    {
        var names = value is FormValue.List { Items.Count: > 0 } ? Texts("type", value, at) : [Text("type", value, at)];
        var types = FormTypes.Any;
        foreach (var name in names)
        {
            var index = Array.IndexOf(TypeNames, name);
            types |= index < 0 ? Wrong<object>("type", at, string.Join(", ", TypeNames)) is null ? FormTypes.Any : FormTypes.Any
                : (FormTypes)(1 << index);
        }

        return types;
    }

    private string EnumTitles(FormValue value, string at)
    {
        var titles = Titles(at);
        var shown = value is FormValue.List list
            ? list.Items.Select((item, index) => index < titles.Count ? titles[index] : Shown(item)).ToArray() : [];
        return string.Join(", ", shown.Take(12)) + (shown.Length > 12 ? ", …" : "");
    }

    private List<string> Titles(string at)
    {
        var beside = SchemaAt(at)?.Members.GetValueOrDefault("x-enumTitles") as FormValue.List;
        return beside?.Items.OfType<FormValue.Text>().Select(title => title.Value).ToList() ?? [];
    }

    private FormValue.Object? SchemaAt(string keywordPointer) =>
        Target("#" + keywordPointer[..keywordPointer.LastIndexOf('/')].Replace("%", "%25", StringComparison.Ordinal)) as FormValue.Object;

    private static string Shown(FormValue value) => value switch
    {
        FormValue.Text text => text.Value,
        FormValue.Number number => number.Written,
        FormValue.Boolean boolean => boolean.Value ? "có" : "không",
        FormValue.Null => "để trống",
        _ => "…",
    };

    private string Text(string keyword, FormValue value, string at) =>
        value is FormValue.Text text ? text.Value : Wrong<string>(keyword, at, "a text") ?? "";

    private List<string> Texts(string keyword, FormValue value, string at)
    {
        var texts = value is FormValue.List list && list.Items.TrueForAll(item => item is FormValue.Text)
            ? list.Items.Select(item => ((FormValue.Text)item).Value).ToList()
            : null;
        return texts is not null && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count
            ? texts
            : Wrong<List<string>>(keyword, at, "a list of texts, none twice") ?? [];
    }

    private T? Wrong<T>(string keyword, string at, string wanted)
        where T : class
    {
        Refuse(keyword, at, $"\"{keyword}\" takes {wanted}.");
        return null;
    }
}
