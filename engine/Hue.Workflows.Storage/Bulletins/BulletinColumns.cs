using System.Data.Common;
using Hue.Workflows.Engine.Bulletins;

namespace Hue.Workflows.Storage.Bulletins;

/// <summary>An office's line as it is written and read, in one place.</summary>
internal static class BulletinColumns
{
    public const string All = "office, received, received_online, received_since, finished, finished_since, finished_on_time, open, late, "
        + "nearly_late, suspended, on_time_index, late_index, on_time_plain, late_plain, without_due";

    /// <summary>The bulletin's id comes first.</summary>
    public const string Insert = $"insert into bulletin_office (bulletin, {All}) "
        + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";

    public static object?[] Values(string bulletin, OfficeFigures line) =>
    [
        bulletin, line.Office, line.Received, line.ReceivedOnline, line.ReceivedSince, line.Finished, line.FinishedSince,
        line.FinishedOnTime, line.Open, line.Late, line.NearlyLate, line.Suspended, line.OnTimeIndex, line.LateIndex, line.OnTimePlain,
        line.LatePlain, line.WithoutDue,
    ];

    public static OfficeFigures Read(DbDataReader row) => new()
    {
        Office = row.GetString(0),
        Received = row.GetInt32(1),
        ReceivedOnline = row.GetInt32(2),
        ReceivedSince = row.GetInt32(3),
        Finished = row.GetInt32(4),
        FinishedSince = row.GetInt32(5),
        FinishedOnTime = row.GetInt32(6),
        Open = row.GetInt32(7),
        Late = row.GetInt32(8),
        NearlyLate = row.GetInt32(9),
        Suspended = row.GetInt32(10),
        OnTimeIndex = row.GetInt32(11),
        LateIndex = row.GetInt32(12),
        OnTimePlain = row.GetInt32(13),
        LatePlain = row.GetInt32(14),
        WithoutDue = row.GetInt32(15),
    };
}
