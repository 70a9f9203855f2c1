using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>A migration's SQL, one file a database, carried in the assembly.</summary>
internal static class MigrationText
{
    public static string Of(string migration, MigrationBuilder builder)
    {
        var database = builder.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? "sqlite" : "postgres";
        var name = $"{migration}.{database}.sql";
        using var stream = typeof(MigrationText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
