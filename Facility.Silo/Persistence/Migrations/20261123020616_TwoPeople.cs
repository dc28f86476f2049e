using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TwoPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SecondBy",
                table: "orders",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SecondPersonId",
                table: "orders",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LockdownWay",
                table: "blocks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "joints",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    BlockId = table.Column<string>(type: "TEXT", nullable: false),
                    Doors = table.Column<string>(type: "TEXT", nullable: false),
                    Does = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    StationId = table.Column<string>(type: "TEXT", nullable: false),
                    Begun = table.Column<long>(type: "INTEGER", nullable: false),
                    LapsesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondPersonId = table.Column<string>(type: "TEXT", nullable: false),
                    SecondBy = table.Column<string>(type: "TEXT", nullable: false),
                    Refusals = table.Column<string>(type: "TEXT", nullable: false),
                    Says = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joints", x => x.Id);
                    table.CheckConstraint("two_different_people", "\"State\" <> 2 OR \"PersonId\" <> \"SecondPersonId\"");
                });

            migrationBuilder.CreateIndex(
                name: "IX_joints_State_LapsesAt",
                table: "joints",
                columns: new[] { "State", "LapsesAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "joints");

            migrationBuilder.DropColumn(
                name: "SecondBy",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "SecondPersonId",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "LockdownWay",
                table: "blocks");
        }
    }
}
