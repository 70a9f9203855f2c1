using System.Globalization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Audit.Slip;

/// <summary>A control slip in the making, record by record.</summary>
internal sealed class SlipWriting(TimeSpan utcOffset)
{
    private static readonly SlipParty Applicant = new("applicant");
    private readonly List<SlipLine> lines = [];
    private readonly List<SlipRemark> remarks = [];
    private readonly Dictionary<int, int> tasks = [];
    private readonly Dictionary<int, int> waits = [];
    private int receipt;
    private int? supplement;
    private Dossier? last;

    public void Take(ReplayedRecord r)
    {
        Flow(r);
        Life(r);
        Remark(r);
        last = r.After;
    }

    public ControlSlip Slip()
    {
        foreach (var (task, line) in tasks)
            lines[line] = lines[line] with { DueAt = last?.Task(task) is { } open ? last.Term(open.TermKey)?.DueAt : null };
        var due = last?.Legal?.DueAt;
        var ended = last?.EndedAt;
        return new ControlSlip(lines, remarks, ended, due, ended is { } at ? Judge(due, at) : null);
    }

    private void Flow(ReplayedRecord r)
    {
        switch (r.Event)
        {
            case TaskOpened e:
                tasks[e.Task] = Add(r, "step", Doer(r.By), new SlipParty("pool", e.Office, e.Role), e.Step);
                break;
            case TaskClaimed e:
                Hold(r, e.Task, e.Assignee, e.AssigneeName, r.By.OnBehalfOf);
                break;
            case TaskAssigned e:
                Hold(r, e.Task, e.Assignee, e.AssigneeName, null);
                break;
            case TaskReleased e:
                Return(r, e.Task);
                break;
            case AlertRaised e:
                foreach (var task in e.Released)
                    Return(r, task);
                break;
            case TaskCompleted e:
                Complete(r, e);
                break;
            case TaskCancelled e:
                Leave(r, e.Task, line => line with { Outcome = e.Cause });
                break;
            case WaitOpened e:
                waits[e.Number] = Add(r, "outside", Doer(r.By), new SlipParty("outside"), e.Step);
                break;
            case WaitEnded e when waits.TryGetValue(e.Number, out var wait):
                lines[wait] = lines[wait] with { DoneAt = e.At, Outcome = e.Cause };
                break;
        }
    }

    private void Life(ReplayedRecord r)
    {
        var by = Doer(r.By);
        switch (r.Event)
        {
            case DossierFiled e:
                receipt = Add(r, "receipt", e.Parent is null ? Named(e.Form, e.Number) : by, new SlipParty("pool", e.Office));
                break;
            case DossierReceived:
                lines[receipt] = lines[receipt] with { To = by, TakenAt = r.Event.At, DoneAt = r.Event.At, Note = r.Event.Reason };
                break;
            case DossierNotAccepted:
                lines[receipt] = lines[receipt] with
                {
                    To = by,
                    TakenAt = r.Event.At,
                    DoneAt = r.Event.At,
                    Outcome = "notAccepted",
                    Note = r.Event.Reason,
                };
                break;
            case SupplementRequested e:
                supplement = Add(r, "supplementAsked", by, Applicant, e.Step);
                lines[supplement.Value] = lines[supplement.Value] with { Missing = e.Missing, Note = e.Reason };
                break;
            case SupplementCompleted e:
                Supplied(r, e, by);
                break;
            case HandedOver e:
                var to = new SlipParty(e.ToPerson is null ? "pool" : "person", e.ToOffice, Person: e.ToPerson);
                Add(r, "handOver", by, to);
                lines[^1] = lines[^1] with { Note = e.Note };
                break;
            case ResultIssued e:
                Add(r, "result", by, new SlipParty("pool", r.After.Office));
                lines[^1] = lines[^1] with { Outcome = e.Number };
                break;
            case ResultReturned e:
                Add(r, "returned", by, Applicant with { Name = e.ReceivedBy });
                lines[^1] = lines[^1] with { TakenAt = e.At, DoneAt = e.At };
                break;
            case DossierWithdrawn or DossierStopped:
                Add(r, "end", by, Applicant);
                lines[^1] = lines[^1] with { Outcome = r.After.Result, DoneAt = r.Event.At, Note = r.Event.Reason };
                break;
        }
    }

