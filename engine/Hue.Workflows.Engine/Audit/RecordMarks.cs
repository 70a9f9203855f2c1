using System.Text.Json;

namespace Hue.Workflows.Engine.Audit;

/// <summary>
/// What a record shows of its dossier that an auditor picks dossiers by. It follows from members that are never sealed, so it outlives an
/// erasure, and from the record alone, so it can be made anew at any time.
/// </summary>
public static class RecordMarks
{
    /// <summary>The dossier was moved to another version of its procedure.</summary>
    public const string Migrated = "migrated";

    /// <summary>A task was taken from who had it: given to somebody else, or given back to the pool by a ladder.</summary>
    public const string Reassigned = "reassigned";

    /// <summary>
    /// A person put an own word in the place of what rules and calendar give: any of <see cref="DueByHand"/>, <see cref="FeeByHand"/>,
    /// <see cref="Extended"/>, <see cref="StoppedByHand"/>.
    /// </summary>
    public const string Overridden = "overridden";

    /// <summary>The due time was given by hand at receipt.</summary>
    public const string DueByHand = "override/due";

    /// <summary>What a fee comes to was given by hand.</summary>
    public const string FeeByHand = "override/fee";

    /// <summary>The legal term was extended.</summary>
    public const string Extended = "override/extension";

    /// <summary>The clock was stopped by hand: no supplement was asked for and no step waits.</summary>
    public const string StoppedByHand = "override/clock";

    private const string ByHand = "manual";

    /// <summary>Every mark there is.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Overridden, DueByHand, FeeByHand, Extended, StoppedByHand, Migrated, Reassigned];

    /// <summary>Kinds of records that may show one; of all others the text need not be read.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "dossier.received", "fee.assessed", "term.extended", "clock.stopped", "dossier.migrated", "task.assigned", "task.claimed",
        "alert.raised",
    ];

    /// <summary>Kinds after which a dossier's applicant may be another, or gone.</summary>
    public static IReadOnlyList<string> Renaming { get; } =
        ["dossier.filed", "task.completed", "form.corrected", "supplement.completed", "dossier.erased"];

    /// <summary>The marks that a record shows; none for most, and for what is unreadable: nobody is to stop a search by that.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="record">Its text.</param>
    public static IReadOnlyList<string> Of(string kind, string record)
    {
        if (!Kinds.Contains(kind))
            return [];
        try
        {
            using var document = JsonDocument.Parse(record);
            return Of(kind, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static IReadOnlyList<string> Of(string kind, JsonElement record)
    {
        var happened = record.GetProperty("event");
        return kind switch
        {
            "dossier.migrated" => [Migrated],
            "fee.assessed" => [Overridden, FeeByHand],
            "term.extended" => [Overridden, Extended],
            "dossier.received" when happened.TryGetProperty("manualDue", out var due) && due.ValueKind == JsonValueKind.String
                => [Overridden, DueByHand],
            "clock.stopped" when happened.GetProperty("cause").GetString() == ByHand => [Overridden, StoppedByHand],
            "task.assigned" or "task.claimed" or "alert.raised" when TakesATask(record, kind) => [Reassigned],
            _ => [],
        };
    }

    private static bool TakesATask(JsonElement record, string kind)
        => record.TryGetProperty("changes", out var changes)
            && changes.EnumerateArray().Any(change =>
                change.GetProperty("field").GetString()!.EndsWith(".assignee", StringComparison.Ordinal)
                && change.TryGetProperty("before", out _) && (change.TryGetProperty("after", out _) || kind == "alert.raised"));
}
