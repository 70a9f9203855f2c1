using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>An office is an id of _shared/offices.json; a step's may be "own" or "parent" too.</summary>
public sealed class HUE044_OfficeIsKnown : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE044";

    /// <inheritdoc/>
    public string Title => "An office is an id of _shared/offices.json; a step's may be \"own\" or \"parent\" too.";

    /// <inheritdoc/>
    public string Instead => "Write one of these.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.Catalogue.Shared.Offices.All.Count == 0)
            return; // the list itself is missing or broken, which is said once, there
        foreach (var (at, id) in scope.Definition.Offices.Index().Where(each => scope.Catalogue.Shared.Offices.Find(each.Item) is null))
        {
            scope.Report(this, scope.Definition, FormattableString.Invariant($"/offices/{at}"), $"There is no office \"{id}\".");
        }

        foreach (var place in scope.Steps)
        {
            var office = place.Step is TaskStep task ? task.Office : (place.Step as CallStep)?.Office;
            if (office is not (null or "own" or "parent") && scope.Catalogue.Shared.Offices.Find(office) is null)
            {
                scope.Report(this, place.Step, "/office", $"There is no office \"{office}\".");
            }
        }
    }
}
