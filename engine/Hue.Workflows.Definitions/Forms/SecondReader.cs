using System.Text.Json;
using NJsonSchema;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>
/// Reads a form with NJsonSchema, whose verdict is not ours (decision 0020) but which stands for the tools of partners. Slow to start:
/// for authors, not for hosts.
/// </summary>
internal static class SecondReader
{
    /// <summary>Why it cannot read the form, in one line; null when it can.</summary>
    public static string? Refusal(string form)
    {
        try
        {
            // It would fetch what a reference names, from the network or from disk; such a form is refused by HUE050 anyway.
            using var document = JsonDocument.Parse(form);
            if (LeadsOut(document.RootElement))
                return null;
            // References lead into the form itself, so nothing is awaited and nothing is fetched.
            var schema = JsonSchema.FromJsonAsync(form).GetAwaiter().GetResult();
            schema.Validate("{}");
            return null;
        }
        catch (Exception refusal)
        {
            return refusal.Message.Split('\n')[0].Trim(); // it throws whatever its parser throws
        }
    }

    /// <summary>Whether a member named $ref, wherever it stands, says anything but "#…".</summary>
    private static bool LeadsOut(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(m => (m.NameEquals("$ref") && !StaysInside(m.Value)) || LeadsOut(m.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(LeadsOut),
        _ => false,
    };

    private static bool StaysInside(JsonElement reference) =>
        reference.ValueKind == JsonValueKind.String && reference.GetString()!.StartsWith('#');
}
