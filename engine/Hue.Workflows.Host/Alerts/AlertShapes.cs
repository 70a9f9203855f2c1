using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Alerts of one dossier.</summary>
public sealed record AlertList(IReadOnlyList<AlertView> Items);

/// <summary>An alert and when it went out.</summary>
public sealed record AlertView(
    string Key, string Rung, string Term, string Subject, IReadOnlyList<string> Tell, DateTimeOffset RaisedAt, DateTimeOffset? SentAt);

/// <summary>A person's notices, newest first.</summary>
/// <param name="Unread">Of both lists.</param>
/// <param name="Items">Alerts of dossiers.</param>
/// <param name="Alarms">About the log, newest first; operators are told of them, everybody else has none.</param>
public sealed record NoticeList(int Unread, IReadOnlyList<NoticeView> Items, IReadOnlyList<AlarmNotice> Alarms);

/// <param name="NumbersOnly">Whether the reader, who was told of it from an office above, may see its due times and nothing else.</param>
public sealed record NoticeView(
    Guid Dossier, string Number, string ProcedureTitle, string Alert, string Subject, DateTimeOffset SentAt, DateTimeOffset? ReadAt,
    bool NumbersOnly);

/// <summary>An alarm about the log.</summary>
/// <param name="Code">check-failed, sealing-failed.</param>
/// <param name="Source">Of a check: sample or whole; empty for the rest.</param>
/// <param name="Detail">What was found first.</param>
/// <param name="EndedAt">Null while it stands.</param>
public sealed record AlarmNotice(
    Guid Id, string Code, string Source, LocalText Detail, DateTimeOffset RaisedAt, DateTimeOffset? EndedAt, DateTimeOffset? ReadAt);

/// <summary>Notices to be marked as read.</summary>
public sealed record NoticesRead(IReadOnlyList<NoticeKey> Items, IReadOnlyList<Guid>? Alarms = null);

public sealed record NoticeKey(Guid Dossier, string Alert);
