using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>A decision in the making: each event is applied as it is raised, so that what follows sees its effect.</summary>
internal sealed class Draft
{
    private DossierFacts? facts;
    private string? factsOf;

    public Draft(
        Dossier? before, ProcedureDefinition definition, WorkingCalendar calendar, DossierKey? key, DossierCommand command,
            DateTimeOffset now)
    {
        Key = key;
        Before = before;
        State = before;
        Definition = definition;
        Calendar = calendar;
        Command = command;
        Now = now.ToUniversalTime();
        Index = FlowIndex.Of(definition);
    }

    public Dossier? Before { get; }

    public ProcedureDefinition Definition { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>What the dossier's personal values are sealed with; null once it is destroyed: nothing personal comes then.</summary>
    public DossierKey? Key { get; }

    public DossierCommand Command { get; }

    /// <summary>Server instant, UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day of the decision, in the office's time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.AddMinutes(Calendar.File.UtcOffsetMinutes).DateTime);

    public FlowIndex Index { get; }

    /// <summary>Events in order, each with the state it met.</summary>
    public List<(DossierEvent Event, Dossier? Before)> Happened { get; } = [];

    public NumberClaim? Number { get; set; }

    public Dossier? State { get; private set; }

    /// <summary>The state, of a dossier that exists.</summary>
    public Dossier D => State ?? throw new InvalidOperationException("There is no dossier yet.");

    public Actor By => Command.By;

    public DossierFacts Facts
    {
        get
        {
            if (facts is null || !ReferenceEquals(factsOf, D.Form))
            {
                facts = new DossierFacts(D, Definition);
                factsOf = D.Form;
            }

            return facts;
        }
    }

    public void Raise(DossierEvent happened)
    {
        var dated = happened with { At = Now };
        Happened.Add((dated, State));
        State = DossierApply.Apply(State, dated);
    }
}
