using System.Collections.Concurrent;
using System.Data.Common;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Host.Audit;

/// <summary>
/// Records what is no dossier's event, before the answer is given: an answer whose record cannot be written is not given (503).
/// </summary>
internal sealed class Journal(StoreGate gate, TimeProvider clock)
{
    /// <summary>More than a busy hour of a host; when it is full, the database says what is recorded already.</summary>
    private const int RememberedMost = 200_000;

    /// <summary>What this host knows to be recorded, so that a page opened again costs nothing.</summary>
    private readonly ConcurrentDictionary<string, byte> remembered = new(StringComparer.Ordinal);

    /// <summary>Records an entry.</summary>
    public Task AddAsync(Actor by, JournalEntry entry, DossierId? dossier, CancellationToken cancellation)
        => WriteAsync([Record(by, entry, dossier)], cancellation);

    /// <summary>Records an entry that stands for the same however often it is tried.</summary>
    public Task AddOnceAsync(Actor by, JournalEntry entry, DossierId dossier, string once, CancellationToken cancellation)
        => AddOnceAsync([Record(by, entry, dossier) with { Once = once }], cancellation);

    /// <summary>Somebody sees parts of a dossier's personal data: form, papers, history, audit, time-travel, slip, attachment,
    /// export.</summary>
    public Task ReadAsync(Person person, DossierRow row, CancellationToken cancellation, params ReadOnlySpan<string> parts)
    {
        var by = person.LooksAs(row);
        List<JournalRecord> records = [];
        foreach (var part in parts)
            records.Add(JournalRecord.Read(Guid.CreateVersion7(), clock.GetUtcNow(), by, row.Id, part));
        return AddOnceAsync(records, cancellation);
    }

    /// <summary>Somebody searches by words that may be a name; nothing is recorded of the words.</summary>
    public Task SearchedAsync(Person person, string? words, CancellationToken cancellation)
        => string.IsNullOrWhiteSpace(words) || person.SeesNumbersOnly
            ? Task.CompletedTask
            : AddOnceAsync(
                [JournalRecord.Read(Guid.CreateVersion7(), clock.GetUtcNow(), person.LooksAs(null), null, "search")], cancellation);

    /// <summary>Somebody sees a list with applicants' names: one record a person, list, offices and hour, naming nobody of it.</summary>
    /// <param name="person">Who looks.</param>
    /// <param name="list">inbox, dossiers.</param>
    /// <param name="offices">Whose dossiers it shows; null for all.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public Task ListedAsync(Person person, string list, IReadOnlyList<string>? offices, CancellationToken cancellation)
        => person.SeesNumbersOnly
            ? Task.CompletedTask
            : AddOnceAsync(
                [
                    JournalRecord.Read(
                        Guid.CreateVersion7(), clock.GetUtcNow(), person.LooksAs(null), null, list,
                        [.. (offices ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
                ],
                cancellation);

    /// <summary>An auditor searches the trail, or takes a selection out; the criteria are named, not what was typed.</summary>
    public Task SearchedAsync(Person person, string over, IEnumerable<string> criteria, CancellationToken cancellation)
        => AddOnceAsync(
            [JournalRecord.Searched(Guid.CreateVersion7(), clock.GetUtcNow(), person.LooksAs(null), over, criteria)], cancellation);

    /// <summary>An auditor takes dossiers out of the house.</summary>
    public Task ExportedAsync(Person person, IEnumerable<DossierId> dossiers, CancellationToken cancellation)
    {
        var (by, now) = (person.LooksAs(null), clock.GetUtcNow());
        return AddOnceAsync([.. dossiers.Select(id => JournalRecord.Read(Guid.CreateVersion7(), now, by, id, "export"))], cancellation);
    }

    /// <summary>
    /// Somebody asked for what is not theirs. The same within a minute is one record: a program that tries for ever must not fill
    /// the database.
    /// </summary>
    public Task RefusedAsync(Actor by, string action, string code, DossierId? dossier, CancellationToken cancellation)
    {
        var record = Record(by, new PermissionRefused(action, code), dossier);
        return AddOnceAsync(
            [record with { Once = $"refused/{by.Person}/{dossier?.ToString() ?? "-"}/{action}/{code}/{record.At:yyyy-MM-ddTHH:mm}" }],
            cancellation);
    }

    private async Task AddOnceAsync(IReadOnlyList<JournalRecord> records, CancellationToken cancellation)
    {
        List<JournalRecord> fresh = [.. records.Where(record => !remembered.ContainsKey(record.Once!))];
        if (fresh.Count == 0)
            return;
        await WriteAsync(fresh, cancellation);
        if (remembered.Count > RememberedMost)
            remembered.Clear();
        foreach (var record in fresh)
            remembered.TryAdd(record.Once!, 0);
    }

    /// <exception cref="StoreUnavailableException">Whatever the reason: what is not recorded is not answered.</exception>
    private async Task WriteAsync(IReadOnlyList<JournalRecord> records, CancellationToken cancellation)
    {
        try
        {
            await gate.Open.Journal.AddAsync(records, cancellation);
        }
        catch (DbException refused)
        {
            throw new StoreUnavailableException("The journal cannot be written.", refused);
        }
    }

    private JournalRecord Record(Actor by, JournalEntry entry, DossierId? dossier) => new()
    {
        Id = Guid.CreateVersion7(),
        At = clock.GetUtcNow(),
        By = by,
        Dossier = dossier,
        Entry = entry,
    };
}
