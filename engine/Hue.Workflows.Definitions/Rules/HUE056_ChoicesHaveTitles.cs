using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A list of choices has a title for each, in the same order; a tick box, which is a boolean, needs none.</summary>
public sealed class HUE056_ChoicesHaveTitles : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE056";

    /// <inheritdoc/>
    public string Title => "A list of choices has a title for each, in the same order; a tick box, which is a boolean, needs none.";

    /// <inheritdoc/>
    public string Instead => "Write as many \"x-enumTitles\" as \"enum\" has values; a clerk reads titles, not codes.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file)
        {
            return;
        }

        foreach (var schema in FormNodes.Schemas(root).Where(schema => schema["type"]?.Text != "boolean"))
        {
            var titles = schema["x-enumTitles"];
            if (schema["enum"]?.Items.Count is { } count
                && (titles is null || titles.Items.Count != count || titles.Items.Any(title => title.Kind != SourceKind.String)))
            {
                scope.Report(this, file, titles
                    ?? schema["enum"]!, FormattableString.Invariant($"There are {count} choices and {titles?.Items.Count ?? 0} titles."));
            }
        }
    }
}
