using Hue.Workflows.Cli.Accounts;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>The accounts of the clients, made as "hue account" makes them.</summary>
internal static class BenchPeople
{
    /// <summary>In a database that is thrown away, reachable on loopback only.</summary>
    public const string Password = "do-toc-do-may-nay-2026";

    public static IReadOnlyList<string> Roles { get; } = ["clerk", "specialist", "leader"];

    public static string Name(string role, int client) => FormattableString.Invariant($"do-{role}-{client}");

    public static async Task MakeAsync(string database, Journey journey, int clients, CancellationToken cancellation)
    {
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = database }, cancellation);
        foreach (var role in Roles)
        {
            for (var client = 0; client < clients; client++)
            {
                var name = Name(role, client);
                AccountRole held = new(journey.Office(client), role);
                await NewAccount.AddAsync(stores.Accounts, name, name, null, Password, [held], cancellation);
            }
        }
    }
}
