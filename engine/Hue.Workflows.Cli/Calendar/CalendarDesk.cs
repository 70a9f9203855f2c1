using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Calendars;

namespace Hue.Workflows.Cli.Calendar;

/// <summary>An amendment's file beside the calendars in force.</summary>
internal sealed record CalendarDesk(
    ProcedureCatalogue Catalogue,
    IReadOnlyList<CalendarAmendment> Amendments,
    CalendarsInForce InForce,
    SourceFile File,
    CalendarChange? Change)
{
    /// <summary>The number the amendment would have.</summary>
    public int Number => Amendments.Count + 1;

    /// <summary>The calendars as they would be.</summary>
    public CalendarsInForce After => InForce.With(Number, Change!);

    /// <summary>Reads the file and, where a database is named, what it was amended by.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static async Task<CalendarDesk> ReadAsync(string path, string procedures, Stores? stores, CancellationToken cancellation)
    {
        if (!System.IO.File.Exists(path))
            throw new UsageException($"{path} is missing.");
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(procedures));
        var amendments = stores is null ? [] : await stores.Amendments.AllAsync(cancellation);
        var inForce = AmendedCatalogue.Of(catalogue, amendments);
        var (file, change) = CalendarChangeReader.Read(Path.GetFileName(path), await System.IO.File.ReadAllBytesAsync(path, cancellation));
        if (change is not null)
            CalendarChangeRules.Check(file, change, inForce);
        return new CalendarDesk(catalogue, amendments, inForce, file, file.IsBroken ? null : change);
    }

    /// <summary>Says every fault, with what to write instead.</summary>
    public void TellFaults()
    {
        foreach (var fault in File.Faults)
            Console.Error.WriteLine(Said(fault));
    }

    private static string Said(DefinitionFault fault) => $"{fault.File}:{fault.Line} {fault.JsonPointer} {fault.Rule}: {fault.Message}";
}
