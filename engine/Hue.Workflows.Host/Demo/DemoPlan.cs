using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Demo;

/// <summary>Which demo dossiers there are, and who does what to them when. The same for the same seed and day.</summary>
internal sealed class DemoPlan(ProcedureCatalogue catalogue, CatalogueNames names, DateTimeOffset now)
{
    private const int Seed = 20251114;

    /// <summary>Of every procedure, one dossier an office lies where it was received: so that each first role has work.</summary>
    private static readonly int LyingRounds = DemoPeople.Offices.Count;

    private static readonly DemoEnding[] Endings =
    [
        DemoEnding.Returned, DemoEnding.AsFarAsTimeGoes, DemoEnding.Halfway, DemoEnding.Returned, DemoEnding.AwaitsSupplement,
        DemoEnding.AsFarAsTimeGoes, DemoEnding.OnlyFiled, DemoEnding.Halfway, DemoEnding.AsFarAsTimeGoes, DemoEnding.Returned,
        DemoEnding.Withdrawn, DemoEnding.Halfway, DemoEnding.NotAccepted, DemoEnding.AwaitsPayment,
    ];

    /// <summary>What a newcomer is shown: each of these differs from the others in a way worth seeing.</summary>
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "1.001193", "1.000656", "1.000894", "1.004873", "2.000635", "2.000815", "1.001612", "1.004222", "1.013225", "2.000986",
    };

    /// <summary>Of so many dossiers one is a department's.</summary>
    private const int DepartmentsEvery = 8;

    private readonly Random random = new(Seed);
    private readonly List<DemoAct> acts = [];

    /// <summary>All acts, in order of time.</summary>
    public IReadOnlyList<DemoAct> Make(int dossiers)
    {
        var applicants = new DemoNames(random);
        var told = catalogue.Definitions.Where(d => Shown.Contains(d.Code)).Select(d => (Definition: d,
            Scenarios: catalogue.Scenarios(d).Select(s => s.Scenario).ToArray()))
            .Where(d => d.Scenarios.Length > 0 && catalogue.Latest(d.Definition.Code, DateOnly.FromDateTime(now.Date)) == d.Definition)
                .ToArray();
        var ofDepartments = dossiers / DepartmentsEvery;
        for (var i = 0; i < dossiers - ofDepartments && told.Length > 0; i++)
        {
            var (definition, scenarios) = told[i % told.Length];
            var ending = i < told.Length * LyingRounds
                ? DemoEnding.LeftLying
                : Fitting(Endings[(i / told.Length + i) % Endings.Length], definition, scenarios);
            var office = DemoPeople.Offices[i % DemoPeople.Offices.Count];
            var start = Start(ending, office);
            var then = InForce(definition, start);
            var scenario = Choose(then == definition ? scenarios : [.. catalogue.Scenarios(then).Select(s => s.Scenario)], ending);
            var form = DemoForm.For(scenario.Form, applicants, names.Office(office));
            Add(new DemoStory(new DossierId(NewId()), then, scenario, office, form, start, ending, i));
        }

        AddDepartments(ofDepartments, applicants);
        return [.. acts.OrderBy(a => a.At).ThenBy(a => a.Order)];
    }

    /// <summary>Departments have generated procedures only: these play the stories that are derived from the definition.</summary>
    private void AddDepartments(int dossiers, DemoNames applicants)
    {
        var told = DemoPeople.Departments.SelectMany(OfDepartment).ToArray();
        DemoEnding[] endings = [DemoEnding.LeftLying, DemoEnding.Halfway, DemoEnding.AwaitsSupplement, DemoEnding.Returned];
        for (var i = 0; i < dossiers && told.Length > 0; i++)
        {
            var (definition, scenarios) = told[i % told.Length];
            var ending = Fitting(endings[i / told.Length % endings.Length], definition, scenarios);
            var office = definition.Offices[0];
            var start = Start(ending, office);
            var then = InForce(definition, start);
            var derived = then == definition ? scenarios : [.. DerivedScenarios.Of(catalogue, then).Select(s => s.Scenario)];
            var scenario = Choose(derived, ending);
            var form = DemoForm.For(scenario.Form, applicants, names.Office(DemoPeople.Offices[i % DemoPeople.Offices.Count]));
            // Each stands one step further from its end than the one before, so that every role has some of them.
            var order = (i + endings.Length) * DemoPeople.Offices.Count;
            Add(new DemoStory(new DossierId(NewId()), then, scenario, office, form, start, ending, order));
        }
    }

    /// <summary>What a procedure was when a story begins: dossiers of the past weeks may be of an earlier version.</summary>
    private ProcedureDefinition InForce(ProcedureDefinition latest, DateTimeOffset start)
        => catalogue.Latest(latest.Code, HueTime.DayOf(start)) ?? latest;

    /// <summary>The first few whose term and fees are known.</summary>
    private IEnumerable<(ProcedureDefinition Definition, Scenario[] Scenarios)> OfDepartment(string office) => catalogue.Definitions
        .Where(d => d.Offices.Count == 1 && d.Offices[0] == office && !d.Term.Unknown && d.Fees.All(f => f.Certainty != "unknown")
            && catalogue.Latest(d.Code, DateOnly.FromDateTime(now.Date)) == d)
        .Select(d => (d, DerivedScenarios.Of(catalogue, d).Select(s => s.Scenario).ToArray()))
        .Where(d => d.Item2.Length == DerivedScenarios.Kinds.Count)
        .Take(3);

    private static DemoEnding Fitting(DemoEnding ending, ProcedureDefinition definition, Scenario[] scenarios) => ending switch
    {
        DemoEnding.OnlyFiled or DemoEnding.NotAccepted when definition.Channels.All(c => c.Kind != "online") => DemoEnding.LeftLying,
        DemoEnding.AwaitsPayment when !Array.Exists(scenarios, IsSupplement) || DemoDeeds.Copies(definition) is null => DemoEnding.Halfway,
        DemoEnding.AwaitsSupplement when !Array.Exists(scenarios, IsSupplement) => DemoEnding.LeftLying,
        _ => ending,
    };

    private Scenario Choose(Scenario[] scenarios, DemoEnding ending)
    {
        var fitting = ending switch
        {
            DemoEnding.AwaitsSupplement or DemoEnding.AwaitsPayment => scenarios.Where(IsSupplement).ToArray(),
            DemoEnding.Returned => scenarios.Where(s => s.Kind is "granted" or "refused" or "supplement").ToArray(),
            DemoEnding.Halfway => scenarios.Where(s => s.Kind == "granted").ToArray(),
            DemoEnding.LeftLying or DemoEnding.Withdrawn => scenarios.Where(s => s.Kind is "granted" or "late").ToArray(),
            _ => scenarios,
        };
        return fitting.Length > 0 ? fitting[random.Next(fitting.Length)] : scenarios[random.Next(scenarios.Length)];
    }

    private static bool IsSupplement(Scenario scenario) => scenario.Script.OfType<ScriptAct>().Any(a => a.Do == Deeds.RequestSupplement);

    /// <summary>In office hours of the past weeks: long ago for what is over, recently for what is going on.</summary>
    private DateTimeOffset Start(DemoEnding ending, string office)
    {
        var days = ending switch
        {
            DemoEnding.Returned => 14 + random.Next(28),
            DemoEnding.LeftLying => 1 + random.Next(21),
            DemoEnding.OnlyFiled => random.Next(2),
            DemoEnding.AsFarAsTimeGoes => random.Next(8),
            DemoEnding.Halfway => 1 + random.Next(3),
            _ => 2 + random.Next(10),
        };
        var calendar = names.Calendar(office);
        var start = calendar.EffectiveReceipt(now.AddDays(-days).AddMinutes(-random.Next(600)));
        return start < now ? start : LastOfficeMinute(calendar);
    }

    private DateTimeOffset LastOfficeMinute(WorkingCalendar calendar) => calendar.AddOfficeMinutes(now, -1 - random.Next(240));

    private void Add(DemoStory story)
    {
        var calendar = names.Calendar(story.Office);
        var deeds = DemoDeeds.Of(story).ToArray();
        var first = deeds.FirstOrDefault(d => d.At is not null)?.At ?? story.Scenario.Start;
        var last = story.Start;
        for (var i = 0; i < deeds.Length; i++)
        {
            // As long after its start as in the scenario, but in office hours, and never two acts at once.
            var wanted = i == 0 ? story.Start : story.Start + ((deeds[i].At ?? first) - first);
            var at = calendar.EffectiveReceipt(wanted);
            if (i > 0 && at <= last)
                at = calendar.EffectiveReceipt(last.AddMinutes(2 + random.Next(25)));
            if (at >= now)
                return;
            acts.Add(new DemoAct(at, acts.Count, story, deeds[i]));
            last = at;
        }
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
