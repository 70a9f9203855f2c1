using System.Globalization;

namespace Hue.Workflows.Cli.Bench.Search;

/// <summary>Kinds of searches, easy and hard; each gives the path of its nth request, with other values each time.</summary>
internal static class SearchMix
{
    private const string Dossiers = "/api/audit/dossiers?";
    private const string Records = "/api/audit/records?";

    public static IEnumerable<(string Kind, Func<int, string> Path)> Of(SampleCity city)
    {
        string Office(int i) => city.Offices[i * 7 % city.Offices.Count];
        yield return ("number", i => $"{Dossiers}number={city.Number(i * 1501)}");
        yield return ("numberOfADay", i => $"{Dossiers}number={city.Number(i * 1501)[..16]}");
        yield return ("commonName", i => $"{Dossiers}applicant=Nguy%E1%BB%85n");
        yield return ("commonNameSecondPage", i => $"{Dossiers}applicant=nguyen&most={1 + i}");
        yield return ("wholeName", i => $"{Dossiers}applicant={Uri.EscapeDataString(SampleCity.Name(i * 977))}");
        yield return ("nameOfNobody", i => $"{Dossiers}applicant=nguyen+zz{i}");
        yield return ("procedure", i => $"{Dossiers}procedure={SampleCity.Procedure(i)}");
        yield return ("officeAndLate", i => $"{Dossiers}office={Office(i)}&late=true");
        yield return ("late", i => $"{Dossiers}late=true");
        yield return ("officer", i => $"{Dossiers}officer={city.Officer(i * 31)}");
        yield return ("officerWithoutHits", i => $"{Dossiers}officer=nobody-{i}");
        yield return ("portalWhichFilesMost", _ => $"{Dossiers}officer={SampleCity.Portal}");
        yield return ("officerOfAnotherOffice", i => $"{Dossiers}officer={city.Officer(0)}&office={city.Offices[1 + (i % 30)]}");
        yield return ("receivedInAMonth", i => $"{Dossiers}receivedFrom={Day(i * 9 + 40)}&receivedTo={Day(i * 9 + 10)}");
        yield return ("receivedInAMonthAndLate", i => $"{Dossiers}receivedFrom={Day(i * 9 + 40)}&receivedTo={Day(i * 9 + 10)}&late=true");
        yield return ("actedOnADay", i => $"{Dossiers}actedFrom={Day(i * 9)}&actedTo={Day(i * 9)}");
        yield return ("actedInAMonthByOfficer", i =>
            $"{Dossiers}actedFrom={Day(i * 9 + 40)}&actedTo={Day(i * 9 + 10)}&officer={city.Officer(i)}");
        yield return ("actedInAYear", i => $"{Dossiers}actedFrom={Day(365)}&actedTo={Day(i)}");
        yield return ("overridden", _ => $"{Dossiers}overridden=true");
        yield return ("migratedAndReassigned", _ => $"{Dossiers}migrated=true&reassigned=true");
        yield return ("everything", i =>
            $"{Dossiers}applicant=nguyen&office={Office(i)}&late=true&overridden=true&receivedFrom={Day(365)}&officer={SampleCity.Portal}");
        yield return ("recordsOfAPerson", i => $"{Records}person={city.Officer(i * 31)}");
        yield return ("recordsOfAPersonByKind", i => $"{Records}person={city.Officer(i * 31)}&kind=task.completed,task.claimed");
        yield return ("recordsOfARareKind", _ => $"{Records}kind=dossier.migrated");
        yield return ("recordsOfADay", i => $"{Records}from={Day(i * 9)}&to={Day(i * 9)}");
        yield return ("recordsOfAMonthByKinds", i =>
            $"{Records}from={Day(i * 9 + 40)}&to={Day(i * 9 + 10)}&kind=term.extended,task.assigned");
        yield return ("whatTheSystemNeverDoes", _ => $"{Records}person=system&kind=task.completed");
        yield return ("recordsOfNobody", i => $"{Records}person=nobody-{i}");
    }

    private static string Day(int ago)
        => DateOnly.FromDateTime(SampleCity.Now.DateTime).AddDays(-Math.Min(ago, 400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
