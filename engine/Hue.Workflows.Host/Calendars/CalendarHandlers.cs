using System.Text;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Engine.Calendars;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Calendars;

namespace Hue.Workflows.Host.Calendars;

/// <summary>Shows, previews and applies amendments of calendars.</summary>
internal static class CalendarHandlers
{
    public static async Task<IResult> ListAsync(StoreGate gate, LoadedCatalogue catalogue, CancellationToken cancellation)
    {
        await gate.RenewCalendarsAsync(cancellation);
        var names = catalogue.Names;
        var inForce = catalogue.Current.Offices.All.Where(office => catalogue.Calendars.Knows(office.Id))
            .GroupBy(office => catalogue.Calendars.CalendarOf(office.Id))
            .Select(same => CalendarViews.Of(same.Key, [.. same.Select(office => new OfficeName(office.Id, office.Name))], catalogue));
        var amendments = await gate.Open.Amendments.AllAsync(cancellation);
        return Results.Ok(new CalendarsView(
            [.. inForce.OrderBy(each => each.Name, StringComparer.Ordinal)], [.. amendments.Reverse().Select(each => Of(each, names))]));
    }

    public static async Task<IResult> PreviewAsync(
        CalendarPreviewRequest body, StoreGate gate, LoadedCatalogue catalogue, TimeProvider clock, CancellationToken cancellation)
    {
        await gate.RenewCalendarsAsync(cancellation);
        var before = catalogue.Calendars;
        var number = catalogue.Amendments.Count + 1;
        var (faults, change) = Read(body.FileName, body.File, before);
        if (change is null)
            return Results.Ok(new CalendarPreviewView(number, faults, Of(new OfficeEffect()), [], [], []));
        var now = clock.GetUtcNow();
        var effect = await AmendmentPreview.OfAsync(gate.Open, before, before.With(number, change), now, cancellation);
        return Results.Ok(new CalendarPreviewView(
            number,
            [],
            Of(effect.Total),
            [.. effect.Offices.OrderBy(each => each.Key, StringComparer.Ordinal)
                .Select(each => new OfficeEffectView(new OfficeName(each.Key, catalogue.Names.Office(each.Key)), Of(each.Value)))],
            [.. effect.Moved.Select(each => Of(each, catalogue.Names, now))],
            effect.Faults));
    }

    public static async Task<IResult> ApplyAsync(
        AmendmentRequest body,
        StoreGate gate,
        LoadedCatalogue catalogue,
        CalendarWatch watch,
        TimeProvider clock,
        HttpContext http,
        ILogger<CalendarWatch> logger,
        CancellationToken cancellation)
    {
        await gate.RenewCalendarsAsync(cancellation);
        if (string.IsNullOrWhiteSpace(body.Notice))
            return NoticeMissing();
        var before = catalogue.Calendars;
        var (faults, change) = Read(body.FileName, body.File, before);
        if (change is null)
            return Unreadable(faults);
        var person = Person.Of(http);
        var amendment = new CalendarAmendment
        {
            Number = body.Number,
            FileName = body.FileName,
            File = body.File,
            Notice = body.Notice.Trim(),
            Person = person.Id,
            PersonName = person.Name,
            AppliedAt = clock.GetUtcNow(),
            Offices = [.. before.With(body.Number, change).ChangedSince(before).Order(StringComparer.Ordinal)],
        };
        var by = person.As(person.Holds.First(Access.MayAmendCalendars));
        var records = AmendmentRecords.Of(before, before.With(body.Number, change), amendment, by);
        if (body.Number != catalogue.Amendments.Count + 1 || !await gate.Open.Amendments.AddAsync(amendment, records, cancellation))
            return ChangedMeanwhile();
        logger.AmendmentApplied(amendment.Number, amendment.FileName, person.Id, amendment.Offices.Count);
        await gate.RenewCalendarsAsync(cancellation);
        watch.Nudge();
        return Results.Json(Of(amendment, catalogue.Names), HostJson.Default.AmendmentView, statusCode: StatusCodes.Status202Accepted);
    }

    private static (IReadOnlyList<CalendarFault> Faults, CalendarChange? Change) Read(string name, string text, CalendarsInForce inForce)
    {
        var (file, change) = CalendarChangeReader.Read(name, Encoding.UTF8.GetBytes(text));
        if (change is not null)
            CalendarChangeRules.Check(file, change, inForce);
        return ([.. file.Faults.Select(fault => new CalendarFault(fault.JsonPointer, fault.Line, fault.Message, fault.Vietnamese))],
            file.IsBroken ? null : change);
    }

    private static AmendmentView Of(CalendarAmendment each, CatalogueNames names) => new(
        each.Number,
        each.FileName,
        each.Notice,
        each.PersonName,
        each.AppliedAt,
        [.. each.Offices.Select(office => new OfficeName(office, names.Office(office)))],
        each.Moved,
        each.Kept,
        each.Refused,
        each.EndedAt);

    private static EffectView Of(OfficeEffect each) => new(
        each.Open,
        each.Later,
        each.Earlier,
        each.BecomeLate,
        each.CeaseToBeLate,
        each.Standing,
        each.StepsMove,
        each.NotCountable);

    private static MovedDossierView Of(MovedDossier each, CatalogueNames names, DateTimeOffset now) => new(
        each.Id.Value,
        each.Number,
        names.Office(each.Office),
        each.DueBefore,
        each.DueAfter,
        each.DueBefore >= now && each.DueAfter < now,
        each.DueBefore < now && each.DueAfter >= now);

    private static ProblemResult NoticeMissing() => Problems.Of(
        StatusCodes.Status422UnprocessableEntity,
        "notice-missing",
        "Thiếu số văn bản",
        "Ghi số thông báo hoặc quyết định thay đổi lịch làm việc rồi gửi lại.");

    private static ProblemResult Unreadable(IReadOnlyList<CalendarFault> faults) => Problems.Of(
        StatusCodes.Status422UnprocessableEntity,
        "calendar-faulty",
        "Tệp lịch chưa dùng được",
        "Sửa các lỗi được nêu trong tệp rồi xem trước lại.",
        faults.GroupBy(fault => fault.Pointer)
            .ToDictionary(same => same.Key, same => string.Join(' ', same.Select(each => each.MessageVi ?? each.Message))));

    private static ProblemResult ChangedMeanwhile() => Problems.Of(
        StatusCodes.Status409Conflict,
        "calendars-changed",
        "Lịch vừa được thay đổi",
        "Có thay đổi lịch khác vừa được áp dụng, hoặc hồ sơ của lần trước còn đang được tính lại. Chờ xong rồi xem trước lại.");
}
