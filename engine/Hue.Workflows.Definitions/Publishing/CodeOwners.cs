using System.Globalization;
using System.Text;
using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Definitions.Publishing;

/// <summary>CODEOWNERS: who is asked to review a change of a field's procedures, one team a field.</summary>
public static class CodeOwners
{
    /// <summary>Its path in the catalogue.</summary>
    public const string Path = "CODEOWNERS";

    /// <summary>The whole text; paths are from the repository's root, where the catalogue is procedures/.</summary>
    public static string Write(ProcedureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var text = new StringBuilder("# Do hue publish viết; không sửa tay. Written by hue publish.\n");
        text.Append("/procedures/_shared/ @hue-workflows/quy-trinh\n");
        foreach (var field in catalogue.Fields.OrderBy(each => each.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"/procedures/{field.Id}/ @hue-workflows/{field.Id}\n");
        return text.ToString();
    }
}
