using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>What auditors search by.</summary>
[DbContext(typeof(HueContext))]
[Migration("0011_trail_search")]
internal sealed class TrailSearches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0011_trail_search", migrationBuilder));
}
