using System.Globalization;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Calendars;

/// <summary>
/// What an amendment must say besides being well-shaped: it follows the version in force, and changes nothing that an earlier notice
/// said without naming that notice.
/// </summary>
public static class CalendarChangeRules
{
    /// <summary>Adds a fault for every breach, each with what to write instead.</summary>
    public static void Check(SourceFile file, CalendarChange change, CalendarsInForce inForce)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(inForce);
        if (file.Root is not { } root)
            return;
        if (change is CalendarChange.Version version)
            Version(file, root, version.File, inForce);
        else if (change is CalendarChange.Closure closure)
            Closure(file, root, closure, inForce);
    }

    private static void Version(SourceFile file, SourceNode root, CalendarFile next, CalendarsInForce inForce)
    {
        if (inForce.Base(next.Id) is not { } now)
        {
            Wrong(
                file,
                root["id"],
                $"Không đơn vị nào làm việc theo lịch “{next.Id}”. Ghi mã của một lịch đang dùng, ví dụ “hue”.",
                $"No office works by a calendar \"{next.Id}\". Write the id of one that is in force, such as \"hue\".");
            return;
        }

        if (next.Version != now.Version + 1)
        {
            Wrong(
                file,
                root["version"],
                $"Lịch “{now.Id}” đang dùng phiên bản {now.Version}. Ghi phiên bản {now.Version + 1} và đặt tên tệp là "
                    + $"{now.Id}.v{now.Version + 1}.json.",
                $"Version {now.Version} of \"{now.Id}\" is in force. Write {now.Version + 1}, and name the file "
                + $"{now.Id}.v{now.Version + 1}.json.");
        }

        if (next.UtcOffsetMinutes != now.UtcOffsetMinutes || next.Zone != now.Zone)
            Wrong(
                file,
                root["zone"],
                $"Thay đổi lịch phải giữ nguyên múi giờ. Ghi “{now.Zone}” và {now.UtcOffsetMinutes}.",
                $"An amendment keeps the zone. Write \"{now.Zone}\" and {now.UtcOffsetMinutes}.");
        foreach (var year in now.Years.Except(next.Years))
            Wrong(
                file,
                root["years"],
                $"Lịch đang dùng có năm {year} mà tệp này bỏ đi. Giữ năm {year} cùng các ngày của năm đó.",
                $"{year} is covered now and would not be any more. Keep {year} with its days.");
        Hours(file, root, next, now);
        Days(file, root, next, now);
        Closures(file, root, next, now, inForce);
        if (Same(next, now))
            Wrong(
                file,
                root,
                "Tệp này ghi đúng như lịch đang dùng. Ghi những ngày mà văn bản thay đổi.",
                "It says what is in force already. Write the days that the notice changes.");
    }

    private static void Hours(SourceFile file, SourceNode root, CalendarFile next, CalendarFile now)
    {
        if (!SameWeek(next.Weekly, now.Weekly) && next.Weekly.Notice == now.Weekly.Notice)
            Wrong(
                file,
                root["weekly"]?["notice"],
                "Giờ làm việc trong tuần khác lịch đang dùng nhưng văn bản không đổi. Ghi số văn bản thay đổi giờ làm việc.",
                "The hours of the week differ, the notice does not. Write the notice that changes them.");
        (string Name, bool Changed)[] rules =
        [
            ("countsDayOfReceipt", Unnamed(next.Rules.CountsDayOfReceipt, now.Rules.CountsDayOfReceipt)),
            ("countsDayOfSuspension", Unnamed(next.Rules.CountsDayOfSuspension, now.Rules.CountsDayOfSuspension)),
            ("countsDayOfResumption", Unnamed(next.Rules.CountsDayOfResumption, now.Rules.CountsDayOfResumption)),
            ("cutOff", next.Rules.CutOff.Value != now.Rules.CutOff.Value && next.Rules.CutOff.Notice == now.Rules.CutOff.Notice),
        ];
        foreach (var (name, _) in rules.Where(rule => rule.Changed))
            Wrong(
                file,
                root["rules"]?[name],
                $"Quy tắc “{name}” khác lịch đang dùng nhưng văn bản không đổi. Ghi số văn bản thay đổi quy tắc này.",
                $"\"{name}\" differs, its notice does not. Write the notice that changes it.");
    }

    private static void Days(SourceFile file, SourceNode root, CalendarFile next, CalendarFile now)
    {
        var nodes = root["days"];
        for (var i = 0; i < next.Days.Count; i++)
        {
            if (now.Days.FirstOrDefault(day => day.Date == next.Days[i].Date) is { } earlier)
                Contradicts(file, nodes?.Items[i], next.Days[i], earlier);
        }

        foreach (var gone in now.Days.Where(day => IsSaid(day) && next.Days.All(other => other.Date != day.Date)))
        {
            var kind = gone.Kind == "worked" ? "closed" : "worked";
            Wrong(
                file,
                nodes ?? root,
                $"Ngày {Shown(gone.Date)} {Said(gone)} theo “{gone.Authority}” nhưng không có trong tệp này. Giữ ngày đó; nếu văn bản sau "
                    + $"đã thay đổi thì ghi ngày với \"kind\": \"{kind}\", số văn bản đó và \"replaces\": \"{gone.Authority}\".",
                $"{Written(gone.Date)} is {gone.Kind} by \"{gone.Authority}\" and is not in this file. Keep it; or, if a "
                + $"later notice changed it, write the day with \"kind\": \"{kind}\", that notice and \"replaces\": \"{gone.Authority}\".");
        }
    }

    /// <summary>A day that the calendar newly changes, and that some office has a closure of its own on.</summary>
    private static void Closures(SourceFile file, SourceNode root, CalendarFile next, CalendarFile now, CalendarsInForce inForce)
    {
        foreach (var (office, closed) in inForce.Closures)
        {
            var at = next.Days.ToList().FindIndex(day => day.Date == closed.Date);
            if (at < 0 || next.Days[at].OpensAs(closed) || now.Days.Any(day => day.Date == closed.Date && day.OpensAs(next.Days[at])))
                continue;
            if (next.Days[at].Replaces != closed.Authority)
            {
                Wrong(
                    file,
                    root["days"]?.Items[at],
                    $"Đơn vị {office} {Said(closed)} ngày {Shown(closed.Date)} theo “{closed.Authority}”. Nếu văn bản này thay "
                        + $"cho cả đơn vị đó thì ghi \"replaces\": \"{closed.Authority}\"; nếu không, chỉ đổi lịch của các đơn vị khác.",
                    $"Office {office} is {closed.Kind} on {Written(closed.Date)} by \"{closed.Authority}\". Add "
                    + $"\"replaces\": \"{closed.Authority}\" if this holds for it too; else close the others by a closure.");
            }
        }
    }

    private static void Closure(SourceFile file, SourceNode root, CalendarChange.Closure closure, CalendarsInForce inForce)
    {
        for (var i = 0; i < closure.Offices.Count; i++)
        {
            if (!inForce.Knows(closure.Offices[i]))
                Wrong(
                    file,
                    root["offices"]?.Items[i],
                    $"Không có đơn vị mã “{closure.Offices[i]}”. Ghi một mã trong danh sách đơn vị, ví dụ 19777.",
                    $"No office has the id \"{closure.Offices[i]}\". Write one of _shared/offices.json, such as 19777.");
        }

        for (var i = 0; i < closure.Days.Count; i++)
        {
            var day = closure.Days[i];
            var node = root["days"]?.Items[i];
            if (day.Notice.Length == 0)
                Wrong(
                    file,
                    node,
                    $"Ngày {Shown(day.Date)} chưa ghi văn bản. Ghi số văn bản cho đơn vị nghỉ.",
                    $"{Written(day.Date)} names no notice. Add \"notice\" with the number of the one that closes the office.");
            foreach (var office in closure.Offices.Where(inForce.Knows))
            {
                var calendar = inForce.CalendarOf(office).File;
                if (!calendar.Years.Contains(day.Date.Year))
                    Wrong(
                        file,
                        node,
                        $"Lịch {calendar.Id}.v{calendar.Version} chưa có năm {day.Date.Year}. Bổ sung ngày nghỉ của năm đó vào lịch trước.",
                        $"Calendar {calendar.Id}.v{calendar.Version} does not cover {day.Date.Year}. Amend it with that year's "
                            + $"days first.");
                else if (calendar.Days.FirstOrDefault(other => other.Date == day.Date) is { } earlier)
                    Contradicts(file, node, day, earlier);
            }
        }
    }

    /// <summary>An entry that says otherwise than a notice before it names that notice, and one of its own.</summary>
    private static void Contradicts(SourceFile file, SourceNode? node, SpecialDay day, SpecialDay earlier)
    {
        if (day.OpensAs(earlier) || !IsSaid(earlier))
            return;
        if (day.Replaces != earlier.Authority)
        {
            Wrong(
                file,
                node,
                $"Ngày {Shown(day.Date)} {Said(earlier)} theo “{earlier.Authority}”, còn thay đổi này ghi {Said(day)}. Nếu văn bản sau "
                    + $"đã thay đổi thì xác nhận thay cho “{earlier.Authority}”; nếu không, ghi như văn bản trước.",
                $"{Written(day.Date)} is {earlier.Kind} by \"{earlier.Authority}\", and this says {Otherwise(day, earlier)}. If a "
                    + $"later notice changed it, add \"replaces\": \"{earlier.Authority}\"; else write what the earlier one says.");
        }
        else if (day.Notice.Length == 0 || day.Notice == earlier.Notice)
        {
            Wrong(
                file,
                node,
                $"Ngày {Shown(day.Date)} thay đổi nội dung của “{earlier.Authority}” mà không ghi văn bản riêng. Ghi số văn bản thay đổi.",
                $"{Written(day.Date)} changes what \"{earlier.Authority}\" says without a notice of its own. Write that notice's number.");
        }
    }

    /// <summary>Whether somebody has said it; what was computed or is not verified may be put right without a notice.</summary>
    private static bool IsSaid(SpecialDay day) => day.Certainty is "law" or "announced";

    private static bool Unnamed(SourcedFlag next, SourcedFlag now) => next.Value != now.Value && next.Notice == now.Notice;

    private static bool SameWeek(WeeklyHours next, WeeklyHours now) =>
        next.WorkedDay.SequenceEqual(now.WorkedDay)
        && next.Days.Count == now.Days.Count
        && next.Days.All(day => now.Days.TryGetValue(day.Key, out var hours) && day.Value.SequenceEqual(hours));

    private static bool Same(CalendarFile next, CalendarFile now) =>
        SameWeek(next.Weekly, now.Weekly)
        && next.Rules == now.Rules
        && next.Years.Order().SequenceEqual(now.Years.Order())
        && next.Days.Count == now.Days.Count
        && next.Days.All(day => now.Days.Any(other => other.Date == day.Date && day.OpensAs(other)));

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"nghỉ", "làm việc", "chỉ làm việc 07:30–11:30".</summary>
    private static string Said(SpecialDay day) => day.Kind switch
    {
        "closed" => "nghỉ",
        "partial" => $"chỉ làm việc {Hours(day)}",
        _ => "làm việc",
    };

    private static string Otherwise(SpecialDay day, SpecialDay earlier) =>
        day.Kind == earlier.Kind ? $"{day.Kind} ({Hours(day)}, not {Hours(earlier)})" : day.Kind;

    private static string Hours(SpecialDay day) =>
        string.Join(", ", (day.Open ?? []).Select(interval => $"{interval.From:HH':'mm}–{interval.To:HH':'mm}"));

    private static void Wrong(SourceFile file, SourceNode? at, string vietnamese, string message) =>
        file.FaultInBoth(ShapeRules.ValueIsAllowed, at ?? file.Root!, vietnamese, message);
}
