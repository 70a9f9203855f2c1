namespace Hue.Workflows.Engine.Bulletins;

/// <summary>One office's line of a bulletin: the month so far, and what stands open now.</summary>
public sealed record OfficeFigures
{
    /// <summary>Office id; empty for the sum over several.</summary>
    public required string Office { get; init; }

    /// <summary>Received in the month.</summary>
    public int Received { get; init; }

    /// <summary>Of these, filed online.</summary>
    public int ReceivedOnline { get; init; }

    /// <summary>Received since the bulletin before.</summary>
    public int ReceivedSince { get; init; }

    /// <summary>Ended in the month.</summary>
    public int Finished { get; init; }

    /// <summary>Ended since the bulletin before.</summary>
    public int FinishedSince { get; init; }

    /// <summary>Ended in the month by the time promised.</summary>
    public int FinishedOnTime { get; init; }

    /// <summary>Open now.</summary>
    public int Open { get; init; }

    /// <summary>Open, running and past their due time.</summary>
    public int Late { get; init; }

    /// <summary>Open, running and due within a working day.</summary>
    public int NearlyLate { get; init; }

    /// <summary>Open, and the clock stands still.</summary>
    public int Suspended { get; init; }

    /// <summary>On time by the 766 index, of all that ended in the month or is open.</summary>
    public int OnTimeIndex { get; init; }

    /// <summary>Late by the 766 index, of the same.</summary>
    public int LateIndex { get; init; }

    /// <summary>On time by the plain rule, of the same.</summary>
    public int OnTimePlain { get; init; }

    /// <summary>Late by the plain rule, of the same.</summary>
    public int LatePlain { get; init; }

    /// <summary>Without a due time, counted by neither rule.</summary>
    public int WithoutDue { get; init; }

    /// <summary>Both added up.</summary>
    public OfficeFigures Plus(OfficeFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new OfficeFigures
        {
            Office = Office == other.Office ? Office : "",
            Received = Received + other.Received,
            ReceivedOnline = ReceivedOnline + other.ReceivedOnline,
            ReceivedSince = ReceivedSince + other.ReceivedSince,
            Finished = Finished + other.Finished,
            FinishedSince = FinishedSince + other.FinishedSince,
            FinishedOnTime = FinishedOnTime + other.FinishedOnTime,
            Open = Open + other.Open,
            Late = Late + other.Late,
            NearlyLate = NearlyLate + other.NearlyLate,
            Suspended = Suspended + other.Suspended,
            OnTimeIndex = OnTimeIndex + other.OnTimeIndex,
            LateIndex = LateIndex + other.LateIndex,
            OnTimePlain = OnTimePlain + other.OnTimePlain,
            LatePlain = LatePlain + other.LatePlain,
            WithoutDue = WithoutDue + other.WithoutDue,
        };
    }
}
