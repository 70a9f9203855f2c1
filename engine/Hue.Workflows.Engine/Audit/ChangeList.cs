using System.Globalization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Audit;

/// <summary>What an event changed, before → after, in the words that an auditor asks with: status, due, holder.</summary>
internal static class ChangeList
{
    public static void Write(CanonicalBuffer to, DossierEvent happened, Dossier? before, Dossier after)
    {
        var start = to.Length;
        to.Add(",\"changes\":["u8);
        var empty = to.Length;
        Dossiers(to, before, after);
        if (!ReferenceEquals(before?.Tasks, after.Tasks))
            Tasks(to, before, after);
        if (!ReferenceEquals(before?.Terms, after.Terms))
            Terms(to, before, after);
        if (happened is FeeAssessed fee)
            Raw(to, "fee." + fee.Fee, before?.Fees.First(f => f.Fee == fee.Fee).Amount is { } old ? Number(old) : null, Number(fee.Amount));
        if (to.Length == empty)
            to.Length = start;
        else
            to.Add("]"u8);
    }

    private static void Dossiers(CanonicalBuffer to, Dossier? before, Dossier after)
    {
        if (before?.Status != after.Status)
            Raw(to, "status", before is null ? null : Number((int)before.Status), Number((int)after.Status));
        if (before is not null && before.IsSuspended != after.IsSuspended)
            Raw(to, "suspended", before.IsSuspended ? "true" : "false", after.IsSuspended ? "true" : "false");
        if (before?.Result != after.Result)
            Value(to, "result", before?.Result, after.Result);
        if (before?.ResultIssued != after.ResultIssued)
            Value(to, "resultIssued", before?.ResultIssued, after.ResultIssued);
        if (before is not null && before.Version != after.Version)
            Raw(to, "version", Number(before.Version), Number(after.Version));
        if (before is not null && before.Papers.Count != after.Papers.Count)
            Raw(to, "papers", Number(before.Papers.Count), Number(after.Papers.Count));
        if (before is not null && !ReferenceEquals(before.Fees, after.Fees) && Paid(before) is var paid && paid != Paid(after))
            Raw(to, "paid", Number(paid), Number(Paid(after)));
    }

    private static void Tasks(CanonicalBuffer to, Dossier? before, Dossier after)
    {
        foreach (var task in after.Tasks)
        {
            var old = before?.Task(task.Number);
            if (ReferenceEquals(old, task))
                continue;
            var name = string.Create(CultureInfo.InvariantCulture, $"task.{task.Number}");
            if (old is null)
                Value(to, name, null, "open");
            if (old?.Assignee != task.Assignee)
                Value(to, name + ".assignee", old?.Assignee, task.Assignee);
            if (old is not null && old.Priority != task.Priority)
                Raw(to, name + ".priority", Number(old.Priority), Number(task.Priority));
            if (old is not null && old.Step != task.Step)
                Value(to, name + ".step", old.Step, task.Step);
        }

        if (before is null)
            return;
        foreach (var old in before.Tasks)
        {
            if (after.Task(old.Number) is null)
                Value(to, string.Create(CultureInfo.InvariantCulture, $"task.{old.Number}"), "open", null);
        }
    }

    private static void Terms(CanonicalBuffer to, Dossier? before, Dossier after)
    {
        foreach (var term in after.Terms)
        {
            var old = before?.Term(term.Key);
            if (old?.DueAt != term.DueAt)
                Value(to, "due." + term.Key, Instant(old?.DueAt), Instant(term.DueAt));
        }
    }

    /// <summary>Form fields that an event changed; it carries them itself, sealed.</summary>
    public static IReadOnlyList<FieldChange> Fields(DossierEvent happened) => happened switch
    {
        TaskCompleted e => e.Fields,
        FormCorrected e => e.Fields,
        SupplementCompleted e => e.Fields,
        _ => [],
    };

    private static long Paid(Dossier d) => d.Fees.Sum(f => f.Paid);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? at) => at is { } instant ? RecordText.Instant(instant) : null;

    private static void Value(CanonicalBuffer to, string field, string? before, string? after)
    {
        Open(to, after is not null);
        if (after is not null)
            to.AddString(after);
        if (before is not null)
            to.Add(after is null ? "\"before\":"u8 : ",\"before\":"u8).AddString(before);
        Close(to, field, after is not null || before is not null);
    }

    private static void Raw(CanonicalBuffer to, string field, string? before, string? after)
    {
        Open(to, after is not null);
        to.Add(after);
        if (before is not null)
            to.Add(after is null ? "\"before\":"u8 : ",\"before\":"u8).Add(before);
        Close(to, field, after is not null || before is not null);
    }

    private static void Open(CanonicalBuffer to, bool hasAfter)
        => to.Add(to.Last == (byte)'[' ? "{"u8 : ",{"u8).Add(hasAfter ? "\"after\":"u8 : ""u8);

    private static void Close(CanonicalBuffer to, string field, bool more)
        => to.Add(more ? ",\"field\":"u8 : "\"field\":"u8).AddString(field).Add("}"u8);
}
