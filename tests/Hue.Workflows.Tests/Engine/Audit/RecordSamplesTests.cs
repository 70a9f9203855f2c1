using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.Architecture;
using Hue.Workflows.Tests.Engine.Json;
using Hue.Workflows.Tests.WorkingTime;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Audit;

/// <summary>
/// A committed record of each kind must verify, open and read for ever: logs and exports hold them. Each line is a SHA-256, a space and
/// the record. UPDATE=1 adds a line for a kind that is new or is written otherwise than before; it never changes one that is there.
/// </summary>
public sealed class RecordSamplesTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Actor By = new("minh", "Trần \"Minh\"", "specialist", "19777", "hoa", "5d1e");
    private static readonly DossierId Id = new(new Guid("0f8a1610-0000-4000-8000-000000000001"));
    private static readonly DossierKey Key = DossierKey.Of([.. Enumerable.Range(0, DossierKey.Length).Select(i => (byte)i)]);
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Hue.Workflows.Tests", "Engine", "Samples");

    [Fact]
    public void Every_kind_of_event_has_a_record_that_verifies_opens_and_reads()
    {
        foreach (var (record, kind) in Verified("records.txt", EventKinds.All, Record))
        {
            var row = new AuditRow
            {
                Dossier = Id,
                Sequence = 7,
                At = At,
                Kind = kind,
                Person = "",
                Office = "",
                Command = new CommandId(Id.Value),
                Attested = record,
                Hash = "",
                Personal = RecordReading.Seal(record) is { } seal ? Key.Unseal(seal, Id, 7) ?? "does not open" : null,
            };
            var happened = RecordReading.Event(row);
            Assert.Equal(kind, EventKinds.Of(happened));
            Assert.Equal("Vì \"thiếu\"", happened.Reason);
            Assert.Equal(kind, EventKinds.Of(RecordReading.Event(row with { Personal = null })));
        }
    }

    [Fact]
    public void Every_kind_of_journal_entry_has_a_record_that_verifies_and_reads()
    {
        foreach (var (record, kind) in Verified("journal.txt", JournalKinds.All, Journal))
        {
            using var document = JsonDocument.Parse(record);
            Assert.Equal(kind, JournalKinds.Of(StoredJson.ReadJournalEntry(document.RootElement.GetProperty("entry").GetRawText())));
        }
    }

    /// <summary>What is null is not written; without a default it would be missing when the record is read.</summary>
    [Fact]
    public void What_may_be_missing_of_a_journal_entry_has_a_default()
    {
        var nullability = new System.Reflection.NullabilityInfoContext();
        var kinds = typeof(JournalEntry).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JournalEntry))).ToList();
        Assert.Equal(JournalKinds.All.Count, kinds.Count);
        Assert.Empty(kinds.SelectMany(type => type.GetConstructors().SelectMany(made => made.GetParameters()))
            .Where(of => nullability.Create(of).WriteState == System.Reflection.NullabilityState.Nullable && !of.HasDefaultValue)
            .Select(of => $"{of.Member.DeclaringType!.Name}.{of.Name}"));
        var amended = new CalendarAmended("hue", "hue.v2", "abc");
        Assert.Equal(amended, StoredJson.ReadJournalEntry(StoredJson.Write(amended)));
    }

    private static List<(string Record, string Kind)> Verified(string file, IReadOnlyList<string> kinds, Func<string, string> write)
    {
        var newest = Lines(file).GroupBy(line => line.Kind).ToDictionary(lines => lines.Key, lines => lines.Last().Record);
        var missing = kinds.Where(kind => newest.GetValueOrDefault(kind) != write(kind)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE") == "1" && missing.Count > 0)
        {
            File.AppendAllLines(Path.Combine(Folder, file), missing.Select(write).Select(record => $"{RecordText.Hash(record)} {record}"));
            missing = [];
        }

        Assert.True(missing.Count == 0, $"Run again with UPDATE=1 and commit the new lines: {string.Join(", ", missing)}");
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            Assert.Equal(line[..64], RecordText.Hash(line[65..]));
            Assert.Equal(line[65..], CanonicalJson.Of(line[65..]));
        }

        return Lines(file);
    }

    private static List<(string Record, string Kind)> Lines(string file)
    {
        var path = Path.Combine(Folder, file);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(line => (line[65..], Kind(line[65..])))] : [];
    }

    private static string Kind(string record)
    {
        using var document = JsonDocument.Parse(record);
        return document.RootElement.GetProperty("kind").GetString()!;
    }

    private static string Record(string kind)
    {
        var happened = (DossierEvent)Made(typeof(DossierEvent), kind) with { At = At, Reason = "Vì \"thiếu\"", LegalBasis = "luat" };
        var after = StoredJson.ReadDossier(File.ReadAllText(Path.Combine(Folder, "snapshot.json")).TrimEnd()) with { Id = Id };
        var command = new CommentOnDossier { Id = new CommandId(Id.Value), Dossier = Id, By = By, Text = "", ClientTime = At };
        var calendar = new WorkingCalendar(HueCalendar.V1.File with { Hash = new string('c', 64) });
        var draft = new Draft(null, TestProcedure.Plain(), calendar, Key, command, At);
        return System.Text.Encoding.UTF8.GetString(AuditTrail.Record(draft, happened, kind, null, after, 7, new string('0', 64), out _));
    }

    private static string Journal(string kind) => new JournalRecord
    {
        Id = Id.Value,
        At = At,
        By = By,
        Dossier = Id,
        Entry = (JournalEntry)Made(typeof(JournalEntry), kind),
    }.Text();

    private static object Made(Type closedSet, string kind) => SampleMaking.Make(
        closedSet.GetCustomAttributes<JsonDerivedTypeAttribute>().Single(a => (string)a.TypeDiscriminator! == kind).DerivedType);
}
