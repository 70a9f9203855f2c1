using System.Runtime.InteropServices;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Storage.Postgres;

/// <summary>
/// What <c>hue bench audit</c> loads into the host that it measures, by DOTNET_STARTUP_HOOKS: one signal leaves auditing out, another
/// brings it back. So the host itself has no switch for it. The runtime wants this name, in no namespace.
/// </summary>
#pragma warning disable CA1050, IDE0130 // the runtime looks for it there
internal static class StartupHook
#pragma warning restore CA1050, IDE0130
{
    /// <summary>SIGUSR1: no record is made or stored from now on.</summary>
    internal const int Omit = 10;

    /// <summary>SIGUSR2: all are again.</summary>
    internal const int Audit = 12;

    private static readonly List<PosixSignalRegistration> Registrations = [];

    public static void Initialize()
    {
        foreach (var signal in new[] { Omit, Audit })
            Registrations.Add(PosixSignalRegistration.Create((PosixSignal)signal, Take));
    }

    private static void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        AuditTrail.IsOmitted = GroupCommit.OmitsAuditRows = (int)context.Signal == Omit;
    }
}
