namespace Hue.Workflows.SystemTests.Http;

public sealed class LogTests
{
    private const string Marker = "Bạch Thị Dấu Vết";

    [Fact]
    public async Task No_name_and_no_value_of_a_form_gets_into_the_log()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        var body = Filing.Request(Guid.NewGuid());
        body["form"]!["nguoiYeuCau"]!["hoTen"] = Marker;
        body["form"]!["nguoiYeuCau"]!["soDinhDanh"] = "046192998877";
        var dossier = await lan.CommandAsync("/api/dossiers", body);
        Assert.Equal(Marker, (string)dossier.Json["applicant"]!);

        // Wrong and unreadable requests are logged as well, and as mute.
        body["id"] = Guid.NewGuid().ToString();
        body["form"]!["con"]!.AsObject().Remove("hoTen");
        await lan.CommandAsync("/api/dossiers", body);
        await lan.CommandAsync("/api/dossiers", body.ToJsonString().Replace("\"office\"", "\"office\":1,\"x\"", StringComparison.Ordinal));
        await lan.GetAsync("/api/dossiers?search=" + Uri.EscapeDataString(Marker));
        Assert.Contains(host.Logged, l => l.Contains(" 3003 ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            host.Logged, l => l.Contains("Dấu Vết", StringComparison.Ordinal)
            || l.Contains(Uri.EscapeDataString(Marker), StringComparison.Ordinal) || l.Contains("046192998877", StringComparison.Ordinal));
    }
}
