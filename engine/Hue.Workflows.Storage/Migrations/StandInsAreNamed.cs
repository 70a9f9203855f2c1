using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Deliveries that follow to a substitute. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0013_stand_ins")]
internal sealed class StandInsAreNamed : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0013_stand_ins", migrationBuilder));
}
