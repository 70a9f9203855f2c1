using System.Reflection;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every rule, by code.</summary>
public static class RuleBook
{
    /// <summary>All rules in the order of their codes.</summary>
    public static IReadOnlyList<ILintRule> All { get; } = typeof(RuleBook).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILintRule)))
        .Select(type => (ILintRule)type.GetConstructor(BindingFlags.Instance | BindingFlags.Public, [])!.Invoke([]))
        .OrderBy(rule => rule.Code, StringComparer.Ordinal)
        .ToArray();

    /// <summary>Rules about one version alone.</summary>
    internal static IReadOnlyList<IProcedureRule> OfProcedures { get; } =
        All.OfType<IProcedureRule>().Where(rule => rule is not IRuleAmongOthers).ToArray();

    /// <summary>Rules about one version beside others.</summary>
    internal static IReadOnlyList<IRuleAmongOthers> AmongOthers { get; } = All.OfType<IRuleAmongOthers>().ToArray();

    /// <summary>Rules about the whole.</summary>
    internal static IReadOnlyList<ICatalogueRule> OfCatalogue { get; } = All.OfType<ICatalogueRule>().ToArray();
}
