using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Bulletins;

namespace Hue.Workflows.Host.Bulletins;

/// <summary>
/// Makes the bulletin of the last slot unless it is there: woken at each slot and at every start, on every host. After downtime the last
/// slot's is made late and says so; those before it never are, since nobody can count any more what stood then.
/// </summary>
internal sealed class BulletinPress(
    StoreGate gate, LoadedCatalogue catalogue, DeliverySettings receivers, TimeProvider clock, ILogger<BulletinPress> logger)
{
    /// <returns>The bulletin made; null when there was none to make.</returns>
    public async Task<Bulletin?> MakeAsync(CancellationToken cancellation)
    {
        var store = gate.Open.Bulletins;
        var now = HueTime.Judged(clock) ?? await store.NowAsync(cancellation);
        var names = catalogue.Names;
        var offices = catalogue.Current.Offices.All;
        var calendars = offices.Select(office => names.Calendar(office.Id)).Distinct().ToList();
        if (BulletinSlots.Latest(calendars, now) is not { } slot)
            return null;
        var last = await store.LatestAsync(1, cancellation) is [var latest] ? latest : null;
        if (last?.SlotAt >= slot)
            return null;
        var from = BulletinSlots.MonthOf(slot);
        var lines = BulletinCount.Of(
            await store.MeasuresAsync(from, cancellation), from, last?.MadeAt, now,
            office => Pressing.NearUntil(names.Calendar(office), now));
        var bulletin = new Bulletin
        {
            Id = slot.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            SlotAt = slot,
            MadeAt = now,
            FromAt = from,
            SinceAt = last?.MadeAt,
            Offices = [.. lines.Where(line => BulletinSlots.Works(names.Calendar(line.Office), BulletinSlots.DayOf(slot)))],
        };
        if (bulletin.Offices.Count == 0 || !await store.AddAsync(bulletin, receivers.Mail is not null, HueTime.DayOf(now), cancellation))
            return null;
        logger.BulletinMade(bulletin.Id, bulletin.Offices.Count);
        return bulletin;
    }

    /// <summary>The same; a database that is down leaves it to the next time.</summary>
    public async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await MakeAsync(cancellation);
        }
        catch (StoreUnavailableException down)
        {
            logger.BulletinFailed(down.Message);
        }
    }
}
