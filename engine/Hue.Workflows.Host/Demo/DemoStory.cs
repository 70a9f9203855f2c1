using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Demo;

/// <summary>How far a demo dossier goes.</summary>
internal enum DemoEnding
{
    /// <summary>As far as its scenario goes by now.</summary>
    AsFarAsTimeGoes,

    /// <summary>Through its scenario, and the result in the applicant's hands.</summary>
    Returned,

    /// <summary>Stands still after its first acts, and runs late.</summary>
    LeftLying,

    /// <summary>Some way through its scenario lately: before a signature, a stamp, an answer.</summary>
    Halfway,

    /// <summary>Stands where the applicant was asked to complete it.</summary>
    AwaitsSupplement,

    /// <summary>Stands where more copies were asked for than were paid.</summary>
    AwaitsPayment,

    /// <summary>Filed online; no clerk has looked.</summary>
    OnlyFiled,

    /// <summary>The applicant took it back.</summary>
    Withdrawn,

    /// <summary>Filed, and not accepted.</summary>
    NotAccepted,
}

/// <summary>One demo dossier under way: a scenario of its procedure played in another office, by other people, in the past weeks.</summary>
internal sealed class DemoStory(
    DossierId id, ProcedureDefinition definition, Scenario scenario, string office, string form, DateTimeOffset start, DemoEnding ending,
        int order)
{
    /// <summary>Which of the demo's dossiers, from 0.</summary>
    public int Order { get; } = order;

    public DossierId Id { get; } = id;

    public ProcedureDefinition Definition { get; } = definition;

    public Scenario Scenario { get; } = scenario;

    public string Office { get; } = office;

    public string Form { get; } = form;

    public DateTimeOffset Start { get; } = start;

    public DemoEnding Ending { get; } = ending;

    public string Channel => Ending is DemoEnding.OnlyFiled or DemoEnding.NotAccepted ? "online" : Scenario.Channel;
}
