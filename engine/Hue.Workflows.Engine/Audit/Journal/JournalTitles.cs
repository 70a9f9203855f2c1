using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit.Journal;

/// <summary>What an auditor's list calls each kind of journal record.</summary>
public static class JournalTitles
{
    private static readonly Dictionary<string, LocalText> Titles = new(StringComparer.Ordinal)
    {
        ["permission.refused"] = new("Bị từ chối quyền", "Permission refused"),
        ["session.signedIn"] = new("Đăng nhập", "Signed in"),
        ["session.refused"] = new("Đăng nhập không thành", "Sign-in refused"),
        ["session.signedOut"] = new("Đăng xuất", "Signed out"),
        ["account.created"] = new("Tạo tài khoản", "Account created"),
        ["account.rolesChanged"] = new("Đổi vai trò", "Roles changed"),
        ["account.changed"] = new("Sửa tài khoản", "Account changed"),
        ["definition.published"] = new("Ban hành phiên bản quy trình", "Definition published"),
        ["calendar.amended"] = new("Thay đổi lịch làm việc", "Calendar amended"),
        ["personalData.read"] = new("Xem dữ liệu cá nhân", "Personal data read"),
        ["personalData.erased"] = new("Xoá dữ liệu cá nhân", "Personal data erased"),
        ["alert.resent"] = new("Gửi lại cảnh báo", "Alert sent again"),
        ["trail.searched"] = new("Tra cứu nhật ký", "Trail searched"),
    };

    /// <summary>Every kind that has a title; a test holds it against the journal's list.</summary>
    public static IReadOnlyCollection<string> Kinds => Titles.Keys;

    /// <summary>The title of a kind; the kind itself where there is none.</summary>
    public static LocalText Of(string kind) => Titles.TryGetValue(kind, out var title) ? title : new LocalText(kind, kind);
}
