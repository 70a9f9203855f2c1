using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>What lies under _shared/, read.</summary>
public sealed class SharedFiles
{
    private readonly Dictionary<string, WorkingCalendar> calendars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ladder> ladders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentTemplate> documents = new(StringComparer.Ordinal);
    private readonly List<SourceFile> files = [];
    private readonly List<(Ladder Ladder, SourceFile File, Places Places)> ladderPlaces = [];

    /// <summary>Calendars by name.</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars => calendars;

    /// <summary>Ladders by name.</summary>
    public IReadOnlyDictionary<string, Ladder> Ladders => ladders;

    /// <summary>Templates by name.</summary>
    public IReadOnlyDictionary<string, DocumentTemplate> Documents => documents;

    /// <summary>Building blocks.</summary>
    public BlockShelf Blocks { get; } = new();

    /// <summary>Every office.</summary>
    public OfficeDirectory Offices { get; private set; } = OfficeDirectory.Empty;

    /// <summary>The file that the offices were read from; null when there is none.</summary>
    internal SourceFile? OfficesFile { get; private set; }

    /// <summary>Every role.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Every field.</summary>
    public IReadOnlyList<Field> Fields { get; private set; } = [];

    /// <summary>Ladders with the places of their rungs.</summary>
    internal IReadOnlyList<(Ladder Ladder, SourceFile File, Places Places)> LadderPlaces => ladderPlaces;

    /// <summary>The files that were read, with their faults.</summary>
    internal IReadOnlyList<SourceFile> Files => files;

    internal void Take(CataloguePart part, string path, byte[] bytes)
    {
        switch (part)
        {
            case CataloguePart.Offices:
                (var file, Offices) = OfficesReader.Read(path, bytes);
                files.Add(OfficesFile = file);
                break;
            case CataloguePart.Roles:
                (file, Roles) = RolesReader.Read(path, bytes);
                files.Add(file);
                break;
            case CataloguePart.Fields:
                (file, Fields) = FieldsReader.Read(path, bytes);
                files.Add(file);
                break;
            case CataloguePart.Calendar:
                var calendar = CalendarReader.Read(path, bytes);
                Keep(calendars, path, calendar.File, calendar.Calendar, calendar.Calendar?.Name);
                break;
            case CataloguePart.Ladder:
                var ladder = LadderReader.Read(path, bytes);
                Keep(ladders, path, ladder.File, ladder.Ladder, ladder.Ladder?.Name);
                if (ladder.Ladder is not null && !ladder.File.IsBroken)
                {
                    ladderPlaces.Add((ladder.Ladder, ladder.File, ladder.Places));
                }

                break;
            case CataloguePart.FlowBlock or CataloguePart.FormBlock or CataloguePart.DocumentSet or CataloguePart.RefusalReasons:
                var block = Block.Read(part, path, bytes);
                files.Add(block.File);
                if (block.Block is not null)
                {
                    Blocks.Put(block.Block);
                }

                break;
            default:
                var document = DocumentTemplateReader.Read(path, bytes);
                Keep(documents, path, document.File, document.Template, document.Template?.Name);
                break;
        }
    }

    private void Keep<T>(Dictionary<string, T> into, string path, SourceFile file, T? read, string? name)
        where T : class
    {
        files.Add(file);
        if (read is null || file.IsBroken)
        {
            return;
        }

        if (name == CataloguePath.SharedName(path))
        {
            into[name] = read;
        }
        else
        {
            file.Fault(ShapeRules.ValueIsAllowed,
                file.Root!, $"The file says it is {name}. Rename it {name}.json, or mend its id and version.");
        }
    }
}
