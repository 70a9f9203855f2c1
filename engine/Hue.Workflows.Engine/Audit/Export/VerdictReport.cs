using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>What a verification came to.</summary>
public sealed class VerdictReport
{
    /// <summary>Findings that are listed; more are counted.</summary>
    public const int FindingsMost = 1000;

    private readonly List<Finding> findings = [];
    private readonly List<LocalText> notes = [];
    private readonly Dictionary<string, string> facts = new(StringComparer.Ordinal);
    private readonly Verdict[] verdicts = new Verdict[2];

    /// <summary>Whether what is there is what was recorded.</summary>
    public Verdict Integrity => verdicts[(int)Aspect.Integrity];

    /// <summary>Whether everything is there.</summary>
    public Verdict Completeness => verdicts[(int)Aspect.Completeness];

    /// <summary>What does not hold or cannot be told, in the order in which it was found.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Findings beyond those listed.</summary>
    public int FindingsMore { get; private set; }

    /// <summary>What a reader should know and what is no fault.</summary>
    public IReadOnlyList<LocalText> Notes => notes;

    /// <summary>What was looked at, by name: dossier, records, size, at, …</summary>
    public IReadOnlyDictionary<string, string> Facts => facts;

    /// <summary>0 when both hold, 1 when one does not, 2 when it cannot be told.</summary>
    public int ExitCode => verdicts.Max() switch { Verdict.Holds => 0, Verdict.Fails => 1, _ => 2 };

    /// <summary>Something does not hold.</summary>
    public void Fail(Aspect of, LocalText where, LocalText what) => Add(new Finding(of, Verdict.Fails, where, what));

    /// <summary>Something cannot be told.</summary>
    public void Doubt(Aspect of, LocalText where, LocalText what) => Add(new Finding(of, Verdict.Unknown, where, what));

    /// <summary>Neither can be told: what was given cannot be read.</summary>
    public VerdictReport Unreadable(LocalText where, LocalText what)
    {
        Doubt(Aspect.Integrity, where, what);
        Doubt(Aspect.Completeness, where, what);
        return this;
    }

    /// <summary>Tells a reader something.</summary>
    public void Note(LocalText text) => notes.Add(text);

    /// <summary>Says what was looked at.</summary>
    public void Say(string name, string value) => facts[name] = value;

    /// <summary>Takes another report in, as that of a part.</summary>
    internal void Take(VerdictReport part, LocalText where)
    {
        foreach (var finding in part.Findings)
            Add(finding with { Where = Place.Under(where, finding.Where) });
        FindingsMore += part.FindingsMore;
        notes.AddRange(part.Notes.Select(note => Place.Under(where, note)));
        for (var at = 0; at < verdicts.Length; at++)
            verdicts[at] = (Verdict)Math.Max((int)verdicts[at], (int)part.verdicts[at]);
    }

    private void Add(Finding finding)
    {
        var at = (int)finding.Of;
        if (finding.Verdict > verdicts[at])
            verdicts[at] = finding.Verdict;
        if (findings.Count < FindingsMost)
            findings.Add(finding);
        else
            FindingsMore++;
    }
}
