using System.Xml.Linq;

namespace Hue.Workflows.Tests.Architecture;

/// <summary>Holds the arrows between projects and the packages of each against the .csproj files.</summary>
public sealed class ProjectFences
{
    [Fact]
    public void Every_project_stays_inside_its_fence()
    {
        var breaches = Projects().SelectMany(p => Fence(p.Name).Breaches(p.File));
        Assert.Empty(breaches);
    }

    [Fact]
    public void Every_fence_guards_a_project_and_every_project_has_a_fence()
    {
        Assert.Equal(ProjectFence.All.Select(f => f.Project).Order(), Projects().Select(p => p.Name).Order());
    }

    [Theory]
    [InlineData("Hue.Workflows.Engine", "<PackageReference Include=\"Npgsql\" />", "Npgsql")]
    [InlineData("Hue.Workflows.Definitions", "<ProjectReference Include=\"..\\Hue.Workflows.Engine.csproj\" />", "Hue.Workflows.Engine")]
    [InlineData("Hue.Workflows.Storage", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "Microsoft.AspNetCore.App")]
    public void A_planted_breach_is_reported(string project, string planted, string named)
    {
        var file = XDocument.Parse($"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{planted}</ItemGroup></Project>");
        Assert.Contains(named, Assert.Single(Fence(project).Breaches(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_three_inner_projects_are_pure()
    {
        var pure = Projects().Where(p => p.File.Descendants("Pure").Any(e => e.Value == "true")).Select(p => p.Name);
        Assert.Equal(["Hue.Workflows.Definitions", "Hue.Workflows.Engine", "Hue.Workflows.WorkingTime"], pure.Order());
    }

    private static ProjectFence Fence(string project) => ProjectFence.All.Single(f => f.Project == project);

    private static IEnumerable<(string Name, XDocument File)> Projects() => Repository.Files
        .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
        .Select(f => (Path.GetFileNameWithoutExtension(f), XDocument.Parse(Repository.Read(f))));
}
