using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>The engine's answer to a command.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>What is to be committed, whole or not at all.</summary>
    public sealed record Accepted(Decision Decision) : Outcome;

    /// <summary>Why not.</summary>
    /// <param name="Code">Stable, kebab-case: "task-not-open", "maker-is-checker", …</param>
    /// <param name="Reason">A Vietnamese sentence a clerk can act on.</param>
    /// <param name="Fields">Messages beside form fields: RFC 6901 pointer → sentence; empty when none concerns one.</param>
    public sealed record Refused(string Code, string Reason, IReadOnlyDictionary<string, string> Fields) : Outcome
    {
        /// <summary>A refusal that concerns no form field.</summary>
        public Refused(string code, string reason)
            : this(code, reason, new Dictionary<string, string>())
        {
        }
    }
}
