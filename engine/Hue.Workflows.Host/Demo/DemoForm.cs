using System.Text.Json.Nodes;

namespace Hue.Workflows.Host.Demo;

/// <summary>A scenario's form with another applicant: everything else stays as its author made it valid.</summary>
internal static class DemoForm
{
    public static string For(string form, DemoNames names, string officeName)
    {
        var root = JsonNode.Parse(form)!.AsObject();
        if (root["nguoiYeuCau"] is not JsonObject applicant)
            return form;
        var (name, woman) = names.Person();
        var before = (Name: Text(applicant, "hoTen"), Number: Text(applicant, "soDinhDanh"));
        var after = (Name: name, Number: names.PersonalNumber(woman), Phone: names.Phone());
        applicant["hoTen"] = after.Name;
        applicant["soDinhDanh"] = after.Number;
        applicant["dienThoai"] = after.Phone;
        if (applicant.ContainsKey("gioiTinh"))
            applicant["gioiTinh"] = woman ? "nu" : "nam";
        if (applicant["diaChi"] is JsonObject address && address.ContainsKey("xaPhuong"))
        {
            address["xaPhuong"] = officeName;
            if (address.ContainsKey("chiTiet"))
                address["chiTiet"] = names.Street();
        }

        // The same person again elsewhere in the form (the mother who applies, say) keeps being the same.
        foreach (var (_, node) in root)
            Rename(node, before, (after.Name, after.Number));
        return root.ToJsonString();
    }

    private static void Rename(JsonNode? node, (string? Name, string? Number) before, (string Name, string Number) after)
    {
        if (node is not JsonObject part)
            return;
        if (before.Number is not null && Text(part, "soDinhDanh") == before.Number)
        {
            part["soDinhDanh"] = after.Number;
            if (Text(part, "hoTen") == before.Name)
                part["hoTen"] = after.Name;
        }

        foreach (var (_, inner) in part)
            Rename(inner, before, after);
    }

    private static string? Text(JsonObject of, string member)
        => of[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
