using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Who has sent which file. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0002_uploads")]
internal sealed class Uploads : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0002_uploads", migrationBuilder));
}