    private void Remark(ReplayedRecord r)
    {
        var (kind, detail) = r.Event switch
        {
            ClockStopped e => ("clock.stopped", e.Cause),
            ClockStarted e => ("clock.started", e.Cause),
            TermExtended e => ("term.extended", e.By.ToString()),
            TermsReprojected e => ("term.reprojected", e.Notice),
            DossierMigrated e => ("dossier.migrated", string.Create(CultureInfo.InvariantCulture, $"{e.From} → {e.To}")),
            ApologySigned => ("apology.signed", null),
            _ => (null, (string?)null),
        };
        if (kind is not null)
            remarks.Add(new SlipRemark(kind, r.Event.At, Doer(r.By), detail, r.Event.Reason, r.After.Legal?.DueAt));
        if (r.Event is DossierMigrated moved)
        {
            foreach (var (task, line) in tasks.Where(t => r.After.Task(t.Key) is not null).ToList())
                lines[line] = lines[line] with { Version = moved.To, Step = r.After.Task(task)!.Step };
        }
    }

    /// <summary>Somebody has the task now: the first holder takes it, a later one gets it from the holder before.</summary>
    private void Hold(ReplayedRecord r, int task, string person, string name, string? onBehalfOf)
    {
        var line = lines[tasks[task]];
        var holder = new SlipParty("person", line.To.Office, line.To.Role, person, name, onBehalfOf);
        if (line.TakenAt is not null)
        {
            if (line.To.Person == person)
                return;
            lines[tasks[task]] = line with { DoneAt = r.Event.At, Outcome = "reassigned", Note = r.Event.Reason };
            tasks[task] = Add(r, "step", line.To, holder, line.Step);
        }

        lines[tasks[task]] = lines[tasks[task]] with { To = holder, TakenAt = r.Event.At };
    }

    private void Return(ReplayedRecord r, int task)
    {
        var line = lines[tasks[task]];
        if (line.TakenAt is null)
            return;
        lines[tasks[task]] = line with { DoneAt = r.Event.At, Outcome = "released", Note = r.Event.Reason };
        tasks[task] = Add(r, "step", Doer(r.By), new SlipParty("pool", line.To.Office, line.To.Role), line.Step);
    }

    private void Complete(ReplayedRecord r, TaskCompleted e)
    {
        var due = r.Before?.Task(e.Task) is { } open ? r.Before.Term(open.TermKey)?.DueAt : null;
        Leave(r, e.Task, line => line with
        {
            To = Doer(r.By) with { OnBehalfOf = e.OnBehalfOf },
            TakenAt = line.TakenAt ?? e.At,
            DueAt = due,
            Timeliness = Judge(due, e.At),
            AfterLegalDue = r.Before?.Legal?.DueAt is { } legal && e.At > legal,
            Outcome = e.Outcome,
            IsOutcome = true,
        });
    }

    private void Leave(ReplayedRecord r, int task, Func<SlipLine, SlipLine> how)
    {
        lines[tasks[task]] = how(lines[tasks[task]]) with { DoneAt = r.Event.At, Note = r.Event.Reason };
        tasks.Remove(task);
    }

    private void Supplied(ReplayedRecord r, SupplementCompleted e, SlipParty by)
    {
        if (supplement is { } asked)
            lines[asked] = lines[asked] with { DoneAt = e.At };
        supplement = null;
        Add(r, "supplementGiven", Applicant, by);
        lines[^1] = lines[^1] with { TakenAt = e.At, DoneAt = e.At };
    }

    private int Add(ReplayedRecord r, string kind, SlipParty from, SlipParty to, string? step = null)
    {
        lines.Add(new SlipLine
        {
            Kind = kind,
            Sequence = r.Row.Sequence,
            Version = r.After.Version,
            Step = step,
            From = from,
            GivenAt = r.Event.At,
            To = to,
        });
        return lines.Count - 1;
    }

    private Timeliness? Judge(DateTimeOffset? due, DateTimeOffset done) => due is not { } by ? null
        : done > by ? Timeliness.Late
        : done.ToOffset(utcOffset).Date < by.ToOffset(utcOffset).Date ? Timeliness.Early
        : Timeliness.OnTime;

    private static SlipParty Doer(Actor by) => by.Person == Actor.SystemPerson
        ? new SlipParty("system")
        : new SlipParty("person", by.Office, by.Role, by.Person, by.Name, by.OnBehalfOf);

    private static SlipParty Named(string form, string number)
    {
        var name = Dossiers.Facts.FormText.Names(form, number).Applicant;
        return Applicant with { Name = name.Length == 0 ? null : name };
    }
}
