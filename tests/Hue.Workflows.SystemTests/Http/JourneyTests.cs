namespace Hue.Workflows.SystemTests.Http;

public sealed class JourneyTests
{
    [Fact]
    public async Task A_birth_registration_goes_through_four_people_on_sqlite()
    {
        await using var host = new HueHost();
        await new Journey(host).WalkAsync();
    }
}
