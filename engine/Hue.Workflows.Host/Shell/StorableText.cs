namespace Hue.Workflows.Host.Shell;

/// <summary>
/// Refuses U+0000, which PostgreSQL cannot store, at the door instead of at the commit. In JSON it can only be written as an escape,
/// so the bytes are looked through before anything is read out of them.
/// </summary>
internal static class StorableText
{
    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.HasJsonContentType())
        {
            await next(http);
            return;
        }

        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        if (body.GetBuffer().AsSpan(0, (int)body.Length).IndexOf("\\u0000"u8) >= 0)
        {
            http.RequestServices.GetRequiredService<ILogger<FailedRequests>>()
                .RequestUnreadable(http.Request.Method, http.Request.Path, StatusCodes.Status400BadRequest, "U+0000");
            await Problems.Malformed("Nội dung có ký tự không in được (U+0000): hãy xóa ký tự đó.").ExecuteAsync(http);
            return;
        }

        body.Position = 0;
        http.Request.Body = body;
        await next(http);
    }
}
