namespace Hue.Workflows.Host.Bulletins;

/// <summary>The latest bulletins, newest first.</summary>
public sealed record BulletinList(IReadOnlyList<BulletinHead> Items);

/// <summary>A bulletin in a list, with the sum over the offices that one sees.</summary>
/// <param name="Late">Whether it was made after its time, when the machines were down.</param>
public sealed record BulletinHead(string Id, DateTimeOffset SlotAt, DateTimeOffset MadeAt, bool Late, bool Read, FiguresView Sum);

/// <summary>A bulletin: the lines of the offices that one sees, and their sum.</summary>
/// <param name="FromAt">The month so far begins here.</param>
/// <param name="SinceAt">When the bulletin before was counted; null for the first.</param>
public sealed record BulletinView(
    string Id,
    DateTimeOffset SlotAt,
    DateTimeOffset MadeAt,
    bool Late,
    DateTimeOffset FromAt,
    DateTimeOffset? SinceAt,
    FiguresView Sum,
    IReadOnlyList<FiguresView> Offices);

/// <summary>Figures of an office, or of all seen.</summary>
/// <param name="Office">Empty for the sum.</param>
/// <param name="ReceivedSince">Received since the bulletin before.</param>
/// <param name="FinishedOnTime">Ended in the month by the time promised.</param>
/// <param name="OnTimeIndex">On time by the 766 index, of all that ended in the month or is open.</param>
/// <param name="OnTimePlain">On time by the time promised, of the same.</param>
/// <param name="WithoutDue">Without a due time, counted by neither.</param>
public sealed record FiguresView(
    string Office,
    string OfficeName,
    int Received,
    int ReceivedOnline,
    int ReceivedSince,
    int Finished,
    int FinishedSince,
    int FinishedOnTime,
    int Open,
    int Late,
    int NearlyLate,
    int Suspended,
    int OnTimeIndex,
    int LateIndex,
    int OnTimePlain,
    int LatePlain,
    int WithoutDue);
