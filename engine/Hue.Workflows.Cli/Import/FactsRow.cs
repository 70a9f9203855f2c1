using System.Globalization;
using System.Text.Json.Serialization;

namespace Hue.Workflows.Cli.Import;

/// <summary>Facts about one procedure, as published and gathered: a line of a facts file.</summary>
internal sealed record FactsRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Field { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The decision that published the procedure, "2915/QĐ-BTC".</summary>
    public string? Decision { get; init; }

    /// <summary>commune, city, ministry, other.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>city or vertical.</summary>
    public required string Authority { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    public required IReadOnlyList<string> ExecutingAgencies { get; init; }

    public required IReadOnlyList<FactsChannel> Channels { get; init; }

    public required IReadOnlyList<FactsPaper> Papers { get; init; }

    public required IReadOnlyList<string> Results { get; init; }

    public required IReadOnlyList<string> LegalBasis { get; init; }

    /// <summary>Doubts of whoever gathered the facts.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    public required FactsSource Source { get; init; }
}

/// <summary>A way of filing, with its time limit and fee; a channel with several limits has several entries.</summary>
internal sealed record FactsChannel(string Channel, FactsTime? Time, FactsFee? Fee);

/// <summary>A time limit; a unit that is null was missing in the source, and the amount then says nothing.</summary>
internal sealed record FactsTime(decimal Amount, string? Unit);

/// <summary>A fee in dong; with a note it may depend on what the note says, and 0 is then no proof of "free".</summary>
internal sealed record FactsFee(decimal Amount, bool HasNote);

/// <summary>A paper; the case says when it is asked for, null is always.</summary>
internal sealed record FactsPaper(string? Case, string Title, long Originals, long Copies);

/// <summary>Where the facts were read; the day is "2026-06-10", or "&lt;= 2026-01" when only a month by which is known.</summary>
internal sealed record FactsSource(string Repo, string Path, string Commit, string Retrieved)
{
    /// <summary>The day, or the last of the month; null when it is neither.</summary>
    public DateOnly? Day() =>
        DateOnly.TryParseExact(Retrieved, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(Retrieved, "'<= 'yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.AddMonths(1).AddDays(-1) : null;
}

/// <summary>Strict: a member that is not known would be a fact that is dropped silently.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(FactsRow))]
internal sealed partial class FactsJson : JsonSerializerContext;
