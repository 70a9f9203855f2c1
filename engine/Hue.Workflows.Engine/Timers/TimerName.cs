using System.Globalization;

namespace Hue.Workflows.Engine.Timers;

/// <summary>Names of timers, unique within a dossier.</summary>
public static class TimerName
{
    /// <summary>Tells the parent that this child has ended.</summary>
    public const string DeliverEnd = "deliver/end";

    /// <summary>"rung/legal/1/den-han".</summary>
    public static string Rung(string term, int epoch, string rung) =>
        string.Create(CultureInfo.InvariantCulture, $"rung/{term}/{epoch}/{rung}");

    /// <summary>"timeout/12": a wait gives up.</summary>
    public static string Timeout(int entry) => string.Create(CultureInfo.InvariantCulture, $"timeout/{entry}");

    /// <summary>"deliver/3": a child is to be filed.</summary>
    public static string Deliver(int entry) => string.Create(CultureInfo.InvariantCulture, $"deliver/{entry}");

    /// <summary>"legal/1/den-han": the alert of a rung.</summary>
    public static string Alert(string term, int epoch, string rung) =>
        string.Create(CultureInfo.InvariantCulture, $"{term}/{epoch}/{rung}");
}
