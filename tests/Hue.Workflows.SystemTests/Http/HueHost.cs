using System.Collections.Concurrent;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>The real host on a database of its own, with a clock that the test moves and no alarm clock of its own.</summary>
public class HueHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("hue-host-").FullName;
    private readonly Dictionary<string, string?> settings;

    public HueHost()
        : this([])
    {
    }

    /// <param name="overrides">Settings, "Hue:Database" and the like; "environment" for Production.</param>
    internal HueHost(Dictionary<string, string?> overrides)
    {
        settings = new Dictionary<string, string?>
        {
            ["Hue:Database"] = $"sqlite:{folder}/hue.db",
            ["Hue:Attachments"] = $"{folder}/attachments",
            ["Hue:Log:Keys"] = $"{folder}/log",
            ["Hue:Web"] = $"{folder}/web",
            ["Hue:Demo:Dossiers"] = "0",
            ["Hue:SweepSeconds"] = "0",
            ["Hue:SignInsPerMinute"] = "100000",
        };
        foreach (var (name, value) in overrides)
            settings[name] = value;
    }

    /// <summary>Monday, in office hours.</summary>
    public StandingClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    /// <summary>Every line logged so far.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>The repository's catalogue.</summary>
    public static ProcedureCatalogue Catalogue { get; } = ProcedureCatalogue.Read(CatalogueFolder.Read(Path.Combine(Root, "procedures")));

    /// <summary>The repository.</summary>
    public static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Hue.Workflows.sln")))
                at = at.Parent!;
            return at.FullName;
        }
    }

    /// <summary>A folder that goes with the host.</summary>
    public string Folder => folder;

    /// <summary>A sound form and its papers, from one of the procedure's scenarios.</summary>
    public static Scenario Scenario(string code, string kind = "granted")
    {
        var definition = Catalogue.Latest(code, new DateOnly(2026, 3, 2))!;
        return Catalogue.Scenarios(definition).Select(s => s.Scenario).First(s => s.Kind == kind && s.Channel == "counter");
    }

    /// <summary>Somebody at a browser, not signed in.</summary>
    public Visitor Visit()
        => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>Somebody of the demo, signed in.</summary>
    public async Task<Visitor> SignInAsync(string userName)
    {
        await Services.GetRequiredService<StartUp>().Ready;
        var visitor = Visit();
        await visitor.SignInAsync(userName, DemoPeople.Password);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.GetValueOrDefault("environment") ?? "Development");
        foreach (var (name, value) in settings.Where(s => s.Key != "environment"))
            builder.UseSetting(name, value);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
        builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new LogToQueue(Logged)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
