using System.Globalization;
using System.Text.Json;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>One client: a connection, a signed-in person for each role, and the dossiers that are its own.</summary>
internal sealed class StepClient : IDisposable
{
    private readonly HttpLine line;
    private readonly Journey journey;
    private readonly string office;
    private readonly Dictionary<string, SignedIn> people;
    private readonly List<(Guid Dossier, int Step)> open = [];
    private readonly Random choice;
    private IReadOnlyList<StepMark> marks = [];

    public StepClient(Uri address, Journey journey, int client)
    {
        line = new HttpLine(address);
        this.journey = journey;
        office = journey.Office(client);
        choice = new Random(client);
        people = BenchPeople.Roles.ToDictionary(
            role => role, role => SignedIn.In(line, BenchPeople.Name(role, client), BenchPeople.Password));
    }

    /// <summary>Steps of this client that the server said are done.</summary>
    public long Done { get; private set; }

    /// <summary>Steps that its dossiers have left.</summary>
    public int Left => open.Sum(dossier => marks.Count - dossier.Step);

    /// <summary>Files and receives a dossier at the counter.</summary>
    public void File(Guid dossier)
    {
        var clerk = people["clerk"];
        var answer = line.Send(
            $"POST /api/dossiers HTTP/1.1\r\n{clerk.Headers}Idempotency-Key: {Guid.NewGuid():D}\r\n", journey.FilingBody(dossier, office));
        clerk.Take(answer.Expect(201, "filing a dossier"));
        open.Add((dossier, 0));
    }

    /// <summary>Takes a dossier through the journey and notes task and revision of each step: every other's will be the same.</summary>
    /// <param name="dossier">A dossier that was filed, by this client.</param>
    /// <param name="around">Runs a step, given its number in the journey.</param>
    public IReadOnlyList<StepMark> Learn(Guid dossier, Action<int, Action> around)
    {
        List<StepMark> learnt = [];
        for (var i = 0; i < journey.Steps.Count; i++)
        {
            var answer = line.Send($"GET /api/dossiers/{dossier:D} HTTP/1.1\r\n{people["clerk"].Headers}").Expect(200, "reading a dossier");
            using var view = JsonDocument.Parse(answer.Body);
            var task = view.RootElement.GetProperty("tasks").EnumerateArray().First(t => t.GetProperty("state").GetString() == "open");
            if (task.GetProperty("step").GetString() is var step && step != journey.Steps[i].Step)
                throw new CannotMeasureException($"the dossier stands at {step} and not at {journey.Steps[i].Step}.");
            var mark = new StepMark(task.GetProperty("number").GetInt32(), view.RootElement.GetProperty("revision").GetInt64());
            learnt.Add(mark);
            around(i, () => Complete(dossier, journey.Steps[learnt.Count - 1], mark));
        }

        open.RemoveAll(each => each.Dossier == dossier);
        return learnt;
    }

    /// <summary>What <see cref="Learn"/> noted, by whichever client.</summary>
    public void Know(IReadOnlyList<StepMark> learnt) => marks = learnt;

    /// <summary>Completes the next step of one of its dossiers, chosen at random.</summary>
    public void CompleteNext()
    {
        if (open.Count == 0)
            throw new CannotMeasureException("the dossiers have run out.");
        var at = choice.Next(open.Count);
        var (dossier, step) = open[at];
        Complete(dossier, journey.Steps[step], marks[step]);
        if (step + 1 < marks.Count)
        {
            open[at] = (dossier, step + 1);
            return;
        }

        open[at] = open[^1];
        open.RemoveAt(open.Count - 1);
    }

    public void Dispose() => line.Dispose();

    private void Complete(Guid dossier, JourneyStep step, StepMark mark)
    {
        var person = people[step.Role];
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/dossiers/{dossier:D}/tasks/{mark.Task}/complete HTTP/1.1\r\n{person.Headers}"
            + $"Idempotency-Key: {Guid.NewGuid():D}\r\nIf-Match: \"{mark.Revision}\"\r\nPrefer: return=minimal\r\n");
        var answer = line.Send(head, step.Body).Expect(204, $"completing {step.Step}");
        if (answer.Revision != mark.Revision + 1)
            throw new CannotMeasureException($"completing {step.Step} at revision {mark.Revision} gave revision {answer.Revision}.");
        person.Take(answer);
        Done++;
    }
}

/// <summary>Where a step stands in every dossier: the task's number, and the revision before.</summary>
internal readonly record struct StepMark(int Task, long Revision);
