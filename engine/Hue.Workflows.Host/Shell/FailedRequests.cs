using System.Text.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Audit.Searching;
using Microsoft.AspNetCore.Diagnostics;

namespace Hue.Workflows.Host.Shell;

/// <summary>The host's edge: what was thrown becomes a problem, and is logged without what was sent.</summary>
internal sealed class FailedRequests(ILogger<FailedRequests> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.HasStarted)
            return false;
        var problem = ProblemOf(httpContext.Request, exception);
        if (problem.Problem.Status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "5";
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private ProblemResult ProblemOf(HttpRequest request, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                var json = bad.InnerException as JsonException;
                logger.RequestUnreadable(request.Method, request.Path, bad.StatusCode, json is null ? "" : UnreadableBody.Place(json));
                return bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? Problems.TooLarge()
                    : bad.StatusCode == StatusCodes.Status415UnsupportedMediaType
                        ? Problems.NotJson()
                        : Problems.Malformed(
                            json is null ? "Yêu cầu thiếu nội dung hoặc tham số không đúng kiểu." : UnreadableBody.Sentence(json));
            case PageKeyUnreadableException:
                return Problems.Malformed("Khóa trang không đúng; hãy mở lại danh sách từ trang đầu.");
            case TrailBehindException behind:
                return Problems.TrailBehind(behind.Records);
            case SearchTooLongException:
                return Problems.SearchTooLong();
            case StoreUnavailableException down:
                logger.DatabaseUnavailable(request.Method, request.Path, down.Message);
                return Problems.DatabaseDown();
            case DefinitionGoneException gone:
                logger.DefinitionGone(request.Method, request.Path, gone.Procedure, gone.Version);
                return Problems.DefinitionGone(gone.Procedure, gone.Version);
            case LogBrokenException broken:
                logger.LogBroken(request.Method, request.Path, broken.Message);
                return Problems.LogBroken(broken.Said);
            case OperationCanceledException when request.HttpContext.RequestAborted.IsCancellationRequested:
                return Problems.OfStatus(StatusCodes.Status499ClientClosedRequest);
            default:
                logger.RequestFailed(exception, request.Method, request.Path);
                return Problems.Bug();
        }
    }
}
