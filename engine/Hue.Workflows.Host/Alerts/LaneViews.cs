using System.Globalization;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Lanes as the operator sees them: those of the settings, used or not, and those that the settings have lost.</summary>
internal static class LaneViews
{
    public static IReadOnlyList<LaneView> Of(IReadOnlyList<LaneState> states, DeliverySettings receivers)
    {
        var addresses = receivers.Webhooks.ToDictionary(
            webhook => DeliveryLanes.Webhook(webhook.Name), webhook => webhook.Address.GetLeftPart(UriPartial.Path));
        if (receivers.Mail is { } mail)
            addresses[DeliveryLanes.Email] = string.Create(CultureInfo.InvariantCulture, $"{mail.Host}:{mail.Port}");
        var known = states.ToDictionary(state => state.Lane);
        return
        [
            .. addresses.Keys.Union(known.Keys).Order(StringComparer.Ordinal)
                .Select(lane => Of(known.GetValueOrDefault(lane, new LaneState { Lane = lane }), addresses.GetValueOrDefault(lane))),
        ];
    }

    public static DeadDeliveryView Of(DeadDelivery dead) => new(
        dead.Id, dead.Lane, dead.Receiver, dead.Dossier, dead.DossierNumber, dead.Item, dead.Subject, dead.Attempts, dead.Answer,
        dead.MadeAt, dead.SettledAt);

    private static LaneView Of(LaneState state, string? address) => new(
        state.Lane, address, state.Waiting, state.Due, state.OldestAt, state.Dead, state.Delivered, state.LastDeliveredAt,
        state.LastFault, state.LastFaultAt);
}
