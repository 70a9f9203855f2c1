using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>Makes schemas of a form's JSON, and lists every keyword that is outside the agreed set, in the order of the document.</summary>
internal sealed partial class FormCompiler
{
    private const int DepthMax = 64;
    private readonly FormValue root;
    private readonly List<FormRefusal> refusals = [];
    private readonly Dictionary<FormValue, FormSchema> known = new(ReferenceEqualityComparer.Instance);
    private readonly List<(FormSchema From, string To, string Pointer)> references = [];
    private int depth;

    private FormCompiler(FormValue root) => this.root = root;

    /// <summary>Compiles a form.</summary>
    /// <returns>The schema, usable only when there is no refusal.</returns>
    public static (FormSchema Schema, IReadOnlyList<FormRefusal> Refusals) Compile(FormValue form)
    {
        var compiler = new FormCompiler(form);
        var schema = compiler.Schema(form, "", "");
        compiler.Resolve();
        compiler.FindCircles();
        return (schema, compiler.refusals);
    }

    private void Refuse(string keyword, string pointer, string reason) => refusals.Add(new FormRefusal(keyword, pointer, reason));

    /// <param name="form">The schema's JSON.</param>
    /// <param name="pointer">Where it lies.</param>
    /// <param name="under">The keyword it lies under, for a refusal.</param>
    private FormSchema Schema(FormValue form, string pointer, string under)
    {
        if (known.TryGetValue(form, out var schema))
        {
            return schema;
        }

        if (form is not FormValue.Object members)
        {
            schema = new FormSchema { Always = (form as FormValue.Boolean)?.Value ?? true };
            if (form is not FormValue.Boolean)
            {
                Refuse(under, pointer, "A schema is an object, true or false.");
            }

            return schema;
        }

        known[form] = schema = new FormSchema();
        if (++depth > DepthMax)
        {
            Refuse(under, pointer, FormattableString.Invariant($"Schemas lie more than {DepthMax} deep in one another. Flatten them."));
        }
        else
        {
            Keywords(schema, members, pointer);
        }

        depth--;
        return schema;
    }

    private void Keywords(FormSchema schema, FormValue.Object members, string pointer)
    {
        foreach (var (keyword, value) in members.Members)
        {
            var at = $"{pointer}/{SourceNode.Escape(keyword)}";
            if (!Annotation(schema, keyword, value, at) && !Assertion(schema, keyword, value, at)
                && !Applicator(schema, keyword, value, at))
            {
                Refuse(keyword, at, $"\"{keyword}\" is not decided alike by browser and server. Say it with the agreed keywords, or in "
                    + $"a step's outcome.");
            }
        }
    }

    private void Resolve()
    {
        for (var at = 0; at < references.Count; at++) // grows while targets are compiled
        {
            var (from, to, pointer) = references[at];
            if (Target(to) is { } target)
            {
                from.Ref = Schema(target, to[1..], "$ref");
            }
            else
            {
                Refuse("$ref", pointer, "A reference leads to a schema of the same form. Write \"#/definitions/…\" with a name that is "
                    + "there.");
            }
        }
    }

    private FormValue? Target(string reference)
    {
        if (reference.Length == 0 || reference[0] != '#' || (reference.Length > 1 && reference[1] != '/'))
        {
            return null;
        }

        FormValue? at = root;
        foreach (var raw in reference.Split('/').Skip(1))
        {
            var part = Uri.UnescapeDataString(raw).Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            at = at switch
            {
                FormValue.Object members => members.Members.GetValueOrDefault(part),
                FormValue.List list when int.TryParse(part, out var index) && index >= 0 && index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return at is FormValue.Object or FormValue.Boolean ? at : null;
    }

    /// <summary>A schema that comes back to itself without going into the value would never be decided.</summary>
    private void FindCircles()
    {
        var state = new Dictionary<FormSchema, bool>(ReferenceEqualityComparer.Instance); // false: being looked at, true: done
        foreach (var (from, _, pointer) in references)
        {
            if (GoesRound(from, state))
            {
                Refuse("$ref", pointer, "The reference comes back to itself without going into the value. Let it lead to another schema.");
                return;
            }
        }
    }

    private static bool GoesRound(FormSchema schema, Dictionary<FormSchema, bool> state)
    {
        if (state.TryGetValue(schema, out var done))
        {
            return !done;
        }

        state[schema] = false;
        var round = DeepStack.Run(() => schema.InPlace().Any(inner => GoesRound(inner, state)));
        state[schema] = true;
        return round;
    }
}
