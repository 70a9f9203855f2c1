namespace Hue.Workflows.Definitions.Model;

/// <summary>Who is told what, and when, as a term is used up.</summary>
/// <param name="Id">"standard".</param>
/// <param name="Version">1 and up.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Rungs">In order of time.</param>
public sealed record Ladder(string Id, int Version, string Title, IReadOnlyList<Rung> Rungs)
{
    /// <summary>"standard.v1".</summary>
    public string Name => $"{Id}.v{Version}";
}

/// <summary>One rung; it fires once in an epoch.</summary>
/// <param name="Id">Kebab-case, unique in the ladder.</param>
/// <param name="At">When.</param>
/// <param name="Tell">
/// assignee, headOfUnit, leader, operator; "leader@parent" and "headOfUnit@parent" mean the office above the dossier's, "@city" the top.
/// </param>
/// <param name="Actions">notify, raisePriority, reassign, draftApology.</param>
/// <param name="Terms">legal, step, or both.</param>
/// <param name="Title">Text of the alert's subject.</param>
/// <param name="IgnoresQuietHours">Whether the notice goes out at once, office hours or not.</param>
/// <param name="Proposes">For draftApology: how much later the result is promised; null takes 3 working days.</param>
public sealed record Rung(
    string Id, RungTime At, IReadOnlyList<string> Tell, IReadOnlyList<string> Actions, string Terms, string Title, bool IgnoresQuietHours,
    WorkingTime.Term? Proposes = null);

/// <summary>When a rung falls, against the term's use or its due time.</summary>
public abstract record RungTime
{
    private RungTime()
    {
    }

    /// <summary>When this share of the term's working time is used; above 0, below 1.</summary>
    public sealed record ShareUsed(decimal Share) : RungTime;

    /// <summary>When this much working time is left.</summary>
    public sealed record Left(WorkingTime.Term Time) : RungTime;

    /// <summary>One minute after the due time.</summary>
    public sealed record Due : RungTime;

    /// <summary>When the term has been late by this much working time.</summary>
    public sealed record Late(WorkingTime.Term Time) : RungTime;
}
