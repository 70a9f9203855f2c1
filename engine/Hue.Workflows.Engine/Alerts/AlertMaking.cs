using System.Globalization;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Timers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Alerts;

/// <summary>Raises alerts: rungs of a ladder, notify steps, deliveries that fail.</summary>
internal static class AlertMaking
{
    /// <summary>How much later the apology promises the result, where the rung does not say; the leader may sign another day.</summary>
    private static readonly Term DefaultProposal = new(3, TermUnit.WorkingDays);

    /// <summary>A rung has fallen: tell, act, and arm the next one.</summary>
    public static void Fall(Draft draft, TermState term, string rungId)
    {
        var rung = draft.Definition.Ladder.Rungs.First(r => r.Id == rungId);
        var legal = term.Step is null;
        var task = legal ? Foremost(draft.D) : draft.D.Tasks.FirstOrDefault(t => t.TermKey == term.Key);
        var (next, at) = RungPlan.Next(
            draft.Calendar, draft.Definition.Ladder, legal, term.Ledger, term.DueAt!.Value, term.Fired.Plus(rung.Id));
        var numbers = legal ? draft.D.Tasks.Select(t => t.Number).ToArray() : task is null ? [] : [task.Number];
        draft.Raise(new AlertRaised
        {
            Key = TimerName.Alert(term.Key, term.Epoch, rung.Id),
            Term = term.Key,
            Epoch = term.Epoch,
            Rung = rung.Id,
            Office = task?.Office ?? draft.D.Office,
            Tell = Told(draft.D, rung.Tell),
            Assignee = task?.Assignee,
            Role = task?.Role,
            Subject = $"{rung.Title}: {draft.D.Number}" + (legal ? "" : $" – {draft.Index[term.Step!].Title}"),
            SendAt = SendAt(draft, rung.IgnoresQuietHours),
            Raised = rung.Actions.Contains("raisePriority") ? numbers : [],
            Released = rung.Actions.Contains("reassign") ? Held(draft.D, numbers) : [],
            NextRung = next,
            NextAt = at,
        });
        if (legal && rung.Actions.Contains("draftApology") && draft.D.Apology is not { SignedAt: null })
            Apologise(draft, term, rung);
    }

    /// <summary>Paper 4 in draft: what was promised, and when to come instead. One waits for a signature at a time.</summary>
    private static void Apologise(Draft draft, TermState term, Rung rung) => draft.Raise(new ApologyDrafted
    {
        Rung = rung.Id,
        OriginalDue = term.DueAt!.Value,
        ProposedDue = Proposed(draft, rung.Proposes ?? DefaultProposal),
        Extensions = draft.D.Extensions,
    });

    private static DateTimeOffset Proposed(Draft draft, Term time)
    {
        try
        {
            return draft.Calendar.Due(time, draft.Now).ToUniversalTime();
        }
        catch (CalendarHasNoYearException)
        {
            return draft.Now.AddDays(7); // a missing year must not keep the apology back; the leader sees the day before signing
        }
    }

    /// <summary>"leader@parent" and "leader@city" become the office they mean; at the top of the chain it is the office itself.</summary>
    private static string[] Told(Dossier d, IReadOnlyList<string> tell)
    {
        List<string> told = [];
        foreach (var word in tell)
        {
            var at = word.IndexOf('@', StringComparison.Ordinal);
            var named = at < 0 ? word : word[(at + 1)..] switch
            {
                "parent" => Above(word[..at], d.ParentOffice),
                "city" => Above(word[..at], d.TopOffice ?? d.ParentOffice),
                _ => word,
            };
            if (!told.Contains(named))
                told.Add(named);
        }

        return [.. told];
    }

    private static string Above(string role, string? office) => office is null ? role : $"{role}@{office}";

    /// <summary>A notify step tells a role of the receiving office.</summary>
    public static void Notify(Draft draft, AutomaticStep step)
    {
        var sequence = draft.D.AuditSequence + draft.Happened.Count + 1;
        var rung = string.Create(CultureInfo.InvariantCulture, $"notify/{step.Id}/{sequence}");
        Tell(draft, rung, step.Role is null ? [] : [step.Role], $"{step.Title}: {draft.D.Number}");
    }

    /// <summary>A command to another dossier was refused: the operator must look.</summary>
    public static void DeliveryFails(Draft draft, Delivery delivery) => Tell(
        draft,
        string.Create(CultureInfo.InvariantCulture, $"notify/{delivery.Name}/{delivery.Attempts + 1}"),
        ["operator"],
        $"Chưa chuyển được sang hồ sơ liên thông: {draft.D.Number}");

    private static void Tell(Draft draft, string rung, string[] tell, string subject) => draft.Raise(new AlertRaised
    {
        Key = rung,
        Term = "notify",
        Epoch = 1,
        Rung = rung,
        Office = draft.D.Office,
        Tell = tell,
        Subject = subject,
        SendAt = SendAt(draft, false),
    });

    /// <summary>The task that the legal term waits for: one that somebody holds before one in the pool.</summary>
    private static OpenTask? Foremost(Dossier d) =>
        d.Tasks.FirstOrDefault(t => t.Assignee is not null) ?? (d.Tasks.Count > 0 ? d.Tasks[0] : null);

    private static int[] Held(Dossier d, int[] numbers) =>
        [.. d.Tasks.Where(t => t.Assignee is not null && numbers.Contains(t.Number)).Select(t => t.Number)];

    /// <summary>Outside office hours a notice waits for the next opening.</summary>
    private static DateTimeOffset SendAt(Draft draft, bool atOnce)
    {
        try
        {
            return atOnce ? draft.Now : draft.Calendar.EffectiveReceipt(draft.Now).ToUniversalTime();
        }
        catch (CalendarHasNoYearException)
        {
            return draft.Now; // a missing year must not keep an alert back
        }
    }
}
