using System.Text;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Reads one line of a batch. A member that says null is the same as one left out.</summary>
internal static class RequestLine
{
    private static readonly string[] Known = ["received", "term", "suspensions", "extensions", "at", "office", "onCompletion", "cutOff"];

    public static DeadlineRequest? Read(string line, out string fault)
    {
        var file = StrictJson.Read("line", Encoding.UTF8.GetBytes(line));
        fault = file.Faults.Count > 0 ? file.Faults[0].Message : "";
        if (file.Root is not { Kind: SourceKind.Object } root)
        {
            fault = fault.Length > 0 ? fault : "the line is not an object: write {\"received\": …, \"term\": …}";
            return null;
        }

        if (root.Members.FirstOrDefault(member => !Known.Contains(member.Name)) is { } unknown)
            fault = $"\"{unknown.Name}\" is not known: write {string.Join(", ", Known)}";
        var request = Request(root, ref fault);
        if (fault.Length == 0)
            fault = request!.Fault();
        return fault.Length == 0 ? request : null;
    }

    private static DeadlineRequest? Request(SourceNode root, ref string fault)
    {
        var received = Text(root, "received", required: true, ref fault);
        var term = Text(root, "term", required: true, ref fault);
        var at = Text(root, "at", required: false, ref fault);
        var office = Text(root, "office", required: false, ref fault);
        var onCompletion = Text(root, "onCompletion", required: false, ref fault);
        var cutOff = Text(root, "cutOff", required: false, ref fault);
        if (fault.Length > 0)
            return null;
        var from = DeadlineTexts.Instant(received!, "received", ref fault);
        var budget = DeadlineTexts.Term(term!, "term", ref fault);
        var asOf = at is null ? null : DeadlineTexts.Instant(at, "at", ref fault);
        var suspensions = Suspensions(root, ref fault);
        var extensions = Extensions(root, ref fault);
        var completion = DeadlineTexts.OnCompletion(onCompletion, ref fault);
        var time = DeadlineTexts.CutOff(cutOff, ref fault);
        if (fault.Length > 0)
            return null;
        var ledger = new TermLedger
        {
            Budget = budget!.Value, From = from!.Value, Suspensions = suspensions, Extensions = extensions, OnCompletion = completion, CutOff = time,
        };
        return new DeadlineRequest(office ?? DeadlineRequest.DefaultOffice, ledger, asOf);
    }

    private static List<Suspension> Suspensions(SourceNode root, ref string fault)
    {
        List<Suspension> read = [];
        foreach (var pair in Items(root, "suspensions", ref fault))
        {
            if (pair is not { Kind: SourceKind.Array, Items: [{ Kind: SourceKind.String } from, { Kind: SourceKind.String or SourceKind.Null } to] })
                fault = fault.Length > 0 ? fault : "suspensions: each is [from, to], both instants in quotes; write null as to while it still stands";
            else if (DeadlineTexts.Suspension(from.Text, to.Kind == SourceKind.Null ? null : to.Text, ref fault) is { } suspension)
                read.Add(suspension);
        }

        return read;
    }

    private static List<Extension> Extensions(SourceNode root, ref string fault)
    {
        List<Extension> read = [];
        foreach (var item in Items(root, "extensions", ref fault))
        {
            if (item.Kind != SourceKind.String)
                fault = fault.Length > 0 ? fault : "extensions: each is a term in quotes, such as \"2 workingDays\"";
            else if (DeadlineTexts.Term(item.Text, "extensions", ref fault) is { } by)
                read.Add(new Extension(by, null));
        }

        return read;
    }

    private static IReadOnlyList<SourceNode> Items(SourceNode root, string name, ref string fault)
    {
        if (fault.Length > 0 || root[name] is not { Kind: not SourceKind.Null } node)
            return [];
        if (node.Kind == SourceKind.Array)
            return node.Items;
        fault = $"{name}: write a list in brackets";
        return [];
    }

    private static string? Text(SourceNode root, string name, bool required, ref string fault)
    {
        if (fault.Length > 0)
            return null;
        if (root[name] is not { Kind: not SourceKind.Null } node)
        {
            fault = required ? $"\"{name}\" is missing: add it" : "";
            return null;
        }

        if (node.Kind == SourceKind.String)
            return node.Text;
        fault = $"{name}: write it in quotes";
        return null;
    }
}
