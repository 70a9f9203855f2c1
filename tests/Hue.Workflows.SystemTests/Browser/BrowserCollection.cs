namespace Hue.Workflows.SystemTests.Browser;

/// <summary>Runs alone: a person at a screen does not share two cores with the load of the other tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<DemoOffice>
{
    public const string Name = "Browser";
}
