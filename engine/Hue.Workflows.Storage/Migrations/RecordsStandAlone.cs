using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Audit records without a reference that the commit's guard makes needless.</summary>
[DbContext(typeof(HueContext))]
[Migration("0010_records_stand_alone")]
internal sealed class RecordsStandAlone : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0010_records_stand_alone", migrationBuilder));
}
