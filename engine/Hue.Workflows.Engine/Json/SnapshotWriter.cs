using System.Text.Json;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Json;

/// <summary>
/// Writes a snapshot by hand, member by member as the serialiser would: it is the dearest part of every decision, and the
/// serialiser takes twice as long. A test holds the two texts equal.
/// </summary>
internal static class SnapshotWriter
{
    private static readonly TermLedgerConverter Ledgers = new();

    public static void Write(Utf8JsonWriter to, Dossier d)
    {
        to.WriteStartObject();
        to.WriteString("id"u8, d.Id.Value);
        to.WriteNumber("revision"u8, d.Revision);
        to.WriteString("number"u8, d.Number);
        to.WriteString("procedure"u8, d.Procedure);
        to.WriteNumber("version"u8, d.Version);
        to.WriteString("definitionHash"u8, d.DefinitionHash);
        to.WriteString("office"u8, d.Office);
        Optional(to, "parentOffice"u8, d.ParentOffice);
        Optional(to, "topOffice"u8, d.TopOffice);
        Optional(to, "calendar"u8, d.Calendar);
        to.WriteString("level"u8, d.Level);
        to.WriteString("channel"u8, d.Channel);
        to.WriteString("subject"u8, d.Subject);
        Raw(to, "form"u8, d.Form);
        to.WriteString("applicant"u8, d.Applicant);
        to.WriteString("searchText"u8, d.SearchText);
        to.WriteNumber("status"u8, (int)d.Status);
        to.WriteString("filedAt"u8, d.FiledAt);
        Optional(to, "receivedAt"u8, d.ReceivedAt);
        Optional(to, "endedAt"u8, d.EndedAt);
        Optional(to, "result"u8, d.Result);
        if (d.Parent is { } parent)
        {
            to.WriteStartObject("parent"u8);
            to.WriteString("dossier"u8, parent.Dossier.Value);
            to.WriteString("step"u8, parent.Step);
            to.WriteEndObject();
        }

        List(to, "papers"u8, d.Papers, Paper);
        List(to, "fees"u8, d.Fees, Fee);
        List(to, "tasks"u8, d.Tasks, Task);
        List(to, "waits"u8, d.Waits, Wait);
        List(to, "calls"u8, d.Calls, Call);
        List(to, "parallels"u8, d.Parallels, Parallel);
        List(to, "terms"u8, d.Terms, Term);
        List(to, "leftTerms"u8, d.LeftTerms, Left);
        List(to, "doers"u8, d.Doers, Doer);
        Texts(to, "standstills"u8, d.Standstills);
        to.WriteNumber("supplements"u8, d.Supplements);
        to.WriteNumber("extensions"u8, d.Extensions);
        to.WriteNumber("lastEntry"u8, d.LastEntry);
        List(to, "deliveries"u8, d.Deliveries, Deliver);
        Optional(to, "resultIssued"u8, d.ResultIssued);
        to.WriteBoolean("paymentAsked"u8, d.PaymentAsked);
        if (d.Apology is { } apology)
            Apology(to, apology);
        Optional(to, "erasedAt"u8, d.ErasedAt);
        to.WriteNumber("auditSequence"u8, d.AuditSequence);
        to.WriteString("auditHash"u8, d.AuditHash);
        to.WriteEndObject();
    }

    private static void Paper(Utf8JsonWriter to, PaperGiven paper)
    {
        to.WriteString("paper"u8, paper.Paper);
        to.WriteNumber("originals"u8, paper.Originals);
        to.WriteNumber("copies"u8, paper.Copies);
        Optional(to, "sha256"u8, paper.Sha256);
        Optional(to, "fileName"u8, paper.FileName);
    }

    private static void Fee(Utf8JsonWriter to, FeeDue fee)
    {
        to.WriteString("fee"u8, fee.Fee);
        to.WriteString("collectAt"u8, fee.CollectAt);
        to.WriteNumber("paid"u8, fee.Paid);
        if (fee.Amount is { } amount)
            to.WriteNumber("amount"u8, amount);
        if (fee.Assessed)
            to.WriteBoolean("assessed"u8, true);
    }

    private static void Task(Utf8JsonWriter to, OpenTask task)
    {
        to.WriteNumber("number"u8, task.Number);
        to.WriteString("step"u8, task.Step);
        In(to, task.Scope);
        to.WriteString("role"u8, task.Role);
        to.WriteString("office"u8, task.Office);
        Optional(to, "assignee"u8, task.Assignee);
        Optional(to, "assigneeName"u8, task.AssigneeName);
        to.WriteNumber("priority"u8, task.Priority);
        to.WriteString("createdAt"u8, task.CreatedAt);
    }

