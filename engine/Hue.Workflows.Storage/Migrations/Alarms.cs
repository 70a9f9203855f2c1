using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Alarms of the house. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0012_alarms")]
internal sealed class Alarms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0012_alarms", migrationBuilder));
}
