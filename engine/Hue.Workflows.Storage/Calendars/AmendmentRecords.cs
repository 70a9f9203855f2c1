using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Calendars;

/// <summary>What the journal says of an amendment: a record for each calendar that offices left for another.</summary>
public static class AmendmentRecords
{
    /// <param name="before">The calendars that were in force.</param>
    /// <param name="after">The calendars with the amendment.</param>
    /// <param name="amendment">The amendment.</param>
    /// <param name="by">Who applies it.</param>
    public static IReadOnlyList<JournalRecord> Of(CalendarsInForce before, CalendarsInForce after, CalendarAmendment amendment, Actor by)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(amendment.File)));
        return
        [
            .. amendment.Offices.GroupBy(office => (From: before.CalendarOf(office).Name, To: after.CalendarOf(office)))
                .Select(offices => new JournalRecord
                {
                    Id = Guid.NewGuid(),
                    At = amendment.AppliedAt,
                    By = by,
                    Entry = new CalendarAmended(
                        offices.Key.To.File.Id, offices.Key.To.Name, hash, offices.Key.From, null, amendment.Notice, amendment.Number,
                        [.. offices]),
                }),
        ];
    }
}
