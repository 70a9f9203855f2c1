using System.Globalization;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Shell;

/// <summary>The refusals that the host itself gives; the engine's keep their own codes.</summary>
public static class Problems
{
    public static ProblemResult Of(int status, string code, string title, string detail, IReadOnlyDictionary<string, string>? errors = null)
        => new(new Problem
        {
            Type = "urn:hue-workflows:problem:" + code,
            Title = title,
            Status = status,
            Detail = detail,
            Code = code,
            Errors = errors is { Count: > 0 } ? errors : null,
        });

    public static ProblemResult CalendarHasNoYear(CalendarHasNoYearException missing) => Of(
        StatusCodes.Status422UnprocessableEntity,
        "calendar-has-no-year",
        "Lịch làm việc thiếu năm",
        $"Lịch {missing.Calendar} chưa có ngày nghỉ của năm {missing.Year} nên chưa tính được hạn. Chọn thời gian ngắn hơn, hoặc "
            + $"báo quản trị bổ sung năm đó ({missing.File}).");

    public static ProblemResult NotSignedIn() => Of(
        StatusCodes.Status401Unauthorized, "not-signed-in", "Chưa đăng nhập",
            "Phiên làm việc đã hết hoặc chưa bắt đầu: hãy đăng nhập rồi làm lại.");

    public static ProblemResult SignInRefused() => Of(
        StatusCodes.Status401Unauthorized,
        "sign-in-refused",
        "Không đăng nhập được",
        "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai, tài khoản tạm khóa 15 phút.");

    public static ProblemResult LockedOut() => Of(
        StatusCodes.Status423Locked, "locked-out", "Tài khoản đang tạm khóa",
            "Đã nhập sai mật khẩu 5 lần. Hãy chờ 15 phút rồi đăng nhập lại.");

    public static ProblemResult Forbidden() => Of(
        StatusCodes.Status403Forbidden, "forbidden", "Không có quyền",
            "Vai trò của bạn không được làm việc này. Hãy nhờ người có thẩm quyền.");

    public static ProblemResult NotFound() => Of(
        StatusCodes.Status404NotFound, "not-found", "Không tìm thấy", "Không có hồ sơ hoặc nội dung này trong phạm vi đơn vị của bạn.");

    public static ProblemResult NoProcedure() => Of(
        StatusCodes.Status404NotFound, "no-such-procedure", "Không có thủ tục này",
            "Không có phiên bản dùng được của thủ tục này: kiểm tra mã và trang lỗi định nghĩa.");

    public static ProblemResult DefinitionGone(string procedure, int version) => Of(
        StatusCodes.Status503ServiceUnavailable, "definition-missing", "Quy trình của hồ sơ đang có lỗi",
            $"Hồ sơ theo quy trình {procedure} phiên bản {version}, hiện máy chủ không dùng được. Hồ sơ vẫn còn nguyên: "
            + "báo quản trị xem trang lỗi định nghĩa, sửa xong thì mở lại.");

    public static ProblemResult NoOffice() => Of(
        StatusCodes.Status422UnprocessableEntity, "no-such-office", "Không có đơn vị này",
            "Mã đơn vị không có trong danh mục: chọn lại đơn vị.");

    public static ProblemResult TermUnreadable() => Of(
        StatusCodes.Status422UnprocessableEntity, "term-unreadable", "Thời gian gia hạn không đọc được",
            "Ghi một số dương và đơn vị, ví dụ “3 workingDays” (ngày làm việc), “4 workingHours” (giờ làm việc), "
            + "“10 calendarDays” (ngày) hoặc “1 months” (tháng).");

    public static ProblemResult AttachmentMissing(string sha256) => Of(
        StatusCodes.Status422UnprocessableEntity,
        "attachment-missing",
        "Chưa có tệp đính kèm",
        $"Máy chủ chưa nhận từ bạn tệp {sha256[..Math.Min(12, sha256.Length)]}…: tải tệp lên trước rồi gửi lại.");

    public static ProblemResult CannotBeAssigned() => Of(
        StatusCodes.Status422UnprocessableEntity,
        "cannot-be-assigned",
        "Không giao được cho người này",
        "Người được chọn không giữ vai trò của bước này ở đơn vị: chọn người khác trong danh sách.");

    public static ProblemResult AntiForgery() => Of(
        StatusCodes.Status400BadRequest, "anti-forgery", "Yêu cầu không rõ nguồn", "Trang đã cũ: hãy tải lại trang rồi làm lại.");

    public static ProblemResult KeyMissing() => Of(
        StatusCodes.Status400BadRequest,
        "idempotency-key-missing",
        "Thiếu mã yêu cầu",
        "Mỗi thao tác phải kèm tiêu đề Idempotency-Key là một GUID mới, để gửi lại không thành hai lần.");

    public static ProblemResult KeyReused() => Of(
        StatusCodes.Status422UnprocessableEntity,
        "idempotency-key-reused",
        "Mã yêu cầu đã dùng",
        "Mã yêu cầu này đã dùng cho một thao tác khác: hãy tạo mã mới.");

