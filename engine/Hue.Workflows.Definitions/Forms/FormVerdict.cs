using Hue.Workflows.Definitions.Forms.Patterns;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>
/// One look at one value: JSON Schema draft-07, to the letter. With an error list it goes on after the first fault, to have a message
/// for each field; without one it stops there.
/// </summary>
internal sealed class FormVerdict
{
    private readonly Dictionary<(FormSchema, FormValue), bool> decided = new(new ByIdentity());
    private readonly HashSet<(FormSchema, FormValue)> reported = new(new ByIdentity());

    /// <summary>Whether the value is valid, without messages.</summary>
    public bool IsValid(FormSchema schema, FormValue value) => Check(schema, value, FormPlace.Root, null);

    /// <summary>Checks a value and collects a message for each fault.</summary>
    public bool Check(FormSchema schema, FormValue value, FormPlace place, FormErrors? errors) =>
        DeepStack.HasRoom ? Decide(schema, value, place, errors) : Elsewhere(schema, value, place, errors);

    // A method of its own, so that only it pays for the closure: the collector walks a deep stack at every turn.
    private bool Elsewhere(FormSchema schema, FormValue value, FormPlace place, FormErrors? errors) =>
        DeepStack.Run(() => Decide(schema, value, place, errors));

    private bool Decide(FormSchema schema, FormValue value, FormPlace place, FormErrors? errors)
    {
        if (schema.Ref is not null)
        {
            return Referred(schema, value, place, errors);
        }

        if (schema.Always is { } always)
        {
            return always || Fault(errors, place, FormMessages.NotWanted);
        }

        if (!HasType(schema.Types, value))
        {
            return Fault(errors, place, FormMessages.Type(schema.Types));
        }

        var holds = schema.Enum?.Contains(value) != false || Fault(errors, place, FormMessages.Enum(schema));
        holds = (holds || errors is not null) && Own(schema, value, place, errors) && holds;
        return (holds || errors is not null) && Combined(schema, value, place, errors) && holds;
    }

    /// <summary>A schema that refers to itself twice would be asked exponentially often, but for the note of what was decided.</summary>
    private bool Referred(FormSchema schema, FormValue value, FormPlace place, FormErrors? errors)
    {
        if (errors is not null)
        {
            if (errors.IsFull || (value is FormValue.List or FormValue.Object && !reported.Add((schema, value))))
            {
                return IsValid(schema, value); // its messages are there already
            }

            return IsValid(schema, value) || Check(schema.Ref!, value, place, errors) || Fault(errors, place, FormMessages.NotWanted);
        }

        if (!decided.TryGetValue((schema, value), out var holds))
        {
            decided[(schema, value)] = holds = Check(schema.Ref!, value, place, null);
        }

        return holds;
    }

    private bool Own(FormSchema schema, FormValue value, FormPlace place, FormErrors? errors) => value switch
    {
        FormValue.Text text => Text(schema, text.Value, place, errors),
        FormValue.Number number => FormBounds.Breach(schema, number.Value) is not { } breach || Fault(errors, place, breach),
        FormValue.List list => List(schema, list.Items, place, errors),
        FormValue.Object members => Object(schema, members.Members, place, errors),
        _ => true,
    };

    private static bool Text(FormSchema schema, string text, FormPlace place, FormErrors? errors)
    {
        if (schema.MinLength is not null || schema.MaxLength is not null)
        {
            var length = CodePoints.Count(text);
            if (length < schema.MinLength)
            {
                return Fault(errors, place, FormMessages.TooShort(schema.MinLength.Value, length));
            }

            if (length > schema.MaxLength)
            {
                return Fault(errors, place, FormMessages.TooLong(schema.MaxLength.Value, length));
            }
        }

        if (schema.Pattern?.IsMatch(text) == false)
        {
            return Fault(errors, place, FormMessages.Pattern(schema));
        }

        return schema.Format is null || FormFormats.Holds(schema.Format, text) || Fault(errors, place, FormMessages.Format(schema.Format));
    }

