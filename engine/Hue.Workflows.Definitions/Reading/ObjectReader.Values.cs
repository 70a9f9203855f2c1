using System.Globalization;
using System.Runtime.CompilerServices;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Reading;

/// <content>One value at a time.</content>
public sealed partial class ObjectReader
{
    private static readonly string[] InstantForms =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>A text that may not be empty, or null with a fault.</summary>
    [MethodImpl(Compiled.AtOnce)]
    public string? TextOf(SourceNode? node)
    {
        if (node is null || !Has(node, SourceKind.String, "a text"))
        {
            return null;
        }

        if (node.Text.Length > 0 && node.Text == node.Text.Trim())
        {
            return node.Text;
        }

        var text = node.Text.Length == 0 ? "The text is empty. Write it, or leave the member out."
            : "The text begins or ends with a space. Take it away.";
        file.Fault(ShapeRules.ValueIsAllowed, node, text);
        return null;
    }

    /// <summary>One of a closed set of words, or null with a fault.</summary>
    [MethodImpl(Compiled.AtOnce)]
    public string? ChoiceOf(SourceNode? node, params ReadOnlySpan<string> words)
    {
        if (node is null
            || (node.Kind != SourceKind.String && !Has(node, SourceKind.String, "one of " + string.Join(", ", words.ToArray()))))
        {
            return null;
        }

        if (words.Contains(node.Text))
        {
            return node.Text;
        }

        file.Fault(ShapeRules.ValueIsAllowed,
            node, $"\"{Short(node.Text)}\" is none of {string.Join(", ", words.ToArray())}. Write one of these.");
        return null;
    }

    /// <summary>A whole number within bounds, or null with a fault.</summary>
    public long? WholeOf(SourceNode? node, long min, long max)
    {
        if (node is null || !Has(node, SourceKind.Number, "a whole number"))
        {
            return null;
        }

        if (long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min
            && value <= max)
        {
            return value;
        }

        file.Fault(ShapeRules.ValueIsAllowed, node, $"{Short(node.Text)} is not a whole number from {Figure(min)} to {Figure(max)}.");
        return null;
    }

    /// <summary>A decimal number, or null with a fault.</summary>
    public decimal? NumberOf(SourceNode? node)
    {
        if (node is null || !Has(node, SourceKind.Number, "a number"))
        {
            return null;
        }

        if (decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        file.Fault(ShapeRules.ValueIsAllowed, node, $"{Short(node.Text)} has too many digits. Write at most 28.");
        return null;
    }

    /// <summary>A civil day, or null with a fault.</summary>
    public DateOnly? DateOf(SourceNode? node) =>
        Parsed<DateOnly>(node, "a day such as \"2026-03-02\"", static (string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day));

    /// <summary>A time of day, or null with a fault.</summary>
    public TimeOnly? TimeOf(SourceNode? node) =>
        Parsed<TimeOnly>(node, "a time such as \"15:00\"", static (string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time));

    /// <summary>An instant, or null with a fault.</summary>
    public DateTimeOffset? InstantOf(SourceNode? node) =>
        Parsed<DateTimeOffset>(node, "an instant such as \"2026-03-02T08:00+07:00\"", static (string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at));

    /// <summary>A term, or null with a fault.</summary>
    public Term? TermOf(SourceNode? node)
    {
        if (node is null || !Has(node, SourceKind.String, "a term such as \"5 workingDays\""))
        {
            return null;
        }

        if (WorkingTime.Term.TryParse(node.Text, out var term, out var fault))
        {
            return term;
        }

        file.Fault(ShapeRules.ValueIsAllowed, node, fault);
        return null;
    }

    /// <summary>A list's items, each read by a function; empty with a fault when it is no list.</summary>
    public IReadOnlyList<T> ListOf<T>(SourceNode? node, Func<SourceNode, T> read, int min) => ListOf(file, node, read, min);

    /// <summary>A list's items, each read by a function; empty with a fault when it is no list.</summary>
    /// <param name="file">Gets the faults.</param>
    /// <param name="node">The list; null reads as empty.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="min">Fewest items; fewer is a fault.</param>
    internal static T[] ListOf<T>(SourceFile file, SourceNode? node, Func<SourceNode, T> read, int min)
    {
        if (node is null || !Has(file, node, SourceKind.Array, "a list in brackets"))
        {
            return [];
        }

        if (node.Items.Count < min)
        {
            file.Fault(ShapeRules.ValueIsAllowed,
                node, $"The list has {Figure(node.Items.Count)} items; at least {Figure(min)} belong here.");
        }

        var items = node.Items.Count == 0 ? [] : new T[node.Items.Count];
        for (var at = 0; at < items.Length; at++)
        {
            items[at] = read(node.Items[at]);
        }

        return items;
    }

    private delegate bool TryParse<T>(string text, out T value);

    private T? Parsed<T>(SourceNode? node, string wanted, TryParse<T> parse)
        where T : struct
    {
        if (node is null || !Has(node, SourceKind.String, wanted))
        {
            return null;
        }

        if (parse(node.Text, out var value))
        {
            return value;
        }

        file.Fault(ShapeRules.ValueIsAllowed, node, $"\"{Short(node.Text)}\" is not {wanted}.");
        return null;
    }
}
