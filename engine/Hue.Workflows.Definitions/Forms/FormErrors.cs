namespace Hue.Workflows.Definitions.Forms;

/// <summary>One message a field: of several faults of a field the first found. Stops at a number that nobody reads anyway.</summary>
internal sealed class FormErrors
{
    private const int Most = 1000;
    private const int PointerLettersMost = 1 << 20;
    private readonly SortedDictionary<string, string> messages = new(StringComparer.Ordinal);

    private long letters;

    public bool IsFull => messages.Count >= Most || letters >= PointerLettersMost;

    public void Add(FormPlace place, string message)
    {
        if (!IsFull)
        {
            var pointer = place.ToString();
            letters += pointer.Length;
            messages.TryAdd(pointer, message);
        }
    }

    /// <summary>The messages, by pointer.</summary>
    public IReadOnlyList<FormError> All() => [.. messages.Select(each => new FormError(each.Key, each.Value))];
}
