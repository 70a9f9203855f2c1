using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Everything of the first release. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0001_foundation")]
internal sealed class Foundation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0001_foundation", migrationBuilder));
}
