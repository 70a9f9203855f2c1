using Hue.Workflows.Engine.Dossiers.Fees;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Every way to say no: a stable code and a sentence that tells the clerk what to do.</summary>
internal static class Refusals
{
    public static Refused DossierExists => new("dossier-exists", "Hồ sơ này đã được nộp. Mở hồ sơ đã có thay vì nộp lại.");

    public static Refused StaleRevision =>
        new("stale-revision", "Hồ sơ vừa được người khác cập nhật. Tải lại để xem thay đổi rồi thao tác lại.");

    public static Refused Erased =>
        new("dossier-erased", "Dữ liệu cá nhân của hồ sơ này đã được xoá theo quy định lưu trữ nên không xử lý tiếp được nữa.");

    public static Refused NotEnded =>
        new("dossier-not-ended", "Hồ sơ chưa kết thúc hoặc còn thông tin chưa chuyển xong nên chưa xoá dữ liệu cá nhân được.");

    public static Refused RetentionNotOver(DateOnly day) =>
        new("retention-not-over", $"Hồ sơ còn trong thời hạn lưu trữ, đến hết ngày {day:dd/MM/yyyy}. Chỉ xoá dữ liệu cá nhân sau ngày đó.");

    public static Refused ReasonMissing => new("reason-missing", "Chưa ghi lý do. Ghi rõ lý do rồi gửi lại.");

    public static Refused LegalBasisMissing => new("legal-basis-missing", "Chưa chọn căn cứ pháp lý. Chọn một căn cứ của thủ tục.");

    public static Refused LegalBasisUnknown(string basis) =>
        new("legal-basis-unknown", $"Căn cứ \"{basis}\" không thuộc thủ tục này. Chọn một căn cứ trong danh sách.");

    public static Refused NotYourRole =>
        new("not-your-role", "Vai trò đang dùng không được làm việc này. Chuyển đúng vai trò hoặc báo người phụ trách.");

    public static Refused NotYourOffice => new("not-your-office", "Việc này thuộc đơn vị khác. Chỉ người của đơn vị đó được làm.");

    public static Refused OnlySystem => new("only-the-system", "Lệnh này do hệ thống tự thực hiện, không nhận từ người dùng.");

    public static Refused DefinitionMismatch =>
        new("definition-changed", "Quy trình trên máy chủ khác với bản mà hồ sơ đã ghim. Báo quản trị khôi phục đúng phiên bản.");

    public static Refused CalendarSame => new("calendar-same", "Hồ sơ đang được tính theo đúng lịch này rồi.");

    public static Refused NoticeMissing =>
        new("notice-missing", "Chưa ghi số văn bản thay đổi lịch. Ghi số thông báo hoặc quyết định rồi gửi lại.");

    public static Refused NoApologyToSign =>
        new("no-apology-to-sign", "Không có dự thảo phiếu xin lỗi nào chờ ký. Dự thảo được lập khi hồ sơ trễ hạn theo thang cảnh báo.");

    public static Refused NewDueNotLater =>
        new("new-due-not-later", "Ngày hẹn lại phải ở sau thời điểm ký. Chọn một ngày giờ trong tương lai.");

    public static Refused VersionNotInForce(DateOnly day) =>
        new("version-not-in-force", $"Phiên bản quy trình này không có hiệu lực ngày {day:dd/MM/yyyy}. Chọn phiên bản đang có hiệu lực.");

    public static Refused HandledElsewhere => new(
        "handled-elsewhere", "Đơn vị này không tiếp nhận thủ tục đã chọn. Hướng dẫn người nộp đến đơn vị ghi ở trang thủ tục.");

    public static Refused ChannelNotOffered => new("channel-not-offered", "Thủ tục này không nhận hồ sơ qua kênh đã chọn. Chọn kênh khác.");

    public static Refused SubjectNotServed =>
        new("subject-not-served", "Thủ tục này không dành cho loại đối tượng đã chọn. Chọn lại đối tượng.");

    public static Refused PaperUnknown(string paper) =>
        new("paper-unknown", $"Giấy tờ \"{paper}\" không có trong thành phần hồ sơ. Chọn đúng giấy tờ, hoặc dùng mục giấy tờ khác.");

    public static Refused PaperCount => new("paper-count", "Số bản chính và bản sao không được âm. Sửa lại số lượng.");

    public static Refused ManualDueMissing =>
        new("manual-due-missing", "Thủ tục chưa rõ thời hạn. Nhập ngày hẹn trả và lý do khi tiếp nhận.");

    public static Refused ManualDueNotNeeded =>
        new("manual-due-not-needed", "Thủ tục đã có thời hạn theo quy định. Bỏ ngày hẹn nhập tay.");

