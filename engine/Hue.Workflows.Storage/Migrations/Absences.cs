using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Absences and substitutes. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0008_absence")]
internal sealed class Absences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0008_absence", migrationBuilder));
}
