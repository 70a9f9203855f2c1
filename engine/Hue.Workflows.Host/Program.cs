using Hue.Workflows.Host.Shell;

try
{
    await using var app = HostBuilding.Build(args);
    Banner.PrintWhenReady(app);
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (PortTakenException taken)
{
    Console.Error.WriteLine($"""

        Cổng {taken.Port} đã có chương trình khác dùng.
        Port {taken.Port} is taken. Stop the other program, or choose another port:
          dotnet run --project engine/Hue.Workflows.Host -- --urls http://localhost:{taken.Port + 1}
        """);
    return 1;
}
catch (SettingUnusableException setting)
{
    Console.Error.WriteLine(setting.Message);
    return 1;
}

/// <summary>Seen by the system tests.</summary>
public partial class Program;
