namespace Hue.Workflows.Host;

/// <summary>Everything this host logs: fixed event ids, ids as fields, never a form's content or a person's name.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Catalogue {folder} was loaded: {definitions} usable definitions, {faults} faults")]
    public static partial void CatalogueLoaded(this ILogger logger, string folder, int definitions, int faults);

    [LoggerMessage(1002, LogLevel.Error, "A definition is broken: {file} line {line}, {rule}: {message}")]
    public static partial void DefinitionBroken(this ILogger logger, string file, int line, string rule, string message);

    [LoggerMessage(1025, LogLevel.Error, "The catalogue could not be read again; the earlier reading stays in force")]
    public static partial void CatalogueNotReloaded(this ILogger logger, Exception fault);

    [LoggerMessage(1003, LogLevel.Information, "The database was opened")]
    public static partial void DatabaseOpened(this ILogger logger);

    [LoggerMessage(1004, LogLevel.Error, "The database could not be opened; the host answers 503 and tries again: {reason}")]
    public static partial void DatabaseNotOpened(this ILogger logger, string reason);

    [LoggerMessage(1005, LogLevel.Critical, "The host stops: {reason}")]
    public static partial void HostRefusedToStart(this ILogger logger, string reason);

    [LoggerMessage(1006, LogLevel.Information, "The first administrator {userName} was made")]
    public static partial void AdministratorMade(this ILogger logger, string userName);

    [LoggerMessage(2001, LogLevel.Information, "{account} signed in")]
    public static partial void SignedIn(this ILogger logger, string account);

    [LoggerMessage(2002, LogLevel.Warning, "A sign-in of {account} was refused; locked out: {lockedOut}")]
    public static partial void SignInRefused(this ILogger logger, string account, bool lockedOut);

    [LoggerMessage(2003, LogLevel.Information, "{account} signed out")]
    public static partial void SignedOut(this ILogger logger, string account);

    [LoggerMessage(2004, LogLevel.Warning, "Permission was refused: {account} {method} {route}")]
    public static partial void PermissionRefused(this ILogger logger, string account, string method, string route);

    [LoggerMessage(2005, LogLevel.Warning, "A dossier outside the own offices was asked for: {account} {dossier}")]
    public static partial void DossierHidden(this ILogger logger, string account, Guid dossier);

    [LoggerMessage(3001, LogLevel.Warning, "A request could not be read: {method} {path}, status {status}, at {place}")]
    public static partial void RequestUnreadable(this ILogger logger, string method, string path, int status, string place);

    [LoggerMessage(3002, LogLevel.Information, "Command {command} on {dossier} was refused: {code}")]
    public static partial void CommandRefused(this ILogger logger, Guid command, Guid dossier, string code);

    [LoggerMessage(3003, LogLevel.Information, "Command {command} on {dossier} was done at revision {revision}; repeated: {repeated}")]
    public static partial void CommandDone(this ILogger logger, Guid command, Guid dossier, long revision, bool repeated);

    [LoggerMessage(3004, LogLevel.Error, "The database was not available for {method} {path}: {reason}")]
    public static partial void DatabaseUnavailable(this ILogger logger, string method, string path, string reason);

    [LoggerMessage(3006, LogLevel.Error, "{method} {path} wants {procedure} version {version}, which is not usable")]
    public static partial void DefinitionGone(this ILogger logger, string method, string path, string procedure, int version);

    [LoggerMessage(3009, LogLevel.Error, "{method} {path} meets a log that is not what was sealed: {what}")]
    public static partial void LogBroken(this ILogger logger, string method, string path, string what);

    [LoggerMessage(3005, LogLevel.Error, "A request failed by a bug: {method} {path}")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string method, string path);

    [LoggerMessage(4001, LogLevel.Information, "{timers} timers fell and {alerts} alerts were sent")]
    public static partial void Swept(this ILogger logger, int timers, int alerts);

    [LoggerMessage(4002, LogLevel.Error, "The sweep failed; it comes again: {reason}")]
    public static partial void SweepFailed(this ILogger logger, string reason);

    [LoggerMessage(4003, LogLevel.Error, "The alarm clock did not start; it is tried again: {reason}")]
    public static partial void AlarmClockNotStarted(this ILogger logger, string reason);

    [LoggerMessage(4004, LogLevel.Error, "Timers failed by a bug; the others of the sweep fell")]
    public static partial void TimersFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4101, LogLevel.Warning, "{deliveries} deliveries on {lane} failed, attempt {attempts}; they wait for {wait}: {answer}")]
    public static partial void DeliveriesPutOff(
        this ILogger logger, int deliveries, string lane, int attempts, TimeSpan wait, string answer);

    [LoggerMessage(4102, LogLevel.Error, "{deliveries} deliveries on {lane} were given up and wait for the operator: {answer}")]
    public static partial void DeliveriesGivenUp(this ILogger logger, int deliveries, string lane, string answer);

    [LoggerMessage(4103, LogLevel.Error, "A round of deliveries failed; it comes again: {reason}")]
    public static partial void DeliveryRoundFailed(this ILogger logger, string reason);

    [LoggerMessage(4104, LogLevel.Error, "A round of deliveries failed by a bug; it comes again")]
    public static partial void DeliveryBroke(this ILogger logger, Exception exception);

    [LoggerMessage(4105, LogLevel.Information, "{deliveries} deliveries were put on their way again by {account}")]
    public static partial void DeliveriesResent(this ILogger logger, int deliveries, string account);

    [LoggerMessage(4201, LogLevel.Information, "Amendment {number}, {file}, was applied by {person} for {offices} offices")]
    public static partial void AmendmentApplied(this ILogger logger, int number, string file, string person, int offices);

    [LoggerMessage(
        4202, LogLevel.Information,
            "Amendment {number} is done: {moved} dossiers went over, {kept} had ended or gone, {refused} were refused")]
    public static partial void AmendmentEnded(this ILogger logger, int number, long moved, long kept, long refused);

    [LoggerMessage(4203, LogLevel.Warning, "Calendars could not be looked at; the next look tries again: {reason}")]
    public static partial void CalendarsNotRead(this ILogger logger, string reason);

    [LoggerMessage(4204, LogLevel.Error, "Taking dossiers over to an amended calendar failed by a bug; it goes on at the next look")]
    public static partial void AmendmentFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4301, LogLevel.Information, "Bulletin {bulletin} was made for {offices} offices")]
    public static partial void BulletinMade(this ILogger logger, string bulletin, int offices);

    [LoggerMessage(4302, LogLevel.Error, "A bulletin was not made; it is at the next start or slot: {reason}")]
    public static partial void BulletinFailed(this ILogger logger, string reason);

    [LoggerMessage(4401, LogLevel.Error, "Records could not be sealed; the next round tries again: {reason}")]
    public static partial void SealingFailed(this ILogger logger, string reason);

    [LoggerMessage(4402, LogLevel.Error, "{records} records do not follow on their dossier's last, the first: {first}")]
    public static partial void LogAnomalous(this ILogger logger, int records, string first);

    [LoggerMessage(4403, LogLevel.Information, "Self-check {kind} held: {records} records in {milliseconds} ms")]
    public static partial void SelfCheckHeld(this ILogger logger, string kind, long records, long milliseconds);

    [LoggerMessage(4404, LogLevel.Critical, "Self-check {kind} FAILED with {findings} findings, the first: {first}")]
    public static partial void SelfCheckFailed(this ILogger logger, string kind, int findings, string first);

    [LoggerMessage(4405, LogLevel.Error, "Self-check {kind} could not be made: {reason}")]
    public static partial void SelfCheckNotMade(this ILogger logger, string kind, string reason);

    [LoggerMessage(4406, LogLevel.Warning, "New records were not made searchable: {reason}")]
    public static partial void TrailNotIndexed(this ILogger logger, string reason);

    [LoggerMessage(5001, LogLevel.Information, "{dossiers} demo dossiers were made in {milliseconds} ms")]
    public static partial void DemoMade(this ILogger logger, int dossiers, long milliseconds);

    [LoggerMessage(5002, LogLevel.Warning, "A demo dossier of {procedure} was refused: {code}")]
    public static partial void DemoRefused(this ILogger logger, string procedure, string code);

    [LoggerMessage(5003, LogLevel.Error, "Making demo dossiers failed; the host goes on without the rest")]
    public static partial void DemoFailed(this ILogger logger, Exception exception);
}