    private bool List(FormSchema schema, List<FormValue> items, FormPlace place, FormErrors? errors)
    {
        var holds = (items.Count >= (schema.MinItems ?? 0) || Fault(errors, place, FormMessages.TooFew(schema.MinItems)))
            && (items.Count <= (schema.MaxItems ?? long.MaxValue) || Fault(errors, place, FormMessages.TooMany(schema.MaxItems)));
        if (schema.UniqueItems && (holds || errors is not null))
        {
            holds &= Unique(items, place, errors);
        }

        for (var at = 0; schema.Items is not null && at < items.Count && (holds || errors is { IsFull: false }); at++)
        {
            holds &= Check(schema.Items, items[at], errors is null ? place : place.Item(at), errors);
        }

        return holds;
    }

    private static bool Unique(List<FormValue> items, FormPlace place, FormErrors? errors)
    {
        var first = new Dictionary<FormValue, int>();
        for (var at = 0; at < items.Count; at++)
        {
            if (!first.TryAdd(items[at], at))
            {
                return Fault(errors, place.Item(at), FormMessages.Repeated(at, first[items[at]]));
            }
        }

        return true;
    }

    private bool Object(FormSchema schema, OrderedDictionary<string, FormValue> members, FormPlace place, FormErrors? errors)
    {
        var holds = (members.Count >= (schema.MinProperties ?? 0) || Fault(errors, place, FormMessages.TooFew(schema.MinProperties)))
            && (members.Count <= (schema.MaxProperties ?? long.MaxValue)
                || Fault(errors, place, FormMessages.TooMany(schema.MaxProperties)));
        foreach (var name in schema.Required)
        {
            holds &= members.ContainsKey(name)
                || (errors is not null && Fault(errors, place.Member(name), FormMessages.Missing(schema, name)));
        }

        foreach (var (name, value) in members)
        {
            if (!holds && errors is not { IsFull: false })
            {
                break;
            }

            var inner = schema.Properties.GetValueOrDefault(name) ?? schema.AdditionalProperties;
            holds &= inner is null || Check(inner, value, errors is null ? place : place.Member(name), errors);
        }

        return holds;
    }

    private bool Combined(FormSchema schema, FormValue value, FormPlace place, FormErrors? errors)
    {
        var holds = true;
        foreach (var part in schema.AllOf)
        {
            holds &= (holds || errors is not null) && Check(part, value, place, errors);
        }

        holds &= schema.AnyOf is null || schema.AnyOf.Exists(part => IsValid(part, value)) || Fault(errors, place, FormMessages.NoWay);
        if (schema.OneOf is not null)
        {
            var ways = schema.OneOf.Count(part => IsValid(part, value));
            holds &= ways == 1 || Fault(errors, place, ways == 0 ? FormMessages.NoWay : FormMessages.SeveralWays);
        }

        return holds & (schema.Not is null || !IsValid(schema.Not, value) || Fault(errors, place, FormMessages.NotAllowed));
    }

    private static bool HasType(FormTypes types, FormValue value) => types == FormTypes.Any || (types & (value switch
    {
        FormValue.Null => FormTypes.Null,
        FormValue.Boolean => FormTypes.Boolean,
        FormValue.Number number => number.Value.IsInteger ? FormTypes.Number | FormTypes.Integer : FormTypes.Number,
        FormValue.Text => FormTypes.String,
        FormValue.List => FormTypes.Array,
        _ => FormTypes.Object,
    })) != 0;

    private static bool Fault(FormErrors? errors, FormPlace place, string message)
    {
        errors?.Add(place, message);
        return false;
    }

    private sealed class ByIdentity : IEqualityComparer<(FormSchema Schema, FormValue Value)>
    {
        public bool Equals((FormSchema Schema, FormValue Value) one, (FormSchema Schema, FormValue Value) other) =>
            ReferenceEquals(one.Schema, other.Schema) && ReferenceEquals(one.Value, other.Value);

        public int GetHashCode((FormSchema Schema, FormValue Value) pair) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Schema),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Value));
    }
}
