using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>One person's browser, with nothing kept from others. Notes errors of the console and requests that leave the host.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    private const float PatienceMilliseconds = 20_000; // a builder with two busy cores
    private readonly IBrowserContext context;
    private readonly Uri host;
    private readonly ConcurrentQueue<string> faults = new();
    private string person = "nobody";
    private readonly HashSet<int> expectedRefusals = [401]; // "who am I" before the sign-in

    private Visit(IBrowserContext context, IPage page, Uri host) => (this.context, Page, this.host) = (context, page, host);

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowser chromium, Uri host)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = host.ToString(),
            Locale = "vi-VN",
            TimezoneId = "America/New_York", // the pages show Huế's time wherever the clock of the machine stands
            ViewportSize = new() { Width = 1280, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        SetDefaultExpectTimeout(PatienceMilliseconds);
        var visit = new Visit(context, await context.NewPageAsync(), host);
        visit.Listen();
        return visit;
    }

    /// <summary>Opens an address of the app.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Types name and password and waits for the bar that says who is signed in.</summary>
    public async Task SignInAsync(string userName)
    {
        person = userName;
        await GoAsync("/");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(PersonOverHttp.DemoPassword);
        await Button("Đăng nhập").ClickAsync();
        await Expect(Button("Đăng xuất")).ToBeVisibleAsync();
        await Expect(Heading()).ToBeVisibleAsync();
    }

    /// <summary>Takes up the session of somebody who signed in before.</summary>
    public Task TakeUpAsync(string userName, IEnumerable<System.Net.Cookie> cookies)
    {
        person = userName;
        return context.AddCookiesAsync(cookies.Select(c => new Cookie
        {
            Name = c.Name,
            Value = c.Value,
            Domain = host.Host,
            Path = "/",
            HttpOnly = c.HttpOnly,
        }));
    }

    /// <summary>The page's title; one a page.</summary>
    public ILocator Heading() => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>A field by the words beside it.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>The test is about a request that the host refuses with this status; Chromium writes each to the console.</summary>
    public void ExpectRefusal(int status) => expectedRefusals.Add(status);

    /// <summary>Nothing went wrong unseen, and nothing was asked of anybody else.</summary>
    public void HasNoFaults() => Assert.Empty(faults);

    /// <summary>Keeps what the person saw last: when a test fails, that is where to look first.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.ScreenshotAsync(new() { Path = Artifacts.At("last-seen", $"{person}.png"), FullPage = true });
        await context.CloseAsync();
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message.Text))
                faults.Enqueue($"{message.Type} in the console: {message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => faults.Enqueue($"error on the page: {error}");
        context.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (to.Scheme is not ("data" or "blob") && to.Authority != host.Authority)
                faults.Enqueue($"request to somebody else: {request.Url}");
        };
    }

    private bool IsExpected(string text) => RefusedRequest().Match(text) is { Success: true } refused
        && expectedRefusals.Contains(int.Parse(refused.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex("^Failed to load resource: the server responded with a status of ([0-9]{3})")]
    private static partial Regex RefusedRequest();
}
