using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>The drawn flow of a dossier: what is done, what stands, what is to come.</summary>
internal static class FlowReads
{
    public static async Task<IResult> FlowAsync(
        Guid id, DossierRoom room, StoreGate gate, LoadedCatalogue catalogue, HttpContext http, CancellationToken cancellation)
    {
        if (await room.FindAsync(id, Person.Of(http), cancellation) is not { } row)
            return Problems.NotFound();
        var d = StoredJson.ReadDossier(row.Snapshot);
        if (catalogue.Current.Find(d.Procedure, d.Version) is not { } definition)
            throw new DefinitionGoneException(d.Procedure, d.Version);
        var marks = Marks(RecordedEvent.Of(await gate.Open.Queries.AuditAsync(row.Id, cancellation)));
        var open = d.Tasks.Select(t => t.Step).Concat(d.Waits.Select(w => w.Step)).Concat(d.Calls.Select(c => c.Step))
            .Concat(d.Parallels.Select(p => p.Step)).ToHashSet(StringComparer.Ordinal);
        var steps = StepFinder.All(definition.Flow).Select(s => State(s.Id, open.Contains(s.Id), marks.GetValueOrDefault(s.Id)));
        return Results.Ok(new FlowStateView(FlowViews.Of(definition.Flow), [.. steps]));
    }

    private static StepStateView State(string step, bool open, StepMark? mark)
    {
        var state = open ? StepState.Active : mark is null ? StepState.Todo : mark.Cancelled ? StepState.Cancelled : StepState.Done;
        return new StepStateView(step, state, mark?.Entries ?? 0, mark?.EnteredAt, open ? null : mark?.EndedAt);
    }

    private static Dictionary<string, StepMark> Marks(IReadOnlyList<RecordedEvent> trail)
    {
        var marks = new Dictionary<string, StepMark>(StringComparer.Ordinal);
        foreach (var happened in trail.Select(r => r.Event))
        {
            switch (happened)
            {
                case TaskOpened e:
                    Enter(marks, e.Step, e.At);
                    break;
                case WaitOpened e:
                    Enter(marks, e.Step, e.At);
                    break;
                case CallOpened e:
                    Enter(marks, e.Step, e.At);
                    break;
                case ParallelOpened e:
                    Enter(marks, e.Step, e.At);
                    break;
                case DecisionTaken e:
                    Enter(marks, e.Step, e.At);
                    End(marks, e.Step, e.At, false);
                    break;
                case DocumentProduced { Step: { } step } e:
                    Enter(marks, step, e.At);
                    End(marks, step, e.At, false);
                    break;
                case DossierProcessed e:
                    Enter(marks, e.Step, e.At);
                    End(marks, e.Step, e.At, false);
                    break;
                case TaskCompleted e:
                    End(marks, e.Step, e.At, false);
                    break;
                case TaskCancelled e:
                    End(marks, e.Step, e.At, true);
                    break;
                case WaitEnded e:
                    End(marks, e.Step, e.At, e.Cause is not ("message" or "timeout"));
                    break;
                case CallEnded e:
                    End(marks, e.Step, e.At, false);
                    break;
                case ParallelJoined e:
                    End(marks, e.Step, e.At, e.Cause != "joined");
                    break;
            }
        }

        return marks;
    }

    private static void Enter(Dictionary<string, StepMark> marks, string step, DateTimeOffset at)
        => marks[step] = new StepMark((marks.GetValueOrDefault(step)?.Entries ?? 0) + 1, at, null, false);

    private static void End(Dictionary<string, StepMark> marks, string step, DateTimeOffset at, bool cancelled)
    {
        if (marks.TryGetValue(step, out var mark))
            marks[step] = mark with { EndedAt = at, Cancelled = cancelled };
    }

    private sealed record StepMark(int Entries, DateTimeOffset EnteredAt, DateTimeOffset? EndedAt, bool Cancelled);
}
