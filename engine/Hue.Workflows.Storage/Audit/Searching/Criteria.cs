namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>What is asked for, taken apart.</summary>
internal static class Criteria
{
    /// <param name="asked">What is asked for.</param>
    /// <param name="words">Of beginnings of words that only one word has: that word's mark, which gives an order.</param>
    public static IReadOnlyList<Criterion> Of(DossierCriteria asked, IReadOnlyDictionary<string, string>? words = null)
    {
        List<Criterion> all = [];
        if (asked.Number is { } number)
            all.Add(Number(number));
        if (asked.Applicant is { } applicant)
            all.AddRange(Marks.Asked(applicant).Select(word => words?.GetValueOrDefault(word.From) is { } only ? Mark(only) : Word(word)));
        if (asked.Procedure is { } procedure)
            all.Add(Mark(Marks.Procedure(procedure)));
        if (asked.Office is { } office)
            all.Add(Office(office));
        if (asked.ReceivedFrom is not null || asked.ReceivedBefore is not null)
            all.Add(Received(asked.ReceivedFrom, asked.ReceivedBefore));
        if (asked.ActedFrom is not null || asked.ActedBefore is not null)
            all.Add(Acted(asked.ActedFrom, asked.ActedBefore, asked.Officer));
        else if (asked.Officer is { } officer)
            all.Add(Mark(Marks.Person(officer)));
        if (asked.Late)
            all.Add(Late(asked.Now));
        all.AddRange(asked.Marks.Select(Mark));
        return all;
    }

    private static Criterion Mark(string mark) => new(
        text => $"exists (select 1 from dossier_mark m where m.dossier = d.id and m.mark = {text.Add(mark)})",
        text => $"select m.dossier from dossier_mark m where m.mark = {text.Add(mark)}",
        text => new Stream(
            $"from dossier_mark s cross join dossier d where d.id = s.dossier and s.mark = {text.Add(mark)}", "s.filed_at", "s.dossier"));

    /// <summary>Words are found by their beginning.</summary>
    private static Criterion Word((string From, string Before) word)
    {
        string Range(StatementText text) => $"m.mark >= {text.Add(word.From)} and m.mark < {text.Add(word.Before)}";
        return new Criterion(
            text => $"exists (select 1 from dossier_mark m where m.dossier = d.id and {Range(text)})",
            text => $"select m.dossier from dossier_mark m where {Range(text)}");
    }

    private static Criterion Number(string number)
    {
        const string last = "\U0010FFFF";
        string Range(StatementText text) => $"d.number >= {text.Add(number)} and d.number < {text.Add(number + last)}";
        return new Criterion(Range, text => $"select d.id as dossier from dossier d where {Range(text)}");
    }

    private static Criterion Office(string office) => new(
        text => $"d.office = {text.Add(office)}",
        text => $"select d.id as dossier from dossier d where d.office = {text.Add(office)}",
        text => new Stream($"from dossier d where d.office = {text.Add(office)}", "d.filed_at", "d.id"));

    /// <summary>A dossier is filed before it is received, so that a list by filing may begin at the period's end.</summary>
    private static Criterion Received(DateTimeOffset? from, DateTimeOffset? before) => new(
        text => "d.received_at is not null" + Period(text, "d.received_at", from, before)
            + (before is { } end ? $" and d.filed_at < {text.Add(end)}" : ""),
        text => "select e.dossier from trail_entry e where e.kind = 'dossier.received' and e.sequence is not null"
            + Period(text, "e.at", from, before));

    private static Criterion Acted(DateTimeOffset? from, DateTimeOffset? before, string? officer)
    {
        string Acts(StatementText text) => "e.sequence is not null" + Period(text, "e.at", from, before)
            + (officer is null ? "" : $" and e.person = {text.Add(officer)}");
        return new Criterion(
            text => $"exists (select 1 from trail_entry e where e.dossier = d.id and {Acts(text)})",
            text => $"select e.dossier from trail_entry e where {Acts(text)}");
    }

    /// <summary>Reads dossier_open and dossier_measure_late.</summary>
    private static Criterion Late(DateTimeOffset now)
    {
        const string endedLate = "m.ended_at is not null and m.due_at < coalesce(m.stood_since, m.ended_at)";
        string Open(StatementText text) => $"d.ended_at is null and not d.suspended and d.due_at < {text.Add(now)}";
        return new Criterion(
            text => $"({Open(text)} or exists (select 1 from dossier_measure m where m.dossier = d.id and {endedLate}))",
            text => $"select m.dossier from dossier_measure m where {endedLate} "
                + $"union all select d.id from dossier d where {Open(text)}");
    }

    private static string Period(StatementText text, string column, DateTimeOffset? from, DateTimeOffset? before)
        => (from is { } first ? $" and {column} >= {text.Add(first)}" : "") + (before is { } end ? $" and {column} < {text.Add(end)}" : "");
}
