namespace Hue.Workflows.Host.Dossiers;

/// <summary>HTTP status of the engine's refusals: who may not (403), what the dossier does not allow now (409), what was asked wrongly
/// (422).</summary>
internal static class RefusalStatus
{
    private static readonly HashSet<string> Permission = new(StringComparer.Ordinal)
    {
        "not-your-role", "not-your-office", "only-the-system", "maker-is-checker",
    };

    private static readonly HashSet<string> State = new(StringComparer.Ordinal)
    {
        "stale-revision", "dossier-exists", "dossier-not-filed", "dossier-not-in-hand", "dossier-ended", "dossier-suspended", "no-due-time",
            "already-suspended",
        "late-already",
        "not-suspended", "task-not-open", "task-held-by-other", "task-held-already", "task-not-held", "may-not-correct",
            "may-not-supplement",
        "supplements-used-up", "no-supplement-asked", "term-over", "extensions-used-up", "result-exists", "not-processed",
            "result-issued-already",
        "result-not-issued", "no-wait-for-message", "call-not-open", "definition-changed", "version-same", "payment-outstanding",
            "no-apology-to-sign", "calendar-same", "dossier-erased", "dossier-not-ended", "retention-not-over",
    };

    public static int Of(string code) => Permission.Contains(code) ? StatusCodes.Status403Forbidden
        : State.Contains(code) ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;

    public static string Title(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "Không có quyền",
        StatusCodes.Status409Conflict => "Hồ sơ không ở trạng thái làm được việc này",
        _ => "Nội dung chưa đúng",
    };
}
