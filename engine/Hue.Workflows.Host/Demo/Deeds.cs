namespace Hue.Workflows.Host.Demo;

/// <summary>The words of scenarios' scripts that the demo plays.</summary>
internal static class Deeds
{
    public const string File = "file";
    public const string Receive = "receive";
    public const string Refuse = "refuse";
    public const string Complete = "complete";
    public const string RequestSupplement = "requestSupplement";
    public const string CompleteSupplement = "completeSupplement";
    public const string MoveClock = "moveClock";
    public const string Extend = "extend";
    public const string Suspend = "suspend";
    public const string Resume = "resume";
    public const string Withdraw = "withdraw";
    public const string Stop = "stop";
    public const string RecordPayment = "recordPayment";
    public const string AttachPaper = "attachPaper";
    public const string HandOver = "handOver";
    public const string IssueResult = "issueResult";
    public const string ReturnResult = "returnResult";
    public const string Message = "message";
    public const string Claim = "claim";
    public const string Release = "release";
    public const string CorrectForm = "correctForm";
    public const string Comment = "comment";
    public const string Migrate = "migrate";
}
