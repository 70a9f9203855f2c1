namespace Hue.Workflows.Host.Shell;

/// <summary>What browsers are told not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing from outside. Inline styles: antd writes its style sheets at run time. Data images: icons in its styles.
    /// Eval: ajv compiles each form's validator from its schema; scripts themselves come from here only.</summary>
    private const string Policy = "default-src 'self'; script-src 'self' 'unsafe-eval'; "
        + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            headers.CacheControl = "no-store";
        return next(http);
    }
}
