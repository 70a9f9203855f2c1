using Hue.Workflows.Definitions.Forms.Patterns;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>The JSON types a schema can name, as flags.</summary>
[Flags]
internal enum FormTypes
{
    Any = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>One schema of a form, ready to be asked. Filled in once by the compiler, then never changed.</summary>
internal sealed class FormSchema
{
    /// <summary>true takes every value, false none; null when it is no boolean schema.</summary>
    public bool? Always { get; init; }

    /// <summary>The schema a $ref stands for; all else beside a $ref is ignored, as draft-07 says.</summary>
    public FormSchema? Ref { get; set; }

    public string Title { get; set; } = "";

    public string Help { get; set; } = "";

    public FormTypes Types { get; set; }

    public HashSet<FormValue>? Enum { get; set; }

    public string EnumTitles { get; set; } = "";

    public FormNumber? Minimum { get; set; }

    public FormNumber? ExclusiveMinimum { get; set; }

    public FormNumber? Maximum { get; set; }

    public FormNumber? ExclusiveMaximum { get; set; }

    public FormNumber? MultipleOf { get; set; }

    /// <summary>Figures of the bounds as the form writes them, for messages.</summary>
    public Dictionary<string, string> Figures { get; } = new(StringComparer.Ordinal);

    public long? MinLength { get; set; }

    public long? MaxLength { get; set; }

    public FormPattern? Pattern { get; set; }

    public string? Format { get; set; }

    public FormSchema? Items { get; set; }

    public long? MinItems { get; set; }

    public long? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public OrderedDictionary<string, FormSchema> Properties { get; } = new(StringComparer.Ordinal);

    public List<string> Required { get; } = [];

    public FormSchema? AdditionalProperties { get; set; }

    public long? MinProperties { get; set; }

    public long? MaxProperties { get; set; }

    public List<FormSchema> AllOf { get; } = [];

    public List<FormSchema>? AnyOf { get; set; }

    public List<FormSchema>? OneOf { get; set; }

    public FormSchema? Not { get; set; }

    /// <summary>The schemas that look at the very same value.</summary>
    public IEnumerable<FormSchema> InPlace() =>
        Ref is not null ? [Ref] : [.. AllOf, .. AnyOf ?? [], .. OneOf ?? [], .. Not is null ? Array.Empty<FormSchema>() : [Not]];
}
