using System.Buffers;
using System.IO.Pipelines;

namespace Hue.Workflows.Host.Shell;

/// <summary>
/// Refuses U+0000, which PostgreSQL cannot store, at the door instead of at the commit. In JSON it can only be written as an escape,
/// so the bytes are looked through before anything is read out of them.
/// </summary>
internal static class StorableText
{
    /// <summary>Up to this a body is looked at where the server has received it; a longer one could fill that up before its end.</summary>
    private const long LookedAtInPlaceMax = 64 * 1024;

    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.HasJsonContentType() || await HoldsOnlyStorableAsync(http))
        {
            await next(http);
            return;
        }

        http.RequestServices.GetRequiredService<ILogger<FailedRequests>>()
            .RequestUnreadable(http.Request.Method, http.Request.Path, StatusCodes.Status400BadRequest, "U+0000");
        await Problems.Malformed("Nội dung có ký tự không in được (U+0000): hãy xóa ký tự đó.").ExecuteAsync(http);
    }

    /// <summary>Leaves the body to be read from its beginning.</summary>
    private static ValueTask<bool> HoldsOnlyStorableAsync(HttpContext http)
        => http.Request.ContentLength <= LookedAtInPlaceMax
            ? LookInPlaceAsync(http.Request.BodyReader, http.RequestAborted)
            : new ValueTask<bool>(LookAtCopyAsync(http));

    private static async ValueTask<bool> LookInPlaceAsync(PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End); // more is to come
                continue;
            }

            var storable = read.Buffer.IsSingleSegment ? IsStorable(read.Buffer.FirstSpan) : IsStorable(read.Buffer.ToArray());
            body.AdvanceTo(read.Buffer.Start);
            return storable;
        }
    }

    private static async Task<bool> LookAtCopyAsync(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        body.Position = 0;
        http.Request.Body = body;
        return IsStorable(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static bool IsStorable(ReadOnlySpan<byte> body) => body.IndexOf("\\u0000"u8) < 0;
}
