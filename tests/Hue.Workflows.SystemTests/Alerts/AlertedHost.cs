using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Host.Timers;
using Hue.Workflows.Storage;
using Hue.Workflows.SystemTests.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>A host with a late dossier whose alerts are due, and rounds that the test lets run.</summary>
internal sealed class AlertedHost(Dictionary<string, string?> settings) : HueHost(settings)
{
    public Stores Stores => Services.GetRequiredService<StoreGate>().Open;

    /// <summary>A dossier that is late since yesterday: alerts to its specialist, head and leader.</summary>
    public async Task<string> MakeLateAsync()
    {
        Clock.At = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        var lan = await SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        Clock.At = new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero);
        await Services.GetRequiredService<Sweeper>().SweepAsync(CancellationToken.None);
        return (string)dossier.Json["number"]!;
    }

    /// <summary>Gives somebody of the demo an address.</summary>
    public async Task AddressAsync(string account, string? email)
    {
        var known = await Stores.Accounts.FindByIdAsync(account, CancellationToken.None);
        Assert.True(await Stores.Accounts.UpdateAsync(known! with { Email = email }, Actor.System(""), CancellationToken.None));
    }

    /// <summary>One round of a lane.</summary>
    public Task<int> RoundAsync(string lane) => Lane(lane).RoundAsync(CancellationToken.None);

    public DeliveryLane Lane(string lane) => Services.GetRequiredService<DeliveryRounds>().Lanes.Single(l => l.Name == lane);

    /// <summary>Rounds with hours between them until nothing waits in the lane.</summary>
    public async Task UntilSettledAsync(string lane)
    {
        for (var i = 0; i < 60; i++)
        {
            if ((await Stores.DeliveryLists.LanesAsync(Clock.At, CancellationToken.None)).All(l => l.Lane != lane || l.Waiting == 0))
                return;
            await RoundAsync(lane);
            Clock.At += TimeSpan.FromHours(8);
        }

        Assert.Fail($"{lane} does not settle");
    }
}
