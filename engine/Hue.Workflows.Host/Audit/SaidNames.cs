using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Host.Catalogue;

namespace Hue.Workflows.Host.Audit;

/// <summary>
/// What a history calls the ids in its records: people as the records themselves name them, papers, steps and results as the
/// definition does. An id that nothing names stands for itself, and the attested record keeps every id.
/// </summary>
internal sealed class SaidNames
{
    private readonly ProcedureDefinition? definition;
    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);

    public SaidNames(IReadOnlyList<RecordedEvent> records, ProcedureDefinition? definition)
    {
        this.definition = definition;
        foreach (var (_, by, happened, _, _) in records)
        {
            people[by.Person] = by.Name;
            if (happened is TaskClaimed claimed)
                people[claimed.Assignee] = claimed.AssigneeName;
            else if (happened is TaskAssigned assigned)
                people[assigned.Assignee] = assigned.AssigneeName;
        }
    }

    public string Person(string id) => people.GetValueOrDefault(id, id);

    public string Paper(string id) => definition?.Papers.FirstOrDefault(p => p.Id == id)?.Title ?? id;

    public string Step(string id) => definition is null ? id : StepFinder.Find(definition.Flow, id)?.Title ?? id;

    /// <summary>A side of a change that is no form field.</summary>
    public string? Value(string field, string? value) => (value, field.Split('.')) switch
    {
        (null, _) => null,
        (_, ["resultIssued"]) => definition?.Results.FirstOrDefault(r => r.Id == value)?.Title ?? value,
        (_, ["task", _, "assignee"]) => Person(value),
        (_, ["task", _, "step"]) => Step(value),
        _ => value,
    };
}
