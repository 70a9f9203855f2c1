using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.InMemory;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Versions;

/// <summary>
/// Plays what people did with a real dossier again, in memory, under its own version and under another, and compares the two. Both are
/// played, so that whatever a replay cannot tell apart falls out of the comparison.
/// </summary>
public static class ImpactReplay
{
    /// <summary>The comparison of one dossier.</summary>
    /// <param name="catalogue">Both versions, offices and calendars.</param>
    /// <param name="rows">The dossier's records, opened, in sequence.</param>
    /// <param name="to">The other version.</param>
    /// <param name="cancellation">Stops between two deeds.</param>
    /// <returns>Null when the dossier's own version is not in the catalogue, or its personal values are erased.</returns>
    public static async Task<DossierImpact?> OfAsync(
        ProcedureCatalogue catalogue, IReadOnlyList<AuditRow> rows, ProcedureDefinition to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(to);
        var deeds = rows.Select(RecordedDeed.Of).ToArray();
        if (deeds.Length == 0 || deeds[0].Event is not DossierFiled { Form: ['{', '"', ..] } filed
            || catalogue.Find(filed.Procedure, filed.Version) is not { } own)
            return null;
        var before = await new Replay(catalogue, own, filed).PlayAsync(deeds, cancellation).ConfigureAwait(false);
        var after = await new Replay(catalogue, to, filed).PlayAsync(deeds, cancellation).ConfigureAwait(false);
        return new DossierImpact(filed.Number, before, after);
    }

    /// <summary>One way of playing it.</summary>
    private sealed class Replay
    {
        private readonly ProcedureDefinition definition;
        private readonly ManualClock clock;
        private readonly InMemoryDossierStore store;
        private readonly DossierDesk desk;
        private readonly DossierId id;
        private string[] formFaults = [];
        private long commands;

        public Replay(ProcedureCatalogue catalogue, ProcedureDefinition definition, DossierFiled filed)
        {
            this.definition = definition;
            clock = new ManualClock(filed.At);
            catalogue = catalogue.Trying(definition, DateOnly.FromDateTime(filed.At.ToOffset(TimeSpan.FromHours(7)).DateTime));
            store = new InMemoryDossierStore(clock);
            desk = new DossierDesk(store, () => catalogue, clock);
            id = filed.Id;
        }

        public async Task<DossierCourse> PlayAsync(IReadOnlyList<RecordedDeed> deeds, CancellationToken cancellation)
        {
            string? stuck = null;
            foreach (var deed in deeds)
            {
                await MoveAsync(deed.Event.At, cancellation).ConfigureAwait(false);
                var now = await DossierAsync(cancellation).ConfigureAwait(false);
                if (deed.Command(now, definition, NextId()) is not { } command)
                    continue;
                if (await SendAsync(command, cancellation).ConfigureAwait(false) is DeskAnswer.Refused refused)
                {
                    var fields = refused.Fields.Count == 0 ? "" : $" ({string.Join(", ", refused.Fields.Keys)})";
                    stuck = $"{deed.Said}: {refused.Code}{fields}";
                    break;
                }
            }

            return await CourseAsync(stuck, cancellation).ConfigureAwait(false);
        }

        /// <summary>What was filed and is no longer taken is filed once more with what the form asks for now.</summary>
        private async Task<DeskAnswer> SendAsync(DossierCommand command, CancellationToken cancellation)
        {
            var answer = await desk.HandleAsync(command, cancellation).ConfigureAwait(false);
            if (answer is not DeskAnswer.Refused { Fields.Count: > 0 } refused || command is not FileDossier filing)
                return answer;
            formFaults = [.. refused.Fields.Keys.Order(StringComparer.Ordinal)];
            var form = CompletedForm.Of(definition.Form, filing.Form, formFaults);
            return await desk.HandleAsync(filing with { Id = NextId(), Form = form }, cancellation).ConfigureAwait(false);
        }

        private CommandId NextId() => new(StableId.Of(id, "impact", definition.Hash, ++commands));

        private async Task<DossierCourse> CourseAsync(string? stuck, CancellationToken cancellation)
        {
            var events = (await store.AuditAsync(id, cancellation).ConfigureAwait(false)).Select(RecordReading.Event).ToArray();
            var steps = events.Select(each => each switch
            {
                TaskOpened task => task.Step,
                WaitOpened wait => wait.Step,
                CallOpened call => call.Step,
                _ => null,
            }).OfType<string>().ToArray();
            var lines = events.OfType<FeesComputed>().LastOrDefault()?.Lines;
            var due = events.OfType<TermArmed>().LastOrDefault(term => term.Key == "legal")?.DueAt;
            var now = await DossierAsync(cancellation).ConfigureAwait(false);
            long? fee = lines is null ? 0 : lines.Any(line => line.Amount is null) ? null : lines.Sum(line => line.Amount ?? 0);
            return new DossierCourse(steps, fee, now?.Legal?.DueAt ?? due, stuck) { FormFaults = formFaults };
        }

        private async Task MoveAsync(DateTimeOffset to, CancellationToken cancellation)
        {
            while (store.NextDue() is { } due && due <= to)
            {
                if (due > clock.Now)
                    clock.Now = due.ToUniversalTime();
                if (await desk.SweepAsync("impact", 1000, null, cancellation).ConfigureAwait(false) == 0)
                    break;
            }

            if (to > clock.Now)
                clock.Now = to.ToUniversalTime();
        }

        private async Task<Dossier?> DossierAsync(CancellationToken cancellation) =>
            await store.DossierAsync(id, cancellation).ConfigureAwait(false) is { } row ? StoredJson.ReadDossier(row.Snapshot) : null;
    }
}
