using System.Net;
using System.Net.Sockets;

namespace Hue.Workflows.Host.Shell;

/// <summary>Another program listens where this host is to listen. Found out before the start, so that a person reads one sentence and no
/// trace.</summary>
internal sealed class PortTakenException(int port) : Exception($"Port {port} is taken.")
{
    public int Port { get; } = port;

    /// <summary>Looks at the ports of the addresses "http://localhost:5080;…".</summary>
    /// <exception cref="PortTakenException">One of them is in use.</exception>
    public static void ThrowIfTaken(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            // A host of * or + is no address; a port of 0 is the system's to choose.
            if (!Uri.TryCreate(
                url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal),
                UriKind.Absolute, out var address) || address.Port == 0)
                continue;
            var ip = IPAddress.TryParse(address.Host, out var said) ? said : IPAddress.Loopback;
            try
            {
                using var listener = new TcpListener(ip, address.Port);
                listener.Start();
            }
            catch (SocketException busy) when (busy.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new PortTakenException(address.Port);
            }
        }
    }
}
