using Hue.Workflows.Engine.Dossiers.Flowing;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Counts an open dossier by another calendar, after a notice changed the office's days.</summary>
public sealed record AmendCalendar : DossierCommand
{
    /// <summary>Name of the calendar to go to, "hue.v2".</summary>
    public required string Calendar { get; init; }

    /// <summary>Number of the notice that the change rests on.</summary>
    public required string Notice { get; init; }

    /// <summary>The command of one amendment to one dossier: the same again has the same id, so that it may be sent twice.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="number">The amendment's number.</param>
    /// <param name="calendar">Calendar to go to.</param>
    /// <param name="notice">Number of the notice.</param>
    /// <param name="by">Who applied the amendment.</param>
    public static AmendCalendar Of(DossierId dossier, int number, string calendar, string notice, Actor by) => new()
    {
        Id = new CommandId(StableId.Of(dossier, "amend", calendar, number)),
        Dossier = dossier,
        By = by,
        Calendar = calendar,
        Notice = notice,
    };
}

/// <summary>The leader signs the apology that a ladder drafted (paper 4), with the day the applicant may now count on.</summary>
public sealed record SignApology : DossierCommand
{
    /// <summary>When the result will be there, UTC; after now. The legal term stays what it was.</summary>
    public required DateTimeOffset NewDue { get; init; }

    /// <summary>Why it is late, as the applicant reads it.</summary>
    public required string Reason { get; init; }
}
