using System.Globalization;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>What the journal's short words are called; a word that nothing names stands for itself.</summary>
internal static class JournalTerms
{
    private static readonly Dictionary<string, LocalText> Parts = new(StringComparer.Ordinal)
    {
        ["form"] = new("tờ khai", "form"),
        ["papers"] = new("thành phần hồ sơ", "papers"),
        ["history"] = new("lịch sử", "history"),
        ["audit"] = new("nhật ký kiểm tra", "audit trail"),
        ["time-travel"] = new("hồ sơ tại một thời điểm", "the dossier at a moment"),
        ["slip"] = new("phiếu kiểm soát", "control slip"),
        ["attachment"] = new("tệp đính kèm", "attachment"),
        ["export"] = new("xuất hồ sơ", "export"),
        ["search"] = new("tìm kiếm", "search"),
        ["inbox"] = new("danh sách việc", "inbox"),
        ["dossiers"] = new("danh sách hồ sơ", "list of dossiers"),
    };

    private static readonly Dictionary<string, LocalText> Lists = new(StringComparer.Ordinal)
    {
        ["dossiers"] = new("hồ sơ", "dossiers"),
        ["records"] = new("bản ghi", "records"),
        ["csv"] = new("xuất bảng CSV", "export as CSV"),
        ["zip"] = new("xuất hồ sơ ZIP", "export as zip"),
    };

    private static readonly Dictionary<string, LocalText> Criteria = new(StringComparer.Ordinal)
    {
        ["number"] = new("mã hồ sơ", "number"),
        ["applicant"] = new("người nộp", "applicant"),
        ["procedure"] = new("thủ tục", "procedure"),
        ["office"] = new("đơn vị", "office"),
        ["officer"] = new("cán bộ", "officer"),
        ["received"] = new("ngày tiếp nhận", "received"),
        ["acted"] = new("ngày có người làm", "acted"),
        ["late"] = new("quá hạn", "late"),
        ["overridden"] = new("can thiệp bằng tay", "overridden"),
        ["migrated"] = new("đổi phiên bản", "migrated"),
        ["reassigned"] = new("giao lại việc", "re-assigned"),
        ["person"] = new("ai làm", "person"),
        ["kind"] = new("làm gì", "kind"),
        ["period"] = new("khoảng ngày", "period"),
    };

    private static readonly Dictionary<string, LocalText> Refusals = new(StringComparer.Ordinal)
    {
        ["forbidden"] = new("không có quyền", "not permitted"),
        ["not-visible"] = new("hồ sơ của đơn vị khác", "another office's dossier"),
        ["not-your-role"] = new("không đúng vai trò", "not in this role"),
        ["not-your-office"] = new("không đúng đơn vị", "not in this office"),
        ["only-the-system"] = new("chỉ hệ thống được làm", "for the system only"),
        ["maker-is-checker"] = new("người làm không được tự duyệt", "the maker may not check"),
    };

    private static readonly Dictionary<string, LocalText> Members = new(StringComparer.Ordinal)
    {
        ["disabled"] = new("ngừng dùng", "disabled"),
        ["displayName"] = new("họ tên", "name"),
        ["email"] = new("đổi địa chỉ thư", "address changed"),
        ["lockedUntil"] = new("khóa đến", "locked until"),
        ["password"] = new("đổi mật khẩu", "password changed"),
        ["passwordForm"] = new("lưu lại mật khẩu theo cách mới", "password stored anew"),
        ["userName"] = new("tên đăng nhập", "sign-in name"),
    };

    public static LocalText Part(string part) => Of(Parts, part);

    public static LocalText Over(string over) => Of(Lists, over);

    public static LocalText Criterion(string criterion) => Of(Criteria, criterion);

    public static LocalText Refusal(string code) => Of(Refusals, code);

    /// <summary>"họ tên: Lan → Lan Anh".</summary>
    public static LocalText Change(AccountChange change)
    {
        var member = Of(Members, change.Member);
        if (change is { Before: null, After: null })
            return member;
        var (before, after) = (Value(change.Before), Value(change.After));
        return new LocalText($"{member.Vi}: {before.Vi} → {after.Vi}", $"{member.En}: {before.En} → {after.En}");
    }

    /// <summary>"2026-03-01..2026-03-31" as 01/03/2026–31/03/2026; either side may be open.</summary>
    public static string Days(string days) => string.Join('–', days.Split("..").Select(day =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", out var read) ? read.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : day));

    private static LocalText Value(string? value) => value switch
    {
        null => new LocalText("không", "none"),
        "true" => new LocalText("có", "yes"),
        "false" => new LocalText("không", "no"),
        _ when DateTimeOffset.TryParseExact(
            value, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            => Same(HueTime.Of(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)),
        _ => Same(value),
    };

    private static LocalText Of(Dictionary<string, LocalText> table, string word) => table.GetValueOrDefault(word) ?? Same(word);

    private static LocalText Same(string text) => new(text, text);
}
