using System.Diagnostics;
using System.Text.Json;

namespace Hue.Workflows.Host.Shell;

/// <summary>Writes a problem as application/problem+json.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    private static readonly ProblemJson Readable = new(
        new JsonSerializerOptions(ProblemJson.Default.Options!) { Encoder = HostJson.Letters });

    /// <summary>What is written.</summary>
    public Problem Problem { get; } = problem;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Problem.Status;
        var written = Problem with { TraceId = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier };
        return httpContext.Response.WriteAsJsonAsync(
            written, Readable.Problem, "application/problem+json", httpContext.RequestAborted);
    }
}
