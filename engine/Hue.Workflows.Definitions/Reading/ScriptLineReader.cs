using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads one line of a scenario's script: {"do": …} or {"expect": {…}}.</summary>
internal sealed class ScriptLineReader(SourceFile file)
{
    public ScriptLine Read(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var dossier = reader.OptionalText("dossier");
        ScriptLine line = reader.Optional("expect") is { } expect ? Expect(expect, dossier) : Act(reader, dossier);
        reader.Close();
        return line;
    }

    private ScriptAct Act(ObjectReader reader, string? dossier)
    {
        var deed = reader.Choice("do", [.. ScriptDeed.All.Keys.Order(StringComparer.Ordinal)]);
        if (ScriptDeed.All.TryGetValue(deed, out var members))
        {
            CheckMembers(reader, deed, members);
        }

        return new ScriptAct(reader.Node.Line, dossier, reader.OptionalInstant("at"), deed)
        {
            As = reader.OptionalText("as"),
            Step = reader.OptionalText("step"),
            Outcome = reader.OptionalText("outcome"),
            Reason = reader.OptionalText("reason"),
            LegalBasis = reader.OptionalText("legalBasis"),
            Papers = reader.OptionalTexts("papers"),
            Missing = reader.OptionalTexts("missing"),
            Fields = reader.Optional("fields") is { } fields && reader.Has(fields, SourceKind.Object, "fields in braces")
                ? SourceText.Write(fields) : null,
            Without = reader.OptionalTexts("without"),
            Due = reader.OptionalInstant("due"),
            By = reader.OptionalTerm("by"),
            To = reader.OptionalText("to"),
            Amount = reader.OptionalWhole("amount", 0, 1_000_000_000_000),
            Fee = reader.OptionalText("fee"),
            Result = reader.OptionalText("result"),
            Channel = reader.Optional("channel") is { } channel ? reader.ChoiceOf(channel, "counter", "online", "post", "agentPoint")
                : null,
            Name = reader.OptionalText("name"),
            Text = reader.OptionalText("text"),
            Version = (int?)reader.OptionalWhole("version", 1, 9999),
            Refused = reader.OptionalText("refused"),
        };
    }

    private void CheckMembers(ObjectReader reader, string deed, ScriptDeed members)
    {
        var required = members.Required.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = $"do at as refused dossier {members.Required} {members.Allowed}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in required.Where(name => !reader.Has(name)))
        {
            file.Fault(ShapeRules.MemberIsThere, $"{reader.Node.Pointer}/{name}",
                reader.Node.Line, $"\"{deed}\" needs \"{name}\". Add it.");
        }

        if (reader.Has("without") && !reader.Has("refused"))
        {
            file.Fault(ShapeRules.MemberIsThere, $"{reader.Node.Pointer}/refused",
                reader.Node.Line, "\"without\" needs \"refused\": the code with which a form that lacks a field is refused.");
        }

        foreach (var member in reader.Node.Members.Where(member => !known.Contains(member.Name)))
        {
            file.Fault(ShapeRules.MemberIsKnown, member.Value.Pointer,
                member.Line, $"\"{deed}\" has no \"{member.Name}\". Known are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
            reader.Optional(member.Name);
        }
    }

    private ScriptExpect Expect(SourceNode node, string? dossier)
    {
        var reader = new ObjectReader(file, node);
        var expect = new ScriptExpect(node.Line, dossier)
        {
            Status = (int?)reader.OptionalWhole("status", 1, 10),
            Step = Texts(reader, "step"),
            Role = ScenarioReader.Map(reader, reader.Optional("role"), reader.TextOf),
            Due = reader.OptionalInstant("due"),
            Suspended = reader.Has("suspended") ? reader.Flag("suspended") : null,
            Overdue = reader.Has("overdue") ? reader.Flag("overdue") : null,
            Remaining = reader.OptionalText("remaining"),
            StepDue = StepDue(reader),
            Fees = reader.Has("fees") ? reader.List("fees", Fee) : null,
            FeeTotal = reader.OptionalWhole("feeTotal", 0, 1_000_000_000_000),
            Alerts = reader.Has("alerts") ? reader.List("alerts", Alert) : null,
            Result = reader.Optional("result") is { } result ? reader.ChoiceOf(result, "granted", "refused", "withdrawn", "stopped") : null,
            Audit = Texts(reader, "audit"),
            AuditCount = (int?)reader.OptionalWhole("auditCount", 0, 100_000),
            Documents = Texts(reader, "documents"),
        };
        reader.Close();
        return expect;
    }

    private static Dictionary<string, DateTimeOffset>? StepDue(ObjectReader reader) =>
        ScenarioReader.Map(reader, reader.Optional("stepDue"), node => (object?)reader.InstantOf(node))?
            .ToDictionary(each => each.Key, each => (DateTimeOffset)each.Value, StringComparer.Ordinal);

    private static IReadOnlyList<string>? Texts(ObjectReader reader, string name) => reader.Has(name) ? reader.OptionalTexts(name) : null;

    private ExpectedFee Fee(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var fee = new ExpectedFee(reader.Text("id"), reader.OptionalWhole("amount", 0, 1_000_000_000_000));
        reader.Close();
        return fee;
    }

    private ExpectedAlert Alert(SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var alert = new ExpectedAlert(reader.Text("rung"), reader.OptionalText("term"), Texts(reader, "to"));
        reader.Close();
        return alert;
    }
}