    public static Refused ManualDuePast =>
        new("manual-due-past", "Ngày hẹn trả phải sau thời điểm tiếp nhận, trong giờ làm việc. Chọn lại ngày hẹn.");

    public static Refused ManualDueClosed =>
        new("manual-due-closed", "Ngày hẹn trả là ngày nghỉ. Chọn một ngày làm việc.");

    public static Refused NotFiled =>
        new("dossier-not-filed", "Hồ sơ không còn ở trạng thái mới đăng ký. Tải lại hồ sơ để xem trạng thái hiện tại.");

    public static Refused NotInHand => new("dossier-not-in-hand", "Hồ sơ chưa tiếp nhận hoặc đã kết thúc nên không làm được việc này.");

    public static Refused Ended => new("dossier-ended", "Hồ sơ đã kết thúc giải quyết nên không thay đổi được nữa.");

    public static Refused Suspended =>
        new("dossier-suspended", "Hồ sơ đang tạm dừng tính thời hạn. Chờ bổ sung xong hoặc cho chạy tiếp rồi thao tác.");

    public static Refused NoDueTime =>
        new("no-due-time", "Hồ sơ chưa có ngày hẹn trả nên không có gì để gia hạn. Nếu là hồ sơ con, gia hạn ở hồ sơ chính.");

    public static Refused AlreadySuspended => new("already-suspended", "Hồ sơ đang tạm dừng rồi, không cần tạm dừng lần nữa.");

    /// <summary>By the rules of terms it would be on time again for the rest of the day on which its clock goes on.</summary>
    public static Refused LateAlready => new("late-already",
        "Hồ sơ đã quá hạn trả nên không tạm dừng được: tạm dừng rồi sẽ thành đúng hạn. Lập phiếu xin lỗi và hẹn lại theo quy định.");

    public static Refused NotSuspended => new("not-suspended", "Hồ sơ không bị lãnh đạo tạm dừng nên không có gì để cho chạy tiếp.");

    public static Refused TaskNotOpen => new("task-not-open", "Việc này đã xong hoặc không còn. Tải lại danh sách việc.");

    public static Refused TaskHeldByOther(string name) =>
        new("task-held-by-other", $"Việc đang do {name} giữ. Nhờ người đó trả lại, hoặc trưởng bộ phận giao lại.");

    public static Refused TaskHeldAlready => new("task-held-already", "Bạn đã nhận việc này rồi. Mở việc để làm tiếp.");

    public static Refused TaskNotHeld => new("task-not-held", "Việc này chưa có ai nhận nên không có gì để trả lại.");

    public static Refused MakerIsChecker(string step) =>
        new("maker-is-checker", $"Người đã làm bước \"{step}\" không được làm bước này. Chuyển cho người khác cùng vai trò.");

    public static Refused OutcomeUnknown => new("outcome-unknown", "Bước này không có lựa chọn đó. Tải lại trang rồi chọn lại.");

    public static Refused PapersMissing(string papers) =>
        new("papers-missing", $"Chưa đính kèm giấy tờ bắt buộc: {papers}. Đính kèm rồi gửi lại.");

    public static Refused FieldsMissing(IReadOnlyDictionary<string, string> fields) =>
        new("fields-missing", "Còn mục bắt buộc chưa điền. Điền các mục được đánh dấu rồi gửi lại.", fields);

    public static Refused FormFaulty(IReadOnlyDictionary<string, string> fields) =>
        new("form-faulty", "Tờ khai còn mục chưa đúng. Sửa các mục được đánh dấu rồi gửi lại.", fields);

    public static Refused FormNotJson =>
        new("form-not-json", "Nội dung tờ khai không đọc được (không phải đối tượng JSON hợp lệ). Tải lại trang rồi nhập lại.");

    public static Refused FieldUnknown(IReadOnlyDictionary<string, string> fields) =>
        new("field-unknown", "Có mục không thuộc tờ khai của thủ tục. Tải lại trang rồi nhập lại.", fields);

    public static Refused NothingChanged => new("nothing-changed", "Không có mục nào thay đổi. Sửa ít nhất một mục rồi gửi.");

    public static Refused PaymentOutstanding =>
        new("payment-outstanding", "Phí, lệ phí của hồ sơ chưa nộp đủ. Ghi nhận thu đủ rồi hoàn thành bước này.");

    public static Refused PaymentOwed(string owed) =>
        new("payment-outstanding", $"Chưa nộp đủ phí, lệ phí: {owed}. Ghi nhận thu đủ rồi trả kết quả.");

    public static Refused MayNotCorrect =>
        new("may-not-correct", "Bước đang xử lý không cho sửa tờ khai. Trả lại bước được sửa, hoặc yêu cầu bổ sung.");

    public static Refused MayNotSupplement => new("may-not-supplement", "Bước này không được yêu cầu bổ sung hồ sơ.");

