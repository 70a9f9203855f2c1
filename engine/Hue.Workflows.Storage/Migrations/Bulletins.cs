using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>What bulletins count, and the bulletins. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0009_bulletins")]
internal sealed class Bulletins : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0009_bulletins", migrationBuilder));
}
