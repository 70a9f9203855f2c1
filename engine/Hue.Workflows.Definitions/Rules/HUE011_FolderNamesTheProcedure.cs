using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A procedure lies in &lt;field&gt;/&lt;code&gt;-&lt;slug&gt;/v&lt;version&gt;/.</summary>
public sealed class HUE011_FolderNamesTheProcedure : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE011";

    /// <inheritdoc/>
    public string Title => "A procedure lies in <field>/<code>-<slug>/v<version>/.";

    /// <inheritdoc/>
    public string Instead => "Make the folder and the file say the same.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        var (field, code, _, version) = CataloguePath.Parts(scope.Folder);
        var definition = scope.Definition;
        if (definition.Code != code)
        {
            scope.Report(this, definition, "/code", $"The folder names the code {code}, the file {definition.Code}.");
        }

        if (definition.Version != version)
        {
            scope.Report(this, definition, "/version",
                FormattableString.Invariant($"The folder is v{version}, the file says {definition.Version}."));
        }

        if (definition.Field != field)
        {
            scope.Report(this, definition, "/field", $"The folder lies under {field}, the file says {definition.Field}.");
        }
    }
}
