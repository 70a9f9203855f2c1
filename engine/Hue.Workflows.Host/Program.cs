using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Connections;

try
{
    await using var app = HostBuilding.Build(args);
    Banner.PrintWhenReady(app);
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (IOException busy) when (busy.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"""

        Cổng đã có chương trình khác dùng: {busy.Message}
        The port is taken. Stop the other program, or choose another port:
          dotnet run --project engine/Hue.Workflows.Host --urls http://localhost:5081
        """);
    return 1;
}

/// <summary>Seen by the system tests.</summary>
public partial class Program;
