using System.Net;
using System.Net.Sockets;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.SystemTests.Http;

public sealed class PortTests
{
    [Fact]
    public void A_port_that_another_program_uses_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        Assert.Equal(port, Assert.Throws<PortTakenException>(() => PortTakenException.ThrowIfTaken($"http://localhost:{port}")).Port);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://+:0;https://*:0")]
    public void Addresses_without_a_port_of_their_own_are_let_pass(string? urls) => PortTakenException.ThrowIfTaken(urls);
}
