using System.Collections.Frozen;

namespace Hue.Workflows.Definitions.Model;

/// <summary>The deeds a scenario's script may name, with the members each must and may have.</summary>
/// <param name="Required">Members that must be written, separated by spaces.</param>
/// <param name="Allowed">Members that may be written besides at, as, refused and dossier.</param>
public sealed record ScriptDeed(string Required, string Allowed)
{
    /// <summary>Deed → its members.</summary>
    public static FrozenDictionary<string, ScriptDeed> All { get; } = new Dictionary<string, ScriptDeed>
    {
        ["file"] = new("", "papers fields channel without"),
        ["receive"] = new("", "papers fields reason without due"),
        ["refuse"] = new("reason legalBasis", ""),
        ["complete"] = new("step outcome", "reason legalBasis papers fields"),
        ["requestSupplement"] = new("step reason legalBasis missing", ""),
        ["completeSupplement"] = new("", "papers fields"),
        ["moveClock"] = new("at", ""),
        ["extend"] = new("by reason", "legalBasis"),
        ["suspend"] = new("reason", "legalBasis"),
        ["resume"] = new("", "reason"),
        ["withdraw"] = new("", "reason"),
        ["stop"] = new("reason", "legalBasis"),
        ["recordPayment"] = new("amount", "fee"),
        ["assessFee"] = new("fee amount reason", ""),
        ["attachPaper"] = new("papers", ""),
        ["handOver"] = new("to", "text"),
        ["issueResult"] = new("result", "text"),
        ["returnResult"] = new("", "channel"),
        ["message"] = new("name", "fields text"),
        ["claim"] = new("step", ""),
        ["release"] = new("step", "reason"),
        ["assign"] = new("step to", "reason"),
        ["correctForm"] = new("fields", "step reason"),
        ["comment"] = new("text", ""),
        ["migrate"] = new("version", "step reason"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
