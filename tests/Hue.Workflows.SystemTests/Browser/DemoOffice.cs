using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>One host with demo dossiers and one Chromium, for all tests of this folder.</summary>
public sealed class DemoOffice : IAsyncLifetime
{
    /// <summary>Enough for a page in every state, few enough to be made in seconds.</summary>
    private const int DemoDossiers = 90;

    private readonly Dictionary<string, PersonOverHttp> sessions = new(StringComparer.Ordinal);
    private HostProcess? host;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Where the host answers.</summary>
    public Uri Address => host!.Address;

    public async Task InitializeAsync()
    {
        WebApp.MustBeBuilt();
        playwright = await Playwright.CreateAsync();
        chromium = await Chromium.StartAsync(playwright);
        host = await HostProcess.StartAsync(new HostStart { DemoDossiers = DemoDossiers });
    }

    public async Task DisposeAsync()
    {
        foreach (var session in sessions.Values)
            session.Dispose();
        if (chromium is not null)
            await chromium.CloseAsync();
        playwright?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
    }

    /// <summary>Somebody opens the browser, nobody is signed in.</summary>
    public Task<Visit> OpenAsync() => Visit.BeginAsync(chromium!, Address);

    /// <summary>Somebody opens the browser at another host.</summary>
    public Task<Visit> OpenAsync(HostProcess other) => Visit.BeginAsync(chromium!, other.Address);

    /// <summary>Somebody who has signed in and sees the first page.</summary>
    public async Task<Visit> SignInAsync(string userName)
    {
        var visit = await OpenAsync();
        await visit.SignInAsync(userName);
        return visit;
    }

    /// <summary>Somebody who signed in this morning opens a page.</summary>
    public async Task<Visit> OpenAsync(string userName, string path)
    {
        if (!sessions.TryGetValue(userName, out var session))
            sessions[userName] = session = await OverHttpAsync(userName);
        var visit = await OpenAsync();
        await visit.TakeUpAsync(userName, session.Cookies);
        await visit.GoAsync(path);
        await Expect(visit.Heading()).ToBeVisibleAsync();
        return visit;
    }

    /// <summary>Somebody in a second session, without a browser.</summary>
    public Task<PersonOverHttp> OverHttpAsync(string userName) => PersonOverHttp.SignInAsync(Address, userName);
}