    public static ProblemResult RevisionMissing() => Of(
        StatusCodes.Status428PreconditionRequired,
        "revision-missing",
        "Thiếu số lần sửa đã xem",
        "Thao tác phải kèm tiêu đề If-Match ghi số lần sửa của hồ sơ đã xem: hãy tải lại hồ sơ.");

    public static ProblemResult RevisionUnreadable() => Of(
        StatusCodes.Status400BadRequest, "revision-unreadable", "If-Match không đọc được",
            "Tiêu đề If-Match phải là số trong dấu nháy, ví dụ \"7\".");

    public static ProblemResult Stale(string reason, long current, IReadOnlyList<HistoryLine> changes) => new(
        Of(StatusCodes.Status409Conflict, "stale-revision", "Hồ sơ đã thay đổi", reason)
            .Problem with
        { CurrentRevision = current, Changes = changes });

    public static ProblemResult TrailBroken(long sequence) => Of(
        StatusCodes.Status409Conflict, "trail-broken", "Không dựng lại được hồ sơ",
            $"Bản ghi số {sequence} thiếu, bị sửa hoặc không nối được vào chuỗi. Từ bản ghi đó trở đi không dựng lại, vì như vậy là đoán: "
            + "hãy xem các bản ghi trước đó, và báo người có thẩm quyền.");

    /// <summary>Nothing is proven from what is not as it was sealed; the page of integrity says what is wrong.</summary>
    public static ProblemResult LogBroken(LocalText found) => Of(
        StatusCodes.Status409Conflict, "log-broken", "Nhật ký niêm phong không còn khớp",
            $"{found.Vi} Không xuất và không chứng minh gì từ đó: hãy xem trang Toàn vẹn và báo người có thẩm quyền.");

    public static ProblemResult Malformed(string detail) => Of(
        StatusCodes.Status400BadRequest, "malformed-request", "Nội dung gửi lên không đọc được", detail);

    public static ProblemResult CriteriaUnreadable(IReadOnlyDictionary<string, string> errors) => Of(
        StatusCodes.Status400BadRequest, "criteria-unreadable", "Điều kiện tìm không đọc được",
            "Sửa các điều kiện được đánh dấu rồi tìm lại.",
        errors);

    public static ProblemResult SelectionTooLarge(int most) => Of(
        StatusCodes.Status422UnprocessableEntity, "selection-too-large", "Quá nhiều hồ sơ để xuất",
            string.Create(
                CultureInfo.GetCultureInfo("vi-VN"),
                $"Điều kiện này có hơn {most:N0} hồ sơ, mỗi lần chỉ xuất được nhiều nhất {most:N0}: "
                    + $"thu hẹp thời gian hoặc đơn vị rồi xuất lại."));

    public static ProblemResult TrailBehind(long records) => Of(
        StatusCodes.Status503ServiceUnavailable, "trail-behind", "Nhật ký đang được đưa vào tra cứu",
            string.Create(
                CultureInfo.GetCultureInfo("vi-VN"), $"Còn khoảng {records:N0} bản ghi chưa tra cứu được: thử lại sau ít phút."));

    public static ProblemResult SearchTooLong() => Of(
        StatusCodes.Status503ServiceUnavailable, "search-too-long", "Tìm quá lâu",
            "Máy chủ dừng lần tìm này để không làm chậm người khác: thêm điều kiện (thời gian, đơn vị, cán bộ) rồi tìm lại.");

    public static ProblemResult NotJson() => Of(
        StatusCodes.Status415UnsupportedMediaType, "not-json", "Sai kiểu nội dung", "Nội dung phải là application/json.");

    public static ProblemResult TooLarge() => Of(
        StatusCodes.Status413PayloadTooLarge, "too-large", "Nội dung quá lớn",
            "Nội dung gửi lên vượt mức cho phép: 1 MiB, tệp đính kèm 20 MiB.");

    public static ProblemResult TooManySignIns() => Of(
        StatusCodes.Status429TooManyRequests, "too-many-sign-ins", "Đăng nhập quá nhiều lần", "Hãy chờ một phút rồi đăng nhập lại.");

    public static ProblemResult DatabaseDown() => Of(
        StatusCodes.Status503ServiceUnavailable,
        "database-unavailable",
        "Cơ sở dữ liệu chưa sẵn sàng",
        "Chưa ghi được gì. Nội dung bạn nhập còn nguyên: hãy thử lại sau ít phút.");

    public static ProblemResult Bug() => Of(
        StatusCodes.Status500InternalServerError,
        "internal-error",
        "Lỗi của hệ thống",
        "Việc chưa được thực hiện. Hãy thử lại; nếu vẫn lỗi, báo mã theo dõi (traceId) cho người quản trị.");

    public static ProblemResult OfStatus(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(),
        StatusCodes.Status415UnsupportedMediaType => NotJson(),
        StatusCodes.Status404NotFound => NotFound(),
        _ => Of(status, "http-" + status, "Yêu cầu không dùng được", $"Máy chủ trả lời mã {status} cho yêu cầu này."),
    };
}
