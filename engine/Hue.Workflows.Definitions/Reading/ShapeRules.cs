namespace Hue.Workflows.Definitions.Reading;

/// <summary>Codes of the faults that reading itself finds; each has its class in Rules/Shape.</summary>
public static class ShapeRules
{
    /// <summary>Not JSON, not UTF-8, or with a byte order mark.</summary>
    public const string FileIsJson = "HUE001";

    /// <summary>Over 1 MiB, or nested over 64 deep.</summary>
    public const string FileFits = "HUE002";

    /// <summary>A member that this kind of file does not have.</summary>
    public const string MemberIsKnown = "HUE003";

    /// <summary>A member that must be there is missing.</summary>
    public const string MemberIsThere = "HUE004";

    /// <summary>A member written twice.</summary>
    public const string MemberIsOnce = "HUE005";

    /// <summary>A value of another JSON type.</summary>
    public const string ValueHasItsType = "HUE006";

    /// <summary>A value of the right type that may not stand there.</summary>
    public const string ValueIsAllowed = "HUE007";

    /// <summary>Text that is not in Unicode's composed form (NFC).</summary>
    public const string TextIsComposed = "HUE008";

    /// <summary>A file, folder or link that has no place in the catalogue.</summary>
    public const string FileIsKnown = "HUE009";
}
