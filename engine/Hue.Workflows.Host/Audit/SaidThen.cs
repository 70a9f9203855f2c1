using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Host.Audit;

/// <summary>
/// The words of the version that each record was written under: a step or a field that a later version calls otherwise, or has no more,
/// keeps its name of then.
/// </summary>
internal sealed class SaidThen(string procedure, IReadOnlyList<RecordedEvent> records, ProcedureCatalogue catalogue)
{
    private readonly Dictionary<int, (ProcedureDefinition? Definition, SaidNames Names)> versions = [];

    public (ProcedureDefinition? Definition, SaidNames Names) At(int version)
    {
        if (versions.TryGetValue(version, out var known))
            return known;
        var definition = catalogue.Find(procedure, version);
        return versions[version] = (definition, new SaidNames(records, definition));
    }
}
