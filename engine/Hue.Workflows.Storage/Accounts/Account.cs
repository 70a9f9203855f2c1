namespace Hue.Workflows.Storage.Accounts;

/// <summary>Somebody who may sign in.</summary>
public sealed record Account
{
    /// <summary>What the audit trail names; never given to another person.</summary>
    public required string Id { get; init; }

    /// <summary>As typed.</summary>
    public required string UserName { get; init; }

    /// <summary>As compared; unique. The host normalises it.</summary>
    public required string NormalizedName { get; init; }

    /// <summary>As shown.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Null for one who signs in elsewhere.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes when password or rights change, so that older sign-ins end.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Until when it is locked, UTC; null when it is not.</summary>
    public DateTimeOffset? LockoutEnd { get; init; }

    /// <summary>Failed sign-ins since the last good one.</summary>
    public int AccessFailedCount { get; init; }

    /// <summary>Whether failures lock it.</summary>
    public bool LockoutEnabled { get; init; } = true;

    /// <summary>Where alerts are mailed to; null for nowhere.</summary>
    public string? Email { get; init; }

    /// <summary>Left the office; kept, since the audit trail names it.</summary>
    public bool Disabled { get; init; }
}
