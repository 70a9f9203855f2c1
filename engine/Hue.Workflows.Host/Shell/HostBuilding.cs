using System.IO.Compression;
using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Alerts.Mail;
using Hue.Workflows.Host.Attachments;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Bulletins;
using Hue.Workflows.Host.Calendars;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Health;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Timers;
using Microsoft.AspNetCore.ResponseCompression;

namespace Hue.Workflows.Host.Shell;

/// <summary>Puts the host together.</summary>
internal static class HostBuilding
{
    /// <summary>Largest body of a request that is no attachment, bytes.</summary>
    public const long BodyBytesMax = 1024 * 1024;

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var settings = HostSettings.Read(
            builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());
        PortTakenException.ThrowIfTaken(builder.Configuration["urls"]);
        ConfigureLogs(builder);
        Quieten(builder);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
        });
        builder.Services.AddSingleton(DeliverySettings.Read(builder.Configuration.GetSection(HostSettings.Section)));
        AddServices(builder.Services, settings);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void ConfigureLogs(WebApplicationBuilder builder)
    {
        // These would write the query string, and people search by name.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.HttpLogging", LogLevel.None);
        if (!builder.Environment.IsDevelopment())
            builder.Logging.ClearProviders().Services.AddSingleton<ILoggerProvider, LogLines>();
    }

    /// <summary>
    /// The framework tells six lines a request, which cost more than deciding it; ours say what was done.
    /// Whoever wants them sets the level.
    /// </summary>
    private static void Quieten(WebApplicationBuilder builder)
    {
        const string framework = "Microsoft.AspNetCore";
        if (builder.Configuration[$"Logging:LogLevel:{framework}"] is null)
            builder.Logging.AddFilter(framework, LogLevel.Warning);
    }

    private static void AddServices(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(settings).AddSingleton(WrongClock.Of(settings.ClockAhead));
        services.AddSingleton<LoadedCatalogue>().AddSingleton<StoreGate>();
        services.AddSingleton<Journal>().AddSingleton<PublicationRecords>();
        services.AddSingleton<DossierRoom>().AddSingleton<HistoryLines>().AddSingleton<TimeTravel>().AddSingleton<ErasurePlans>();
        services.AddSingleton<AttachmentFolder>().AddSingleton<SentFiles>();
        services.AddSingleton<CommandDoor>().AddSingleton<FilingDoor>().AddSingleton<AssignmentDoor>().AddSingleton<PaperDoor>()
            .AddSingleton<ErasureDoor>();
        services.AddSingleton<AlarmBell>().AddSingleton<AlarmMails>();
        services.AddSingleton<LogKeeper>().AddSingleton<LogState>().AddSingleton<SelfCheck>()
            .AddSingleton<DossierZips>().AddSingleton<RefusedActions>();
        services.AddSingleton<SweepRecord>().AddSingleton<AlarmClock>().AddSingleton<Sweeper>().AddHostedService<SweepRounds>();
        services.AddSingleton<BulletinPress>().AddSingleton<BulletinMails>();
        services.AddSingleton<AlertRelease>().AddSingleton<DeliveryRounds>().AddHostedService(s => s.GetRequiredService<DeliveryRounds>());
        services.AddSingleton<CatalogueWatch>().AddHostedService(s => s.GetRequiredService<CatalogueWatch>());
        services.AddSingleton<AbsenceBook>().AddSingleton<CalendarWatch>().AddHostedService(s => s.GetRequiredService<CalendarWatch>());
        services.AddSingleton<FirstAccounts>().AddSingleton<DemoPeople>().AddSingleton<DemoDossiers>();
        services.AddSingleton<StartUp>().AddHostedService(s => s.GetRequiredService<StartUp>());
        services.ConfigureHttpJsonOptions(o => HostJson.Configure(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddExceptionHandler<FailedRequests>();
        services.AddOpenApi(OpenApiDocument.Name, OpenApiDocument.Configure);
        SecurityServices.Add(services, settings);
        services.AddResponseCompression(options => options.EnableForHttps = true); // asked for by WebApp alone
        // A browser fetches each file once a release: a fifth fewer bytes are worth the milliseconds.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    private static void Use(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HostSettings>();
        app.Use(next => http => SecurityHeaders.AddAsync(http, next));
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => UnansweredAsync(context.HttpContext));
        WebApp.UseFiles(app, settings);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(next => http => AntiForgery.CheckAsync(http, next));
        app.Use(next => http => StorableText.CheckAsync(http, next));
        app.MapOpenApi().AllowAnonymous().WithMetadata(new OpenToAnyone("the interface's description; it holds no data"));
        HealthEndpoints.Map(app);
        ApiRoutes.Map(app);
        WebApp.MapPage(app, settings);
    }

    /// <summary>A status that something below set without words: a body that the server cut off, say.</summary>
    private static Task UnansweredAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return Task.CompletedTask;
        http.RequestServices.GetRequiredService<ILogger<FailedRequests>>()
            .RequestUnreadable(http.Request.Method, http.Request.Path, http.Response.StatusCode, "");
        return Problems.OfStatus(http.Response.StatusCode).ExecuteAsync(http);
    }
}
