using System.Globalization;
using Hue.Workflows.Cli.Accounts;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>Who reads meanwhile: specialists, who have the tasks, and heads of unit, who are told, each of a ward of their own.</summary>
internal static class StormPeople
{
    private static readonly string[] Roles = ["specialist", "headOfUnit"];

    public static string Name(int client) => string.Create(CultureInfo.InvariantCulture, $"nguoi-doc-{client}");

    public static async Task MakeAsync(Stores stores, Journey journey, int clients, CancellationToken cancellation)
    {
        for (var client = 0; client < clients; client++)
        {
            AccountRole held = new(journey.Office(client), Roles[client / 2 % Roles.Length]); // both roles on both hosts
            await NewAccount.AddAsync(stores.Accounts, Name(client), Name(client), null, BenchPeople.Password, [held], cancellation);
        }
    }
}
