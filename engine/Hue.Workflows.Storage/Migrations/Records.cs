using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>One order over all records, the journal of what is no dossier's event, and the keys of personal values.</summary>
[DbContext(typeof(HueContext))]
[Migration("0005_records")]
internal sealed class Records : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0005_records", migrationBuilder));
}
