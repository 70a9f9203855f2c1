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
}
