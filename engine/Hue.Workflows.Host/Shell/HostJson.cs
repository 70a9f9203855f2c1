using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Bulletins;
using Hue.Workflows.Host.Calendars;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Health;
using Hue.Workflows.Host.Inbox;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Timers;

namespace Hue.Workflows.Host.Shell;

/// <summary>Every shape that goes over the wire, source-generated.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(CatalogueView))]
[JsonSerializable(typeof(ProcedureView))]
[JsonSerializable(typeof(FaultList))]
[JsonSerializable(typeof(ProgressView))]
[JsonSerializable(typeof(PreviewRequest))]
[JsonSerializable(typeof(PreviewView))]
[JsonSerializable(typeof(InboxView))]
[JsonSerializable(typeof(DossierPage))]
[JsonSerializable(typeof(DossierView))]
[JsonSerializable(typeof(DossierCountsView))]
[JsonSerializable(typeof(FileRequest))]
[JsonSerializable(typeof(ReceiveRequest))]
[JsonSerializable(typeof(ReasonedRequest))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(AssessFeeRequest))]
[JsonSerializable(typeof(DemoSignIns))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(DiffView))]
[JsonSerializable(typeof(AssignRequest))]
[JsonSerializable(typeof(CompleteRequest))]
[JsonSerializable(typeof(SupplementRequest))]
[JsonSerializable(typeof(CompleteSupplementRequest))]
[JsonSerializable(typeof(CorrectFormRequest))]
[JsonSerializable(typeof(ExtendRequest))]
[JsonSerializable(typeof(ApologyRequest))]
[JsonSerializable(typeof(ApologyProposal))]
[JsonSerializable(typeof(AbsenceEndRequest))]
[JsonSerializable(typeof(PaymentRequest))]
[JsonSerializable(typeof(PaperInput))]
[JsonSerializable(typeof(HandOverRequest))]
[JsonSerializable(typeof(ResultRequest))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(CommentRequest))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(MigrateRequest))]
[JsonSerializable(typeof(HistoryView))]
[JsonSerializable(typeof(AuditView))]
[JsonSerializable(typeof(DossierThen))]
[JsonSerializable(typeof(ErasurePlan))]
[JsonSerializable(typeof(SlipView))]
[JsonSerializable(typeof(SealView))]
[JsonSerializable(typeof(DeadlineView))]
[JsonSerializable(typeof(FlowStateView))]
[JsonSerializable(typeof(AlertList))]
[JsonSerializable(typeof(NoticeList))]
[JsonSerializable(typeof(NoticesRead))]
[JsonSerializable(typeof(CalendarsView))]
[JsonSerializable(typeof(CalendarPreviewRequest))]
[JsonSerializable(typeof(CalendarPreviewView))]
[JsonSerializable(typeof(AmendmentRequest))]
[JsonSerializable(typeof(AmendmentView))]
[JsonSerializable(typeof(BulletinList))]
[JsonSerializable(typeof(BulletinView))]
[JsonSerializable(typeof(OfficeList))]
[JsonSerializable(typeof(PersonList))]
[JsonSerializable(typeof(AbsenceList))]
[JsonSerializable(typeof(AbsenceRequest))]
[JsonSerializable(typeof(AttachmentStored))]
[JsonSerializable(typeof(OperationsView))]
[JsonSerializable(typeof(IntegrityView))]
[JsonSerializable(typeof(ConsistencyView))]
[JsonSerializable(typeof(FoundDossiers))]
[JsonSerializable(typeof(FoundRecords))]
[JsonSerializable(typeof(RecordKinds))]
[JsonSerializable(typeof(ResendRequest))]
[JsonSerializable(typeof(ResentView))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, JsonElement>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
public sealed partial class HostJson : JsonSerializerContext
{
    /// <summary>Deepest nesting of a request's body.</summary>
    public const int DepthMax = 32;

    /// <summary>Vietnamese letters go out as they are; what HTML could misread is still escaped.</summary>
    public static readonly JavaScriptEncoder Letters = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Unknown, duplicate, missing, null and wrong-case members are refused; instants go out in UTC with "Z".</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Add(Default);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = DepthMax;
        options.Encoder = Letters;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcInstantConverter());
    }
}