    private static void Wait(Utf8JsonWriter to, OpenWait wait)
    {
        to.WriteNumber("number"u8, wait.Number);
        to.WriteString("step"u8, wait.Step);
        In(to, wait.Scope);
        to.WriteString("message"u8, wait.Message);
        Optional(to, "timeoutAt"u8, wait.TimeoutAt);
    }

    private static void Call(Utf8JsonWriter to, OpenCall call)
    {
        to.WriteNumber("number"u8, call.Number);
        to.WriteString("step"u8, call.Step);
        In(to, call.Scope);
        to.WriteString("child"u8, call.Child.Value);
    }

    private static void Parallel(Utf8JsonWriter to, OpenParallel parallel)
    {
        to.WriteNumber("number"u8, parallel.Number);
        to.WriteString("step"u8, parallel.Step);
        In(to, parallel.Scope);
        to.WriteNumber("needed"u8, parallel.Needed);
        Texts(to, "running"u8, parallel.Running);
        Texts(to, "ended"u8, parallel.Ended);
    }

    private static void Term(Utf8JsonWriter to, TermState term)
    {
        to.WriteString("key"u8, term.Key);
        Optional(to, "step"u8, term.Step);
        to.WritePropertyName("ledger"u8);
        Ledgers.Write(to, term.Ledger, JsonSerializerOptions.Default);
        Optional(to, "dueAt"u8, term.DueAt);
        to.WriteNumber("epoch"u8, term.Epoch);
        Texts(to, "fired"u8, term.Fired);
        Optional(to, "nextRung"u8, term.NextRung);
        Optional(to, "nextAt"u8, term.NextAt);
    }

    private static void Left(Utf8JsonWriter to, LeftTerm left)
    {
        to.WriteString("step"u8, left.Step);
        to.WritePropertyName("ledger"u8);
        Ledgers.Write(to, left.Ledger, JsonSerializerOptions.Default);
        Texts(to, "fired"u8, left.Fired);
    }

    private static void Doer(Utf8JsonWriter to, StepDoer doer)
    {
        to.WriteString("step"u8, doer.Step);
        to.WriteString("person"u8, doer.Person);
        Optional(to, "onBehalfOf"u8, doer.OnBehalfOf);
    }

    private static void Apology(Utf8JsonWriter to, Apology apology)
    {
        to.WriteStartObject("apology"u8);
        to.WriteString("rung"u8, apology.Rung);
        to.WriteString("draftedAt"u8, apology.DraftedAt);
        to.WriteString("originalDue"u8, apology.OriginalDue);
        to.WriteString("newDue"u8, apology.NewDue);
        to.WriteNumber("extensions"u8, apology.Extensions);
        Optional(to, "reason"u8, apology.Reason);
        Optional(to, "signer"u8, apology.Signer);
        Optional(to, "signerName"u8, apology.SignerName);
        Optional(to, "signedAt"u8, apology.SignedAt);
        to.WriteEndObject();
    }

    private static void Deliver(Utf8JsonWriter to, Delivery delivery)
    {
        to.WriteString("name"u8, delivery.Name);
        to.WriteString("dueAt"u8, delivery.DueAt);
        Raw(to, "payload"u8, delivery.Payload);
        to.WriteNumber("attempts"u8, delivery.Attempts);
    }

    private static void In(Utf8JsonWriter to, Scope? scope)
    {
        if (scope is null)
            return;
        to.WriteStartObject("scope"u8);
        to.WriteNumber("parallel"u8, scope.Parallel);
        to.WriteString("branch"u8, scope.Branch);
        to.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter to, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        to.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            to.WriteStartObject();
            write(to, items[i]);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter to, ReadOnlySpan<byte> name, IReadOnlyList<string> items)
    {
        to.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
            to.WriteStringValue(items[i]);
        to.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter to, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            to.WriteString(name, value);
    }

    private static void Optional(Utf8JsonWriter to, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } instant)
            to.WriteString(name, instant);
    }

    private static void Raw(Utf8JsonWriter to, ReadOnlySpan<byte> name, string json)
    {
        to.WritePropertyName(name);
        to.WriteRawValue(json, skipInputValidation: true);
    }
}
