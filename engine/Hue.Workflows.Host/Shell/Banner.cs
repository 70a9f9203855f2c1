using Hue.Workflows.Host.Demo;

namespace Hue.Workflows.Host.Shell;

/// <summary>What a person who started the host at a terminal wants to know: the address, and how to sign in.</summary>
internal static class Banner
{
    public static void PrintWhenReady(WebApplication app)
    {
        var startUp = app.Services.GetRequiredService<StartUp>();
        app.Lifetime.ApplicationStarted.Register(() => startUp.Ready.ContinueWith(
            _ => Print(app),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default));
    }

    private static void Print(WebApplication app)
    {
        Console.WriteLine();
        Console.WriteLine($"Hue.Workflows: {string.Join(", ", app.Urls)}");
        if (!File.Exists(Path.Combine(app.Services.GetRequiredService<HostSettings>().Web, "index.html")))
            Console.WriteLine("Giao diện chưa được dựng, chỉ có API (the web app is not built, this is the API alone): "
                + "cài Node 20, rồi: npm --prefix designer ci && npm --prefix designer run build");
        if (!app.Environment.IsDevelopment())
            return;
        Console.WriteLine($"Tài khoản dùng thử, mật khẩu chung (demo sign-ins, one password): {DemoPeople.Password}");
        foreach (var office in DemoPeople.All.GroupBy(p => p.Office))
            Console.WriteLine($"  {office.Key,-17} {string.Join("  ", office.Select(p => $"{p.UserName} ({p.Role})"))}");
        Console.WriteLine();
    }
}
