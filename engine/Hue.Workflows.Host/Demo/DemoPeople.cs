using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Host.Demo;

/// <summary>Invented people of three wards and communes, departments and the city, to try the system out. Development only.</summary>
internal sealed class DemoPeople(StoreGate gate)
{
    /// <summary>Everybody's password; worthless by intent, since it exists in Development only.</summary>
    public const string Password = "hue-thu-nghiem";

    /// <summary>Wards and communes with a full cast.</summary>
    public static readonly IReadOnlyList<string> Offices = ["19777", "19753", "19942"];

    /// <summary>Departments with a full cast.</summary>
    public static readonly IReadOnlyList<string> Departments = ["so-xay-dung", "so-tu-phap"];

    /// <summary>User name, name, office, role.</summary>
    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("lan.motcua", "Lê Thị Lan", "19777", "clerk"),
        new("minh.chuyenvien", "Trần Quang Minh", "19777", "specialist"),
        new("thao.chuyenvien", "Hồ Phương Thảo", "19777", "specialist"),
        new("hoa.truongphong", "Nguyễn Thị Hoa", "19777", "headOfUnit"),
        new("binh.lanhdao", "Phan Thanh Bình", "19777", "leader"),
        new("thu.vanthu", "Võ Minh Thư", "19777", "recordsClerk"),
        new("mai.motcua", "Hoàng Tuyết Mai", "19753", "clerk"),
        new("dung.chuyenvien", "Tôn Thất Dũng", "19753", "specialist"),
        new("nga.chuyenvien", "Đặng Thúy Nga", "19753", "specialist"),
        new("son.truongphong", "Bùi Hữu Sơn", "19753", "headOfUnit"),
        new("hai.lanhdao", "Nguyễn Phúc Hải", "19753", "leader"),
        new("yen.vanthu", "Trương Hải Yến", "19753", "recordsClerk"),
        new("phuong.motcua", "Đoàn Nhã Phương", "19942", "clerk"),
        new("tuan.chuyenvien", "Lê Anh Tuấn", "19942", "specialist"),
        new("linh.chuyenvien", "Ngô Khánh Linh", "19942", "specialist"),
        new("khanh.truongphong", "Huỳnh Quốc Khánh", "19942", "headOfUnit"),
        new("dat.lanhdao", "Mai Tiến Đạt", "19942", "leader"),
        new("ngoc.vanthu", "Lý Bảo Ngọc", "19942", "recordsClerk"),
        new("vy.soxaydung", "Tống Khánh Vy", "so-xay-dung", "clerk"),
        new("huy.soxaydung", "Cao Gia Huy", "so-xay-dung", "specialist"),
        new("loc.soxaydung", "Hà Phước Lộc", "so-xay-dung", "headOfUnit"),
        new("tam.soxaydung", "Lâm Chí Tâm", "so-xay-dung", "leader"),
        new("quyen.soxaydung", "Trịnh Lệ Quyên", "so-xay-dung", "recordsClerk"),
        new("hanh.sotuphap", "Văn Mỹ Hạnh", "so-tu-phap", "clerk"),
        new("trang.sotuphap", "Phạm Thùy Trang", "so-tu-phap", "specialist"),
        new("duy.sotuphap", "Thái Quang Duy", "so-tu-phap", "headOfUnit"),
        new("oanh.sotuphap", "Lưu Kiều Oanh", "so-tu-phap", "leader"),
        new("chi.sotuphap", "Đinh Quỳnh Chi", "so-tu-phap", "recordsClerk"),
        new("kien.congan", "Đỗ Trung Kiên", "cong-an", "specialist"),
        new("nhi.baohiem", "Dương Yến Nhi", "bao-hiem-xa-hoi", "specialist"),
        new("ha.vanphong", "Trần Ngọc Hà", "hue", "headOfUnit"),
        new("long.chutich", "Nguyễn Đức Long", "hue", "leader"),
        new("bich.vanphong", "Phan Ngọc Bích", "hue", "recordsClerk"),
        new("thanh.thanhtra", "Vũ Đức Thanh", "hue", "auditor"),
        new("quang.dieuhanh", "Tạ Minh Quang", "hue", "operator"),
        new("van.quytrinh", "Châu Hồng Vân", "hue", "analyst"),
        new("an.quantri", "Lương Thiên An", "hue", "administrator"),
    ];

    /// <summary>Makes those that are not there yet.</summary>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        var accounts = gate.Open.Accounts;
        var there = (await accounts.AllAsync(cancellation)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var missing = All.Where(p => !there.Contains(p.UserName)).ToArray();
        if (missing.Length == 0)
            return;
        var hash = FirstAccounts.Hash(Password); // one hash for all: making one each would take seconds
        foreach (var person in missing)
            await FirstAccounts.AddAsync(
                accounts, person.UserName, person.Name, hash, [new AccountRole(person.Office, person.Role)], cancellation);
    }
}

/// <summary>An invented person.</summary>
internal sealed record DemoPerson(string UserName, string Name, string Office, string Role);
