using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Calendars;

namespace Hue.Workflows.Cli.Calendar;

/// <summary><c>hue calendar apply</c>.</summary>
internal static class CalendarApplication
{
    public static async Task<int> RunAsync(
        string path, string database, string by, string notice, string procedures, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(notice))
            throw new UsageException("--notice: write the number of the notice, such as \"12/TB-UBND\".");
        await using var stores = await OpenDatabase.AtAsync(database, cancellation);
        var desk = await CalendarDesk.ReadAsync(path, procedures, stores, cancellation);
        desk.TellFaults();
        if (desk.Change is null)
            return CommandRun.Faulty;
        var administrator = await AdministratorAsync(stores, by, cancellation);
        var amendment = new CalendarAmendment
        {
            Number = desk.Number,
            FileName = Path.GetFileName(path),
            File = await File.ReadAllTextAsync(path, cancellation),
            Notice = notice.Trim(),
            Person = by,
            PersonName = administrator.Name,
            AppliedAt = TimeProvider.System.GetUtcNow(),
            Offices = [.. desk.After.ChangedSince(desk.InForce).Order(StringComparer.Ordinal)],
        };
        var records = AmendmentRecords.Of(desk.InForce, desk.After, amendment, administrator);
        if (!await stores.Amendments.AddAsync(amendment, records, cancellation))
        {
            Console.Error.WriteLine("Another amendment was applied meanwhile, or has not moved all dossiers yet. Preview again.");
            return CommandRun.Faulty;
        }

        return await MoveAsync(stores, desk, cancellation);
    }

    private static async Task<int> MoveAsync(Stores stores, CalendarDesk desk, CancellationToken cancellation)
    {
        var after = desk.After;
        var catalogue = after.Amended();
        var commands = new DossierDesk(stores.Dossiers, () => catalogue, TimeProvider.System);
        var work = new AmendmentWork(stores, commands, () => after, $"hue:{Environment.ProcessId}", TimeProvider.System);
        var done = await work.RunAsync(isSoleHost: false, cancellation);
        if (done is null)
        {
            Console.WriteLine("A host has taken it over; its page shows how far it is.");
            return 0;
        }

        Console.WriteLine(
            $"Amendment {done.Number}: {done.Moved} dossiers went over, {done.Kept} had ended or gone, {done.Refused} cannot be counted.");
        if (done.EndedAt is null)
            Console.WriteLine("Hosts take over what is filed in the next half minute by the earlier calendar.");
        return done.Refused > 0 ? CommandRun.Faulty : 0;
    }

    private static async Task<Actor> AdministratorAsync(Stores stores, string by, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
        var account = await stores.Accounts.FindByIdAsync(by, cancellation);
        var roles = account is null or { Disabled: true } ? [] : await stores.Accounts.RolesAsync(by, today, cancellation);
        return account is not null && roles.FirstOrDefault(role => role.Role == "administrator") is { } held
            ? new Actor(by, account.DisplayName, held.Role, held.Office)
            : throw new UsageException($"--by: \"{by}\" is no administrator. Name one, or: hue account NAME --role hue/administrator.");
    }
}
