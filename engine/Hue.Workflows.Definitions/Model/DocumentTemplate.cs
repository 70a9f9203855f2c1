namespace Hue.Workflows.Definitions.Model;

/// <summary>A paper that offices issue, described once under _shared/documents/ and used by many procedures.</summary>
/// <param name="Id">"receipt-slip".</param>
/// <param name="Version">1 and up.</param>
/// <param name="Title">What the paper is called.</param>
/// <param name="Kind">
/// 1 receipt and appointment slip, 2 supplement request, 3 refusal to accept, 4 apology and new appointment, 5 notice that handling
/// has stopped, 6 control slip, 7 register (Circular 03/2025/TT-VPCP); 0 any other.
/// </param>
/// <param name="Note">What it must hold, or what the city has to confirm; empty when nothing.</param>
public sealed record DocumentTemplate(string Id, int Version, string Title, int Kind, string Note)
{
    /// <summary>"receipt-slip.v1".</summary>
    public string Name => $"{Id}.v{Version}";
}
