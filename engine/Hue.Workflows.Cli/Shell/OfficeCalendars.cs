using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Shell;

/// <summary>The calendar that an office works by, read from the catalogue's shared files when first asked for.</summary>
/// <param name="procedures">The catalogue's folder.</param>
internal sealed class OfficeCalendars(string procedures)
{
    private readonly Dictionary<string, WorkingCalendar> calendars = new(StringComparer.Ordinal);
    private OfficeDirectory? offices;

    /// <summary>The office's calendar, or null with what to write instead.</summary>
    /// <exception cref="UsageException">A shared file is missing or faulty; the message lists every fault.</exception>
    public WorkingCalendar? Of(string officeId, out string fault)
    {
        offices ??= ReadOffices();
        fault = "";
        if (offices.Find(officeId) is { } office)
            return Calendar(office.Calendar);
        var near = offices.All.FirstOrDefault(each => IsCalled(each, officeId));
        fault = near is null
            ? $"no office has the id \"{officeId}\": write one of _shared/offices.json, such as 19777"
            : $"no office has the id \"{officeId}\": write {near.Id} for {near.Name}";
        return null;
    }

    private OfficeDirectory ReadOffices()
    {
        var (file, read) = OfficesReader.Read("_shared/offices.json", Bytes("_shared/offices.json"));
        Refuse(file);
        return read;
    }

    private WorkingCalendar Calendar(string name)
    {
        if (calendars.TryGetValue(name, out var known))
            return known;
        var path = $"_shared/calendars/{name}.json";
        var (file, read) = CalendarReader.Read(path, Bytes(path));
        Refuse(file);
        return calendars[name] = read!;
    }

    private byte[] Bytes(string path)
    {
        var full = Path.Combine(procedures, path);
        return File.Exists(full) ? File.ReadAllBytes(full) : throw new UsageException($"{full} is missing.");
    }

    private static void Refuse(SourceFile file)
    {
        if (file.IsBroken)
            throw new UsageException(string.Join('\n', file.Faults.Select(Shown)));
    }

    private static string Shown(DefinitionFault fault) => $"{fault.File}:{fault.Line} {fault.JsonPointer} {fault.Rule}: {fault.Message}";

    private static bool IsCalled(Office office, string name) => name.Length > 0
        && (office.Slug == name
            || office.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            || office.AlsoWritten?.EndsWith(name, StringComparison.OrdinalIgnoreCase) == true);
}
