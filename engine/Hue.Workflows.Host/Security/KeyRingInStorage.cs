using System.Xml.Linq;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Hue.Workflows.Host.Security;

/// <summary>Keys of cookies in the database: every host reads every host's cookies, and a restart signs nobody out.</summary>
internal sealed class KeyRingInStorage(StoreGate gate, TimeProvider clock) : IXmlRepository
{
    // The interface is synchronous; keys are read once a day and written once in 90.
    public IReadOnlyCollection<XElement> GetAllElements()
        => [.. gate.Open.KeyRing.AllAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName)
        => gate.Open.KeyRing.AddAsync(
            friendlyName, element.ToString(SaveOptions.DisableFormatting), clock.GetUtcNow(), CancellationToken.None)
            .GetAwaiter().GetResult();
}
