namespace Hue.Workflows.Host.Alerts;

/// <summary>Alerts of one dossier.</summary>
public sealed record AlertList(IReadOnlyList<AlertView> Items);

/// <summary>An alert and when it went out.</summary>
public sealed record AlertView(
    string Key, string Rung, string Term, string Subject, IReadOnlyList<string> Tell, DateTimeOffset RaisedAt, DateTimeOffset? SentAt);

/// <summary>A person's notices, newest first.</summary>
public sealed record NoticeList(int Unread, IReadOnlyList<NoticeView> Items);

public sealed record NoticeView(
    Guid Dossier, string Number, string ProcedureTitle, string Alert, string Subject, DateTimeOffset SentAt, DateTimeOffset? ReadAt);

/// <summary>Notices to be marked as read.</summary>
public sealed record NoticesRead(IReadOnlyList<NoticeKey> Items);

public sealed record NoticeKey(Guid Dossier, string Alert);
