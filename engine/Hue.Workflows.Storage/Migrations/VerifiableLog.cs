using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>The Merkle log over all records: tiles, checkpoints, witnesses, heads, checks.</summary>
[DbContext(typeof(HueContext))]
[Migration("0006_log")]
internal sealed class VerifiableLog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0006_log", migrationBuilder));
}
