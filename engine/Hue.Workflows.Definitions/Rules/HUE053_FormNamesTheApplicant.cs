namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every form asks for the applicant: nguoiYeuCau with hoTen, soDinhDanh, dienThoai and diaChi.</summary>
public sealed class HUE053_FormNamesTheApplicant : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE053";

    /// <inheritdoc/>
    public string Title => "Every form asks for the applicant: nguoiYeuCau with hoTen, soDinhDanh, dienThoai and diaChi.";

    /// <inheritdoc/>
    public string Instead => "Add the field, so that lists and slips can name the applicant.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        if (scope.FormFile is not { Root: { } root } file)
        {
            return;
        }

        foreach (var field in Wanted.Where(field => !scope.Fields.ContainsKey(field)))
        {
            scope.Report(this, file, root.Nearest("/properties/nguoiYeuCau/properties"), $"The form has no field \"{field}\".");
        }
    }

    private static readonly string[] Wanted =
        ["nguoiYeuCau.hoTen", "nguoiYeuCau.soDinhDanh", "nguoiYeuCau.dienThoai", "nguoiYeuCau.diaChi"];
}
