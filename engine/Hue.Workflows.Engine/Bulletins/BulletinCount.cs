using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Bulletins;

/// <summary>Counts a bulletin: one pass over what is open or ended in the month.</summary>
public static class BulletinCount
{
    /// <summary>Each office's line, by id; offices without any dossier have none.</summary>
    /// <param name="measures">Dossiers that are open, or ended at <paramref name="from"/> or later; others are not asked for.</param>
    /// <param name="from">First instant of the month, UTC.</param>
    /// <param name="since">Instant of the bulletin before, UTC; null for none.</param>
    /// <param name="now">Instant at which open dossiers are judged, UTC.</param>
    /// <param name="nearUntil">Due times up to this are near, by office.</param>
    public static IReadOnlyList<OfficeFigures> Of(
        IEnumerable<MeasureRow> measures,
        DateTimeOffset from,
        DateTimeOffset? since,
        DateTimeOffset now,
        Func<string, DateTimeOffset> nearUntil)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(nearUntil);
        var lines = new Dictionary<string, (Tally Tally, DateTimeOffset Near)>(StringComparer.Ordinal);
        foreach (var measure in measures)
        {
            if (!lines.TryGetValue(measure.Office, out var line))
                lines.Add(measure.Office, line = (new Tally(from, since ?? now, now), nearUntil(measure.Office)));
            line.Tally.Add(measure, line.Near);
        }

        return [.. lines.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Value.Tally.Figures(l.Key))];
    }

    /// <summary>What the rules of timeliness see of a measure.</summary>
    public static Timings TimingsOf(MeasureRow measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var processed = measure.Result == "granted";
        return new Timings
        {
            DueAt = measure.DueAt,
            ProcessedAt = processed ? measure.EndedAt : null,
            ClosedAt = processed ? null : measure.EndedAt,
            StoodSince = measure.StoodSince,
            Supplements = measure.Supplements,
        };
    }

    private sealed class Tally(DateTimeOffset from, DateTimeOffset since, DateTimeOffset now)
    {
        private readonly int[] index = new int[3];
        private readonly int[] plain = new int[3];

        private int received, online, receivedSince, finished, finishedSince, finishedOnTime, open, late, near, suspended;

        public void Add(MeasureRow measure, DateTimeOffset nearUntil)
        {
            var timings = TimingsOf(measure);
            var onTime = OnTimeIndex.Plain(timings, now);
            index[(int)OnTimeIndex.Index(timings, now)]++;
            plain[(int)onTime]++;
            if (measure.ReceivedAt >= from)
            {
                received++;
                online += measure.Channel == "online" ? 1 : 0;
            }

            receivedSince += measure.ReceivedAt >= since ? 1 : 0;
            if (measure.EndedAt is { } ended)
            {
                finished++;
                finishedSince += ended >= since ? 1 : 0;
                finishedOnTime += onTime == Timeliness.OnTime ? 1 : 0;
            }
            else
            {
                AddOpen(measure, nearUntil);
            }
        }

        public OfficeFigures Figures(string office) => new()
        {
            Office = office,
            Received = received,
            ReceivedOnline = online,
            ReceivedSince = receivedSince,
            Finished = finished,
            FinishedSince = finishedSince,
            FinishedOnTime = finishedOnTime,
            Open = open,
            Late = late,
            NearlyLate = near,
            Suspended = suspended,
            OnTimeIndex = index[(int)Timeliness.OnTime],
            LateIndex = index[(int)Timeliness.Late],
            OnTimePlain = plain[(int)Timeliness.OnTime],
            LatePlain = plain[(int)Timeliness.Late],
            WithoutDue = index[(int)Timeliness.NoDueTime],
        };

        private void AddOpen(MeasureRow measure, DateTimeOffset nearUntil)
        {
            open++;
            if (measure.StoodSince is not null)
                suspended++;
            else if (measure.DueAt < now)
                late++;
            else if (measure.DueAt <= nearUntil)
                near++;
        }
    }
}
