namespace Hue.Workflows.Engine.Dossiers;

/// <summary>Status codes of the national portal.</summary>
public enum DossierStatus
{
    /// <summary>Filed online, by post or at an agent point; no clerk has looked yet.</summary>
    Filed = 1,

    /// <summary>A clerk received it; nobody has completed a step.</summary>
    Received = 2,

    /// <summary>Not accepted, with the legal reason.</summary>
    NotAccepted = 3,

    /// <summary>Steps are being worked on.</summary>
    InProgress = 4,

    /// <summary>The applicant has been asked to complete it; the clock stands still.</summary>
    SupplementRequested = 5,

    /// <summary>The applicant has been asked to pay.</summary>
    PaymentRequested = 6,

    /// <summary>Withdrawn by the applicant.</summary>
    Withdrawn = 7,

    /// <summary>Stopped by the office while no result existed.</summary>
    Stopped = 8,

    /// <summary>Processed: an end step was reached.</summary>
    Processed = 9,

    /// <summary>The result is in the applicant's hands.</summary>
    ResultReturned = 10,
}
