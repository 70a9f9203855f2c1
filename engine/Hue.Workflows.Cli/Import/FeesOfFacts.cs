using System.Globalization;
using System.Text.Json.Nodes;

namespace Hue.Workflows.Cli.Import;

/// <summary>
/// The fees of a row. Nothing to pay on every channel and no note: no fee. One amount on every channel, no note, at least 1,000 dong: that
/// amount, to be confirmed, and only with a basis. All else is an unknown fee: 0 or an amount with a note, no value, several values, or a
/// figure too small to be dong.
/// </summary>
internal sealed class FeesOfFacts
{
    private const decimal SmallestDong = 1000;
    private readonly decimal? amount;

    public FeesOfFacts(FactsRow row, bool hasBasis)
    {
        var fees = row.Channels.Select(each => each.Fee).Distinct().ToArray();
        var plain = fees.Length == 1 && fees[0] is { HasNote: false } ? fees[0] : null;
        IsFree = plain is { Amount: 0 };
        amount = plain is { Amount: >= SmallestDong } fee && fee.Amount == decimal.Truncate(fee.Amount) && hasBasis ? fee.Amount : null;
    }

    public bool IsFree { get; }

    public bool IsUnknown => !IsFree && amount is null;

    /// <summary>"fees" of procedure.json.</summary>
    public JsonArray Json(string source, string? basis)
    {
        if (IsFree)
        {
            return [];
        }

        var fee = new JsonObject
        {
            ["id"] = "phi-le-phi",
            ["title"] = "Phí, lệ phí",
            ["kind"] = "phi",
            ["per"] = "dossier",
            ["tiers"] = amount is { } dong ? new JsonArray(new JsonObject { ["amount"] = (long)dong }) : [],
            ["source"] = source,
            ["certainty"] = amount is null ? "unknown" : "toBeConfirmed",
        };
        if (amount is not null)
        {
            fee["basis"] = basis;
        }

        return [fee];
    }

    /// <summary>What the source says of the fees, when it leaves something open.</summary>
    public string? OpenPoint(FactsRow row)
    {
        if (IsFree)
        {
            return "Nguồn ghi không thu phí, lệ phí; cần xác nhận.";
        }

        var told = row.Channels.Where(each => each.Fee is not null)
            .Select(each => $"{Dong(each.Fee!.Amount)}{(each.Fee.HasNote ? " kèm ghi chú" : "")}").Distinct().ToArray();
        return told.Length == 0 ? null : $"Nguồn ghi mức thu: {string.Join("; ", told)}.";
    }

    private static string Dong(decimal amount) => amount.ToString("#,0.##", CultureInfo.GetCultureInfo("vi-VN"))
        + (amount is 0 or >= SmallestDong ? " đồng" : " (không rõ đơn vị tiền)");
}
