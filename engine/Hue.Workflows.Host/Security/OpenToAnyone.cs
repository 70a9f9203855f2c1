namespace Hue.Workflows.Host.Security;

/// <summary>Marks an endpoint that answers without sign-in, and says why; a test lists them all.</summary>
public sealed record OpenToAnyone(string Because);

/// <summary>Marks an unsafe endpoint that changes nothing but one's own session, so that auditors may use it.</summary>
public sealed record OwnSessionOnly;
