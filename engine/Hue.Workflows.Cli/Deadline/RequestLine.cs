using System.Text;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Reads one line of a batch. A member that says null is the same as one left out.</summary>
internal sealed class RequestLine
{
    private static readonly string[] Known = ["received", "term", "suspensions", "extensions", "at", "office", "onCompletion", "cutOff"];

    private readonly SourceNode root;
    private string fault = "";

    private RequestLine(SourceNode root) => this.root = root;

    /// <summary>The request, or null with what is wrong and what to write instead.</summary>
    public static DeadlineRequest? Read(string line, out string fault)
    {
        fault = "the line is not an object: write {\"received\": …, \"term\": …}";
        if (string.IsNullOrWhiteSpace(line))
            return null;
        var file = StrictJson.Read("line", Encoding.UTF8.GetBytes(line));
        if (file.Faults.Count > 0)
            fault = file.Faults[0].Message;
        if (file.Faults.Count > 0 || file.Root is not { Kind: SourceKind.Object } root)
            return null;
        var reading = new RequestLine(root);
        var texts = reading.Texts();
        fault = reading.fault;
        return fault.Length == 0 ? texts.Read("", out fault) : null;
    }

    private RequestTexts Texts()
    {
        if (root.Members.FirstOrDefault(member => !Known.Contains(member.Name)) is { } unknown)
            fault = $"\"{unknown.Name}\" is not known: write {string.Join(", ", Known)}";
        return new RequestTexts
        {
            Office = Text("office"),
            Received = Text("received"),
            Term = Text("term"),
            Suspensions = [.. Items("suspensions").Select(Pair)],
            Extensions = [.. Items("extensions").Select(Extension)],
            At = Text("at"),
            OnCompletion = Text("onCompletion"),
            CutOff = Text("cutOff"),
        };
    }

    private (string From, string? To) Pair(SourceNode pair)
    {
        if (pair is { Kind: SourceKind.Array, Items: [{ Kind: SourceKind.String } from, var to] }
            && to.Kind is SourceKind.String or SourceKind.Null)
            return (from.Text, to.Kind == SourceKind.Null ? null : to.Text);
        Wrong("suspensions: each is [from, to], both instants in quotes; write null as to while it still stands");
        return ("", null);
    }

    private string Extension(SourceNode item)
    {
        if (item.Kind != SourceKind.String)
            Wrong("extensions: each is a term in quotes, such as \"2 workingDays\"");
        return item.Text;
    }

    private IReadOnlyList<SourceNode> Items(string name)
    {
        if (root[name] is not { Kind: not SourceKind.Null } node)
            return [];
        if (node.Kind != SourceKind.Array)
            Wrong($"{name}: write a list in brackets");
        return node.Items;
    }

    private string? Text(string name)
    {
        if (root[name] is not { Kind: not SourceKind.Null } node)
            return null;
        if (node.Kind != SourceKind.String)
            Wrong($"{name}: write it in quotes");
        return node.Text;
    }

    private void Wrong(string message) => fault = fault.Length == 0 ? message : fault;
}
