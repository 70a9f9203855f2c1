using Microsoft.EntityFrameworkCore;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Carries the numbered migrations and which of them a database has; rows are read and written by hand-written SQL.</summary>
internal sealed class HueContext(DbContextOptions<HueContext> options) : DbContext(options)
{
    /// <summary>The table that names the migrations applied.</summary>
    public const string HistoryTable = "schema_migration";
}
