using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Absences;

namespace Hue.Workflows.Host.Offices;

/// <summary>Enters, lists and ends absences.</summary>
internal static class AbsenceHandlers
{
    private const int ReasonMost = 500;

    public static async Task<IResult> ListAsync(
        StoreGate gate, AbsenceBook book, LoadedCatalogue catalogue, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        var items = new List<AbsenceView>();
        foreach (var each in await book.AheadAsync(cancellation))
        {
            if (each.Person == person.Id || each.Substitute == person.Id || Leads(person, each.Office))
                items.Add(await ViewAsync(gate, each, person, catalogue.Names, cancellation));
        }

        return Results.Ok(new AbsenceList(items));
    }

    public static async Task<IResult> EnterAsync(
        AbsenceRequest body,
        StoreGate gate,
        AbsenceBook book,
        LoadedCatalogue catalogue,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (body.Person != person.Id && !Leads(person, body.Office))
            return Problems.Forbidden();
        var now = clock.GetUtcNow();
        var entered = new Absence(
            body.Id, body.Person, body.Office, body.Role, body.Substitute, body.From, body.To, body.Reason.Trim(), person.Id, now);
        book.Changed();
        if (await FaultAsync(entered, gate, book, clock, cancellation) is { } fault)
            return fault;
        await gate.Open.Absences.AddAsync(entered, cancellation);
        book.Changed();
        return Results.Json(
            await ViewAsync(gate, entered, person, catalogue.Names, cancellation),
            HostJson.Default.AbsenceView,
            statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> EndAsync(
        Guid id, StoreGate gate, AbsenceBook book, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        var absence = (await book.AheadAsync(cancellation)).FirstOrDefault(each => each.Id == id);
        if (absence is null || !MayEnd(person, absence))
            return Problems.NotFound();
        await gate.Open.Absences.EndAsync(id, clock.GetUtcNow(), cancellation);
        book.Changed();
        return Results.NoContent();
    }

    /// <summary>Comes back earlier than was entered; who comes back before leaving was never away.</summary>
    public static async Task<IResult> ShortenAsync(
        Guid id,
        AbsenceEndRequest body,
        StoreGate gate,
        AbsenceBook book,
        LoadedCatalogue catalogue,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellation)
    {
        var person = Person.Of(http);
        var absence = (await book.AheadAsync(cancellation)).FirstOrDefault(each => each.Id == id);
        if (absence is null || !MayEnd(person, absence))
            return Problems.NotFound();
        if (body.To <= clock.GetUtcNow() || body.To <= absence.From || body.To >= absence.To)
            return Refused(
                "absence-times", "Ngày giờ về sớm phải sau lúc này, sau khi bắt đầu vắng và trước khi hết hạn đã ghi. Chọn lại.");
        await gate.Open.Absences.EndAsync(id, body.To, cancellation);
        book.Changed();
        return Results.Ok(await ViewAsync(gate, absence with { To = body.To }, person, catalogue.Names, cancellation));
    }

    private static async Task<ProblemResult?> FaultAsync(
        Absence entered, StoreGate gate, AbsenceBook book, TimeProvider clock, CancellationToken cancellation)
    {
        if (entered.To <= entered.From || entered.To <= clock.GetUtcNow())
            return Refused("absence-times", "Thời gian vắng phải kết thúc sau khi bắt đầu và sau lúc này. Chọn lại ngày giờ.");
        if (entered.Reason.Length is 0 or > ReasonMost)
            return Refused("reason-missing", $"Ghi lý do vắng, không quá {ReasonMost} ký tự.");
        if (entered.Person == entered.Substitute)
            return Refused("absence-substitute", "Người thay không thể là chính người vắng. Chọn người khác.");
        if (!await HoldsAsync(gate, entered.Person, entered, clock, cancellation))
            return Refused("absence-role", "Người vắng không giữ vai trò này ở đơn vị. Chọn đúng vai trò và đơn vị.");
        if (!await HoldsAsync(gate, entered.Substitute, entered, clock, cancellation))
            return Refused("absence-substitute",
                "Người thay phải giữ cùng vai trò ở cùng đơn vị. Chọn người khác, hoặc nhờ quản trị giao vai trò.");
        foreach (var other in (await book.AheadAsync(cancellation)).Where(each => each.Id != entered.Id && each.Meets(entered)))
        {
            if (other.Person == entered.Person)
                return Refused("absence-twice",
                    "Người này đã có một lần vắng trùng thời gian. Kết thúc lần đó trước, hoặc chọn thời gian khác.");
            if (other.Person == entered.Substitute)
                return Refused("absence-chain", "Người thay cũng vắng trong thời gian này. Chọn người khác có mặt.");
            if (other.Substitute == entered.Person)
                return Refused("absence-chain",
                    "Người vắng đang thay cho người khác trong thời gian này. Đổi người thay của lần đó trước.");
        }

        return null;
    }

    private static async Task<bool> HoldsAsync(
        StoreGate gate, string account, Absence absence, TimeProvider clock, CancellationToken cancellation)
    {
        var roles = await gate.Open.Accounts.RolesAsync(account, HueTime.Today(clock), cancellation);
        return roles.Any(role => role.Office == absence.Office && role.Role == absence.Role)
            && await gate.Open.Accounts.FindByIdAsync(account, cancellation) is { Disabled: false };
    }

    private static async Task<AbsenceView> ViewAsync(
        StoreGate gate, Absence each, Person person, CatalogueNames names, CancellationToken cancellation) => new(
            each.Id,
            await NameAsync(gate, each.Person, cancellation),
            new OfficeName(each.Office, names.Office(each.Office)),
            each.Role,
            names.Role(each.Role),
            await NameAsync(gate, each.Substitute, cancellation),
            each.From,
            each.To,
            each.Reason,
            MayEnd(person, each));

    private static async Task<PersonName> NameAsync(StoreGate gate, string id, CancellationToken cancellation)
        => new(id, (await gate.Open.Accounts.FindByIdAsync(id, cancellation))?.DisplayName ?? id);

    private static bool MayEnd(Person person, Absence absence) => absence.Person == person.Id || Leads(person, absence.Office);

    private static bool Leads(Person person, string office) =>
        person.Holds.Contains((office, "leader")) || person.Holds.Contains((office, "headOfUnit"));

    private static ProblemResult Refused(string code, string detail) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, code, "Chưa ghi được lần vắng", detail);
}
