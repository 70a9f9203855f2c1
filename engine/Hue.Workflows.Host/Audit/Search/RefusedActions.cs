using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>
/// What somebody was refused, in an auditor's words. The journal keeps what was asked for as it was asked, "GET /api/integrity" or a
/// command's name: an address is read as the name of the endpoint that stands there today; what nothing names stands for itself.
/// </summary>
internal sealed class RefusedActions(EndpointDataSource endpoints)
{
    private static readonly Dictionary<string, LocalText> Names = new(StringComparer.Ordinal)
    {
        ["see a dossier"] = new("xem hồ sơ", "see a dossier"),
        ["act in a role that is not held"] = new("làm với vai trò không được giao", "act in a role that is not held"),

        ["FileDossier"] = new("nộp hồ sơ", "file a dossier"),
        ["ReceiveDossier"] = new("tiếp nhận hồ sơ", "receive a dossier"),
        ["RefuseDossier"] = new("từ chối tiếp nhận", "refuse a dossier"),
        ["ClaimTask"] = new("nhận việc", "claim a task"),
        ["ReleaseTask"] = new("trả lại việc", "release a task"),
        ["AssignTask"] = new("phân công việc", "assign a task"),
        ["CompleteTask"] = new("hoàn thành việc", "complete a task"),
        ["CorrectForm"] = new("sửa tờ khai", "correct the form"),
        ["RequestSupplement"] = new("yêu cầu bổ sung", "request a supplement"),
        ["CompleteSupplement"] = new("ghi nhận bổ sung", "complete a supplement"),
        ["AttachPaper"] = new("nhận thêm giấy tờ", "attach a paper"),
        ["StoreAttachment"] = new("tải tệp lên", "store a file"),
        ["SuspendDossier"] = new("tạm dừng thời hạn", "suspend the term"),
        ["ResumeDossier"] = new("tiếp tục thời hạn", "resume the term"),
        ["ExtendTerm"] = new("gia hạn", "extend the term"),
        ["ProposeApology"] = new("xem dự thảo phiếu xin lỗi", "see the drafted apology"),
        ["SignApology"] = new("ký phiếu xin lỗi", "sign an apology"),
        ["WithdrawDossier"] = new("rút hồ sơ", "withdraw a dossier"),
        ["StopDossier"] = new("dừng giải quyết", "stop a dossier"),
        ["RecordPayment"] = new("thu phí, lệ phí", "record a payment"),
        ["AssessFee"] = new("ấn định mức thu", "assess a fee"),
        ["HandOver"] = new("bàn giao hồ sơ giấy", "hand over"),
        ["IssueResult"] = new("phát hành kết quả", "issue the result"),
        ["ReturnResult"] = new("trả kết quả", "return the result"),
        ["CommentOnDossier"] = new("ghi chú", "comment"),
        ["BringMessage"] = new("ghi thông tin đến", "bring a message"),
        ["MessageCame"] = new("ghi thông tin đến", "bring a message"),
        ["MigrateToVersion"] = new("chuyển phiên bản quy trình", "move to another version"),
        ["PlanErasure"] = new("xem việc xóa dữ liệu cá nhân", "see what an erasure would do"),
        ["ErasePersonalData"] = new("xóa dữ liệu cá nhân", "erase personal data"),

        ["GetInbox"] = new("xem danh sách việc", "see the inbox"),
        ["ListDossiers"] = new("xem danh sách hồ sơ", "list dossiers"),
        ["GetDossier"] = new("xem hồ sơ", "see a dossier"),
        ["GetDossierByNumber"] = new("tìm hồ sơ theo mã", "find a dossier by number"),
        ["GetDossierQr"] = new("xem mã QR của hồ sơ", "see a dossier's QR code"),
        ["GetDossierFlow"] = new("xem quy trình của hồ sơ", "see a dossier's flow"),
        ["GetHistory"] = new("xem lịch sử hồ sơ", "see a dossier's history"),
        ["GetDeadline"] = new("xem thời hạn của hồ sơ", "see a dossier's deadline"),
        ["ListAlerts"] = new("xem cảnh báo của hồ sơ", "see a dossier's alerts"),
        ["GetSeal"] = new("xem niêm phong của hồ sơ", "see a dossier's seal"),
        ["ReadAttachment"] = new("mở tệp đính kèm", "read an attachment"),
        ["GetCounts"] = new("xem số liệu đơn vị", "see an office's counts"),
        ["ListPeople"] = new("xem danh sách cán bộ", "list people"),
        ["ListOffices"] = new("xem danh sách đơn vị", "list offices"),
        ["ListNotices"] = new("xem thông báo", "see notices"),
        ["MarkNoticesRead"] = new("đánh dấu đã đọc thông báo", "mark notices as read"),
        ["ListBulletins"] = new("xem bản tin", "see bulletins"),
        ["GetBulletin"] = new("xem bản tin", "see a bulletin"),
        ["MarkBulletinRead"] = new("đánh dấu đã đọc bản tin", "mark a bulletin as read"),
        ["ListAbsences"] = new("xem lịch vắng mặt", "see absences"),
        ["EnterAbsence"] = new("ghi lịch vắng mặt", "enter an absence"),
        ["ShortenAbsence"] = new("báo về sớm", "shorten an absence"),
        ["EndAbsence"] = new("hủy lịch vắng mặt", "cancel an absence"),

        ["ListProcedures"] = new("xem danh mục thủ tục", "see the catalogue"),
        ["ListFaults"] = new("xem lỗi của danh mục", "see the catalogue's faults"),
        ["GetProgress"] = new("xem tiến độ biên soạn", "see the progress of curation"),
        ["GetProcedure"] = new("xem thủ tục", "see a procedure"),
        ["GetProcedureVersion"] = new("xem phiên bản thủ tục", "see a procedure's version"),
        ["ListVersions"] = new("xem các phiên bản thủ tục", "list a procedure's versions"),
        ["DiffVersions"] = new("so sánh phiên bản", "compare versions"),
        ["PreviewDossier"] = new("thử tính phí và hạn", "try fees and terms"),
        ["ListCalendars"] = new("xem lịch làm việc", "see calendars"),
        ["PreviewAmendment"] = new("xem trước thay đổi lịch", "preview an amendment"),
        ["ApplyAmendment"] = new("áp dụng thay đổi lịch", "apply an amendment"),
        ["GetOperations"] = new("xem trang vận hành", "see operations"),
        ["ResendDeliveries"] = new("gửi lại thông báo", "resend deliveries"),

        ["GetIntegrity"] = new("xem trang toàn vẹn dữ liệu", "see the integrity page"),
        ["GetAudit"] = new("xem nhật ký kiểm tra của hồ sơ", "see a dossier's audit trail"),
        ["GetDossierAt"] = new("xem hồ sơ tại một thời điểm", "see a dossier at a moment"),
        ["GetControlSlip"] = new("xem phiếu kiểm soát", "see a control slip"),
        ["ExportDossier"] = new("xuất hồ sơ", "export a dossier"),
        ["SearchDossiers"] = new("tra cứu hồ sơ để kiểm tra", "search dossiers for an audit"),
        ["SearchRecords"] = new("tra cứu nhật ký", "search records"),
        ["ExportSelectionAsCsv"] = new("xuất bảng CSV", "export a selection as CSV"),
        ["ExportSelectionAsZip"] = new("xuất hồ sơ ZIP", "export a selection as zip"),
        ["ListRecordKinds"] = new("xem các loại bản ghi", "list kinds of records"),
        ["FindPeople"] = new("tìm cán bộ", "find people"),
    };

    private readonly Lazy<Dictionary<string, string>> routes = new(() => Routes(endpoints));

    /// <param name="action">As the journal keeps it.</param>
    public LocalText Of(string action)
        => Names.GetValueOrDefault(routes.Value.GetValueOrDefault(action.TrimEnd('/')) ?? action) ?? new LocalText(action, action);

    private static Dictionary<string, string> Routes(EndpointDataSource endpoints)
    {
        Dictionary<string, string> routes = new(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not { } named)
                continue;
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                routes[$"{method} {endpoint.RoutePattern.RawText?.TrimEnd('/')}"] = named.EndpointName;
        }

        return routes;
    }
}
