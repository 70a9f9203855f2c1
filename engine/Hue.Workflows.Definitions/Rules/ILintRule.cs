namespace Hue.Workflows.Definitions.Rules;

/// <summary>One rule of the rule book: its code is the class name's beginning.</summary>
public interface ILintRule
{
    /// <summary>"HUE020".</summary>
    string Code { get; }

    /// <summary>What holds when the rule is kept, in one sentence.</summary>
    string Title { get; }

    /// <summary>What to write instead, for any breach.</summary>
    string Instead { get; }

    /// <summary>Whether a breach leaves the definition usable.</summary>
    bool IsWarning => false;
}

/// <summary>A rule that reading itself applies, on every kind of file.</summary>
public interface IShapeRule : ILintRule;

/// <summary>A rule about one version of a procedure; it sees no other, as they are being read at the same time.</summary>
public interface IProcedureRule : ILintRule
{
    /// <summary>Reports every breach.</summary>
    void Check(ProcedureScope scope);
}

/// <summary>A rule about one version that looks at other procedures as well: it is applied once all of them are read.</summary>
public interface IRuleAmongOthers : IProcedureRule
{
    /// <summary>Whether it has anything to look at in this version.</summary>
    bool Concerns(ProcedureScope scope);
}

/// <summary>A rule about shared files, or about several versions or procedures together.</summary>
public interface ICatalogueRule : ILintRule
{
    /// <summary>Reports every breach.</summary>
    void Check(CatalogueScope scope);
}
