using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>How far a dossier is sealed and verified; says what is known, and nothing of what came after.</summary>
internal static class SealReads
{
    private static readonly string[] Breaking = ["sealing-failed", "anomaly", "check-failed"];

    public static async Task<IResult> SealAsync(
        Guid id, DossierRoom room, StoreGate gate, LogState log, LogKeeper keeper, HttpContext http, CancellationToken cancellation)
    {
        if (await room.FindAsync(id, Person.Of(http), cancellation) is not { } row)
            return Problems.NotFound();
        var stores = gate.Open;
        var state = await log.ReadAsync(cancellation);
        var broken = state.Alarms.Where(a => Breaking.Contains(a.Code)).ToList();
        var newest = await ReadAsync(stores.Log.LatestAsync(cancellation), broken);
        var witnessed = await ReadAsync(stores.Log.WitnessedAsync(cancellation), broken);
        var whole = await stores.Checks.LastAsync(SelfCheck.Whole, cancellation);
        // A check covers what was sealed when it began: the checkpoint of that size says how far that is.
        var covered = whole is { Verdict: Engine.Audit.Export.Verdict.Holds }
            ? await ReadAsync(stores.Log.AtAsync(whole.Size, cancellation), broken)
            : null;
        var last = await stores.Log.LastOfAsync(row.Id, long.MaxValue, cancellation);
        async Task<SealedTo?> ToAsync(StoredCheckpoint? at) => at is null ? null
            : new SealedTo(at.Size, at.Signed.Checkpoint.At, await stores.Log.LastOfAsync(row.Id, at.Position, cancellation));

        var sealedTo = await ToAsync(newest);
        return Results.Ok(new SealView
        {
            State = broken.Count > 0 ? "broken"
                : sealedTo is null or { Sequence: 0 } ? "unsealed"
                : sealedTo.Sequence < last ? "partly" : "sealed",
            Last = last,
            Sealed = sealedTo,
            Witnessed = await ToAsync(witnessed),
            Witnesses = witnessed is null ? [] : Signers(witnessed, keeper),
            Checked = await ToAsync(covered) is { } to ? new CheckedTo(whole!.At, to.Size, to.Sequence) : null,
            Broken = broken,
        });
    }

    /// <summary>A checkpoint that cannot be read breaks the seal; what is known beside it is said all the same.</summary>
    private static async Task<StoredCheckpoint?> ReadAsync(Task<StoredCheckpoint?> reading, List<AlarmLine> broken)
    {
        try
        {
            return await reading;
        }
        catch (LogBrokenException unreadable)
        {
            if (broken.Count == 0)
                broken.Add(new AlarmLine(AlarmBell.CheckFailed, unreadable.Said));
            return null;
        }
    }

    private static IReadOnlyList<string> Signers(StoredCheckpoint checkpoint, LogKeeper keeper)
    {
        try
        {
            var origin = keeper.Keys.ReadBook().Origin;
            return [.. checkpoint.Signed.Signatures.Where(s => s.Name != origin).Select(s => s.Name)];
        }
        catch (KeyRefusedException)
        {
            return []; // the alarm beside says that there is no key
        }
    }
}
