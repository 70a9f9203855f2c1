using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hue.Workflows.Storage.Migrations;

/// <summary>Amendments of calendars. Released: never edited; a change is the next number.</summary>
[DbContext(typeof(HueContext))]
[Migration("0004_calendar_amendments")]
internal sealed class CalendarAmendments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(MigrationText.Of("0004_calendar_amendments", migrationBuilder));
}
