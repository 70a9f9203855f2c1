using System.Globalization;
using System.Text;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>Where a value lies; its pointer is written only when something is wrong there.</summary>
/// <param name="above">The place of the value around it; null at the root.</param>
/// <param name="part">Member name, unescaped, or index.</param>
internal sealed class FormPlace(FormPlace? above, string part)
{
    public static readonly FormPlace Root = new(null, "");

    public FormPlace Member(string name) => new(this, name);

    public FormPlace Item(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>RFC 6901 pointer.</summary>
    public override string ToString()
    {
        var parts = new Stack<string>();
        for (var place = this; place.Above is not null; place = place.Above)
        {
            parts.Push(place.Part);
        }

        var pointer = new StringBuilder();
        foreach (var each in parts)
        {
            pointer.Append('/').Append(SourceNode.Escape(each));
        }

        return pointer.ToString();
    }

    private FormPlace? Above => above;

    private string Part => part;
}
