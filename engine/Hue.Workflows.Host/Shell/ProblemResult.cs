using System.Diagnostics;

namespace Hue.Workflows.Host.Shell;

/// <summary>Writes a problem as application/problem+json.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    /// <summary>What is written.</summary>
    public Problem Problem { get; } = problem;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Problem.Status;
        var written = Problem with { TraceId = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier };
        return httpContext.Response.WriteAsJsonAsync(written, ProblemJson.Default.Problem, "application/problem+json", httpContext.RequestAborted);
    }
}
