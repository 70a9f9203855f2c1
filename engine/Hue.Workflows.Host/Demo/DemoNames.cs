namespace Hue.Workflows.Host.Demo;

/// <summary>Invented applicants: common Vietnamese names, numbers of the right shape that belong to nobody in particular.</summary>
internal sealed class DemoNames(Random random)
{
    private static readonly string[] Families =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Tôn Nữ",
            "Tôn Thất", "Trương", "Mai", "Cao"];

    private static readonly string[] WomenMiddle = ["Thị", "Thị Thu", "Thị Ngọc", "Thị Minh", "Bảo", "Khánh", "Diệu"];
    private static readonly string[] WomenGiven = ["Hương", "Lan", "Hạnh", "Thủy", "Nhung", "Phương", "Quỳnh", "Tâm", "Trinh", "Vy",
        "Châu", "Giang"];
    private static readonly string[] MenMiddle = ["Văn", "Hữu", "Đức", "Quang", "Minh", "Công", "Xuân"];
    private static readonly string[] MenGiven = ["Dũng", "Hùng", "Tuấn", "Long", "Phúc", "Sơn", "Thành", "Trí", "Việt", "Khoa", "Nam",
        "Bảo"];
    private static readonly string[] Streets = ["Nguyễn Sinh Cung", "Phạm Văn Đồng", "Lê Lợi", "Trần Phú", "Đinh Tiên Hoàng", "Nguyễn Huệ",
        "Kim Long", "Bạch Đằng"];

    public (string Name, bool Woman) Person()
    {
        var woman = random.Next(2) == 0;
        var name = woman ? $"{Of(Families)} {Of(WomenMiddle)} {Of(WomenGiven)}" : $"{Of(Families)} {Of(MenMiddle)} {Of(MenGiven)}";
        return (name, woman);
    }

    /// <summary>12 digits: Huế's code 046, century and sex, year of birth, six more.</summary>
    public string PersonalNumber(bool woman)
        => FormattableString.Invariant($"046{(woman ? 1 : 0)}{random.Next(60, 99):00}{random.Next(1_000_000):000000}");

    public string Phone() => FormattableString.Invariant($"09{random.Next(100_000_000):00000000}");

    public string Street() => FormattableString.Invariant($"{random.Next(1, 300)} {Of(Streets)}");

    private string Of(string[] list) => list[random.Next(list.Length)];
}
