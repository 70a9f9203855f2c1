using Hue.Workflows.Host.Security;
using Microsoft.Extensions.FileProviders;

namespace Hue.Workflows.Host.Shell;

/// <summary>Serves the built web app: hashed files for ever, the page itself always fresh, and the page for every address of the
/// app.</summary>
internal static class WebApp
{
    private const string NotBuilt = """
        <!doctype html><html lang="vi"><meta charset="utf-8"><title>Hue.Workflows</title>
        <p>Giao diện chưa được dựng: chạy <code>npm ci &amp;&amp; npm run build</code> trong thư mục <code>designer</code>,
        rồi khởi động lại.</p>
        <p>The web app has not been built: run <code>npm ci &amp;&amp; npm run build</code> in <code>designer</code>, then start again.</p>
        </html>
        """;

    public static void UseFiles(WebApplication app, HostSettings settings)
    {
        if (!Directory.Exists(settings.Web))
            return;
        // Files of the app only: they hold no secret that a compressed length could tell.
        app.UseWhen(c => c.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal), assets => assets.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(settings.Web),
            OnPrepareResponse = c => c.Context.Response.Headers.CacheControl =
                c.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable"
                    : "no-cache",
        });
    }

    public static void MapPage(WebApplication app, HostSettings settings)
    {
        // It also catches bodies that no endpoint of the address takes.
        app.Map("/api/{**rest}", (HttpRequest request) => request.ContentLength > 0 && !request.HasJsonContentType()
            ? Problems.NotJson()
            : Problems.NotFound()).ExcludeFromDescription();
        // Only here: a procedure's code has a dot, so an address with one is no sign of a file.
        app.MapFallback("/assets/{**path}", () => Problems.OfStatus(StatusCodes.Status404NotFound))
            .AllowAnonymous().WithMetadata(new OpenToAnyone("a file of the app that is not there")).ExcludeFromDescription();
        app.MapFallback("{*path}", () => Page(settings))
            .AllowAnonymous().WithMetadata(new OpenToAnyone("the page that lets one sign in; it holds no data")).ExcludeFromDescription();
    }

    private static IResult Page(HostSettings settings)
    {
        var index = Path.Combine(settings.Web, "index.html");
        return File.Exists(index)
            ? new PageResult(Results.File(index, "text/html; charset=utf-8"))
            : Results.Content(NotBuilt, "text/html; charset=utf-8");
    }

    private sealed class PageResult(IResult file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-cache";
            return file.ExecuteAsync(httpContext);
        }
    }
}
