using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Hue.Workflows.Cli.Bench.Search;

/// <summary>
/// A year of a city: dossiers of 300 procedures in all wards and communes, a dozen people each, three of five filed through the portal, one
/// of twelve late, names as common as they are. The same in every run but for the instants, which end now.
/// </summary>
internal sealed class SampleCity(IReadOnlyList<string> offices)
{
    public const int Dossiers = 66_667;
    public const int RecordsEach = 15;

    /// <summary>The account that files what comes online.</summary>
    public const string Portal = "cong-dich-vu-cong";

    private const int PeopleEach = 12;
    private const int Minutes = 365 * 24 * 60;

    private static readonly string[] Families =
        ["Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Phan", "Võ", "Tôn Nữ", "Hồ"];

    private static readonly string[] Middles = ["Thị", "Văn", "Thị Minh", "Đức", "Quốc", "Ngọc", "Hữu", "Thanh"];

    private static readonly string[] Givens =
    [
        "An", "Bình", "Châu", "Dung", "Đào", "Giang", "Hà", "Hương", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc", "Quân", "Sơn", "Thảo",
        "Uyên", "Vy", "Yến",
    ];

    private static readonly string[] Kinds =
    [
        "dossier.filed", "dossier.received", "term.armed", "fees.computed", "task.opened", "task.claimed", "task.completed", "task.opened",
        "task.claimed", "task.assigned", "task.completed", "task.opened", "alert.raised", "task.completed", "dossier.processed",
    ];

    private readonly string padding = Convert.ToBase64String(RandomNumberGenerator.GetBytes(2100));

    public static DateTimeOffset Now { get; } = DateTimeOffset.UtcNow;

    public IReadOnlyList<string> Offices { get; } = offices;

    public static string Name(int i)
        => $"{Families[i * 7 % Families.Length]} {Middles[i * 5 / 3 % Middles.Length]} {Givens[i * 11 / 7 % Givens.Length]}";

    /// <summary>Ten procedures have half of all dossiers.</summary>
    public static string Procedure(int i)
        => string.Create(CultureInfo.InvariantCulture, $"1.{(i % 2 == 0 ? i / 2 % 10 : i / 2 % 300):000000}");

    public string Office(int i) => Offices[i % 97 * (i % 97) % 97 % Offices.Count];

    public string Number(int i)
    {
        i %= Dossiers;
        return string.Create(CultureInfo.InvariantCulture, $"H57.{Office(i)}-{FiledAt(i):yyMMdd}-{i:00000}");
    }

    /// <summary>Somebody of some office.</summary>
    public string Officer(int i) => Person(Offices[i % Offices.Count], i / Offices.Count);

    public async Task CopyAsync(string setting, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(setting + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await CopyDossiersAsync(connection, cancellation);
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy dossier_measure (dossier, office, channel, received_at, due_at, ended_at, supplements) from stdin (format binary)",
            cancellation))
        {
            for (var i = 0; i < Dossiers; i++)
            {
                await copy.WriteRowAsync(
                    cancellation, Id(i), Office(i), "online", At(ReceivedAt(i)), At(DueAt(i)),
                    EndedAt(i) is { } end ? At(end) : DBNull.Value, 0);
            }

            await copy.CompleteAsync(cancellation);
        }

        await CopyRecordsAsync(connection, cancellation);
        await using var analyze = new NpgsqlCommand("analyze", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What the server does by itself within minutes.</summary>
    public static async Task VacuumAsync(string setting, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(setting + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var vacuum = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 0 };
        await vacuum.ExecuteNonQueryAsync(cancellation);
    }

    private async Task CopyDossiersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy dossier (id, revision, number, office, offices_involved, procedure, version, procedure_title, procedure_text, applicant, "
                + "search_text, status, channel, filed_at, received_at, due_at, suspended, ended_at, audit_sequence, snapshot) "
                + "from stdin (format binary)",
            cancellation);
        for (var i = 0; i < Dossiers; i++)
        {
            var number = Number(i);
            var plain = Hue.Workflows.Storage.Dossiers.SearchWords.Fold($"{number} {Name(i)} 0461{i:00000000}");
            await copy.WriteRowAsync(
                cancellation, Id(i), 10L, number, Office(i), Array.Empty<string>(), Procedure(i), 1, "Thủ tục " + Procedure(i),
                "thu tuc " + Procedure(i), Name(i), plain, (short)(EndedAt(i) is null ? 4 : 9), "online", At(FiledAt(i)), At(ReceivedAt(i)),
                At(DueAt(i)), false, EndedAt(i) is { } end ? At(end) : DBNull.Value, (long)RecordsEach, padding);
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task CopyRecordsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy audit_record (dossier, sequence, at, kind, person, office, command, record, hash) from stdin (format binary)",
            cancellation);
        foreach (var (when, i, at) in InOrder())
        {
            var kind = Kind(i, at);
            var person = at == 0 && i % 5 < 3 ? Portal : at is 2 or 3 or 12 ? "system" : Person(Office(i), i + (at / 4));
            await copy.WriteRowAsync(
                cancellation, Id(i), at + 1L, At(when), kind, person, Office(i), Id(i), Record(i, kind, person), padding[..64]);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <summary>Records of many dossiers side by side, as a busy house writes them.</summary>
    private static List<(DateTimeOffset When, int Dossier, int At)> InOrder()
    {
        List<(DateTimeOffset When, int Dossier, int At)> all = new(Dossiers * RecordsEach);
        for (var i = 0; i < Dossiers; i++)
        {
            for (var at = 0; at < RecordsEach; at++)
            {
                var when = at == 0 ? FiledAt(i) : ReceivedAt(i).AddHours((at - 1) * (6 + (i % 9)));
                all.Add((when > Now ? Now : when, i, at));
            }
        }

        all.Sort();
        return all;
    }

    private static string Kind(int i, int at) => (at, i % 200) switch
    {
        (3, < 4) => "term.extended",
        (11, 7) => "dossier.migrated",
        _ => Kinds[at],
    };

    private string Record(int i, string kind, string person)
    {
        var before = i % 30 == 0 ? "\"before\":\"y\"," : "";
        var changes = kind == "task.assigned" ? $$"""{"after":"x",{{before}}"field":"task.3.assignee"}""" : "";
        var byHand = i % 100 == 3 ? ",\"manualDue\":\"2026-01-01T00:00:00Z\"" : "";
        return $$"""{"actor":{"name":"Ông {{person}}","office":"{{Office(i)}}","person":"{{person}}","role":"clerk"},"""
            + $$""" "changes":[{{changes}}],"event":{"kind":"{{kind}}"{{byHand}} },"kind":"{{kind}}","""
            + $"\"sealed\":\"{padding.AsSpan(0, 600)}\"}}";
    }

    private static string Person(string office, int i) => string.Create(CultureInfo.InvariantCulture, $"{office}-can-bo-{i % PeopleEach}");

    private static Guid Id(int i) => new(i, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);

    private static DateTimeOffset FiledAt(int i) => Now.AddMinutes(-Minutes + ((double)i * Minutes / Dossiers));

    private static DateTimeOffset ReceivedAt(int i) => FiledAt(i).AddMinutes(i % 5 < 3 ? 90 : 0);

    private static DateTimeOffset DueAt(int i) => ReceivedAt(i).AddDays(1 + (i % 15));

    private static DateTimeOffset? EndedAt(int i)
        => DueAt(i).AddHours(i % 12 == 0 ? 20 : -5) is var end && end < Now && i % 400 != 0 ? end : null;

    private static DateTime At(DateTimeOffset instant) => instant.UtcDateTime;
}
