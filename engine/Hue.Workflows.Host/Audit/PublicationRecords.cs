using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Audit;

/// <summary>Records which definitions this database's dossiers are worked by, each version and hash when it is first loaded.</summary>
internal sealed class PublicationRecords(StoreGate gate, LoadedCatalogue catalogue, TimeProvider clock)
{
    private const string Prefix = "definition/";

    public async Task RecordAsync(CancellationToken cancellation)
    {
        var journal = gate.Open.Journal;
        var known = (await journal.OnceAsync(Prefix, cancellation)).ToHashSet(StringComparer.Ordinal);
        var at = clock.GetUtcNow();
        List<JournalRecord> records = [];
        foreach (var definition in catalogue.Current.Definitions)
        {
            var once = $"{Prefix}{definition.Code}/{definition.Version}/{definition.Hash}";
            if (known.Contains(once))
                continue;
            records.Add(new JournalRecord
            {
                Id = Guid.CreateVersion7(),
                At = at,
                By = Actor.System(""),
                Entry = new DefinitionPublished(definition.Code, definition.Version, definition.Hash),
                Once = once,
            });
        }

        await journal.AddAsync(records, cancellation);
    }
}
