using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Engine.Json;

/// <summary>
/// A committed sample of every stored shape must still read, for ever: databases hold them. UPDATE=1 adds samples of new shapes and
/// never changes one that is there.
/// </summary>
public sealed class StoredShapesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Hue.Workflows.Tests", "Engine", "Samples");

    [Fact]
    public void Every_event_reads_and_is_written_as_it_was() => Holds(
        "events.jsonl",
        typeof(DossierEvent),
        made => StoredJson.Write((DossierEvent)made),
        t => StoredJson.Write(StoredJson.ReadEvent(t)));

    [Fact]
    public void Every_command_reads_and_is_written_as_it_was() => Holds(
        "commands.jsonl",
        typeof(DossierCommand),
        made => StoredJson.Write((DossierCommand)made),
        t => StoredJson.Write(StoredJson.ReadCommand(t)));

    [Fact]
    public void Snapshot_reads_and_is_written_as_it_was()
    {
        var path = Path.Combine(Folder, "snapshot.json");
        if (IsUpdate && !File.Exists(path))
            File.WriteAllText(path, StoredJson.Write((Dossier)SampleMaking.Make(typeof(Dossier))) + "\n");
        var text = File.ReadAllText(path).TrimEnd();
        var read = StoredJson.ReadDossier(text);
        Assert.Equal(text, StoredJson.Write(read));
        Assert.Equal(text, StoredJson.WriteBySerialiser(read));
    }

    [Fact]
    public void Snapshot_with_every_member_is_written_as_the_serialiser_writes_it()
    {
        var full = (Dossier)SampleMaking.Make(typeof(Dossier));
        Assert.Equal(StoredJson.WriteBySerialiser(full), StoredJson.Write(full));
    }

    [Theory]
    [InlineData("\"revision\":", "\"revsion\":", "an unknown member, and a missing one")]
    [InlineData("\"revision\":700000,", "", "a missing member")]
    [InlineData("\"revision\":700000,", "\"revision\":700000,\"revision\":700000,", "a member twice")]
    [InlineData("\"number\":\"Number\"", "\"number\":null", "a null")]
    [InlineData("\"number\":", "\"Number\":", "another case")]
    public void Snapshot_that_is_not_quite_one_is_refused(string part, string instead, string why)
    {
        var text = StoredJson.Write((Dossier)SampleMaking.Make(typeof(Dossier)));
        Assert.Contains(part, text);
        var broken = text.Replace(part, instead, StringComparison.Ordinal);
        Assert.True(Record.Exception(() => StoredJson.ReadDossier(broken)) is JsonException, why);
    }

    [Fact]
    public void Every_kind_of_event_is_declared_once() => Assert.Equal(EventKinds.All, EventKinds.All.Distinct());

    private static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE") == "1";

    private static void Holds(string file, Type closedSet, Func<object, string> write, Func<string, string> again)
    {
        var path = Path.Combine(Folder, file);
        var lines = File.Exists(path) ? File.ReadAllLines(path).ToList() : [];
        var kinds = closedSet.GetCustomAttributes<JsonDerivedTypeAttribute>()
            .ToDictionary(a => (string)a.TypeDiscriminator!, a => a.DerivedType);
        var missing = kinds.Keys.Except(lines.Select(Kind)).ToList();
        if (IsUpdate && missing.Count > 0)
        {
            lines.AddRange(missing.Select(kind => write(SampleMaking.Make(kinds[kind]))));
            File.WriteAllLines(path, lines);
            missing = [];
        }

        Assert.Equal([], missing);
        foreach (var line in lines)
            Assert.Equal(line, again(line));
    }

    private static string Kind(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("kind").GetString()!;
    }
}