    public static Refused SupplementsUsedUp(int most) =>
        new("supplements-used-up", $"Chỉ được yêu cầu bổ sung {most} lần và đã dùng hết. Giải quyết trên hồ sơ hiện có hoặc từ chối.");

    public static Refused MissingNotNamed =>
        new("missing-not-named", "Chưa nêu giấy tờ hoặc nội dung còn thiếu. Ghi rõ từng mục cần bổ sung.");

    public static Refused NoSupplementAsked => new("no-supplement-asked", "Hồ sơ không trong thời gian chờ bổ sung.");

    public static Refused TermOver =>
        new("term-over", "Đã quá hạn trả nên không gia hạn được nữa. Lập phiếu xin lỗi và hẹn lại theo quy định.");

    public static Refused ExtensionsUsedUp(int most) =>
        new("extensions-used-up", $"Thủ tục chỉ cho gia hạn {most} lần và đã dùng hết.");

    public static Refused ExtensionNotPositive =>
        new("extension-not-positive", "Thời gian gia hạn phải lớn hơn 0 và tính bằng ngày, giờ làm việc hoặc tháng. Nhập lại thời gian.");

    public static Refused ResultExists => new("result-exists", "Hồ sơ đã có kết quả giải quyết nên không rút hoặc dừng được nữa.");

    public static Refused FeeUnknown => new("fee-unknown", "Hồ sơ không có khoản thu này. Chọn đúng khoản trong danh sách phí, lệ phí.");

    public static Refused PaymentNotPositive => new("payment-not-positive", "Số tiền thu phải lớn hơn 0 đồng. Nhập lại số tiền.");

    public static Refused PaymentTooMuch(long owed) =>
        new("payment-too-much", FormattableString.Invariant($"Số tiền vượt quá khoản còn phải nộp là {owed} đồng. Kiểm tra lại số tiền."));

    public static Refused FeeNotAssessed =>
        new(
            "fee-known",
            "Mức thu của khoản này đã có trong quy trình, không nhập tay được. Báo người phụ trách quy trình nếu mức thu sai.");

    public static Refused AssessmentOutOfRange(long paid) => new(
        "assessment-out-of-range",
        $"Mức thu phải từ {FeeRules.Dong(paid)} (số đã thu) đến {FeeRules.Dong(FeeRules.AmountMax)}. Nhập lại số tiền.");

    public static Refused NotProcessed =>
        new("not-processed", "Hồ sơ chưa có kết quả giải quyết nên chưa phát hành hoặc trả kết quả được.");

    public static Refused ResultUnknown => new("result-unknown", "Loại kết quả này không thuộc thủ tục. Chọn đúng loại kết quả.");

    public static Refused ResultIssuedAlready =>
        new("result-issued-already", "Kết quả đã được phát hành. Mở kết quả đã có thay vì phát hành lại.");

    public static Refused ResultNotIssued =>
        new("result-not-issued", "Kết quả chưa được phát hành. Cấp số và phát hành kết quả trước khi trả.");

    public static Refused ChannelUnknown =>
        new("channel-unknown", "Hình thức trả kết quả không hợp lệ. Chọn tại quầy, trực tuyến, bưu chính hoặc điểm tiếp nhận.");

    public static Refused NumberMissing => new("number-missing", "Chưa có số của kết quả. Văn thư cấp số rồi phát hành.");

    public static Refused TextLength => new("text-length", "Nội dung phải có từ 1 đến 4.000 ký tự. Viết lại cho vừa.");

    public static Refused NoWaitForMessage =>
        new("no-wait-for-message", "Hồ sơ không chờ thông báo này. Kiểm tra lại hồ sơ và loại thông báo.");

    public static Refused CallNotOpen => new("call-not-open", "Hồ sơ cha không còn chờ hồ sơ con này.");

    public static Refused TimerNotArmed => new("timer-not-armed", "Mốc hẹn giờ này không còn hiệu lực.");

    public static Refused TimerTooEarly => new("timer-too-early", "Mốc hẹn giờ chưa đến lúc.");

    public static Refused VersionSame => new("version-same", "Hồ sơ đang theo đúng phiên bản này rồi.");

    public static Refused StepsUnmapped(string steps) =>
        new("steps-unmapped", $"Phiên bản mới không có bước: {steps}. Chỉ định bước tương ứng cho từng bước rồi chuyển.");

    public static Refused CalendarHasNoYear(string calendar, int year, string file) => new(
        "calendar-has-no-year",
        $"Lịch {calendar} chưa có ngày nghỉ của năm {year} nên chưa tính được hạn. Chọn ngày gần hơn, hoặc báo quản trị "
            + $"bổ sung năm đó ({file}).");
}
