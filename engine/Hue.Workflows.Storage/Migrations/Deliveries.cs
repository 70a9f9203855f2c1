using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Deliveries of alerts, and e-mail addresses of accounts. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0003_delivery")]
internal sealed class Deliveries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0003_delivery", migrationBuilder));
}
