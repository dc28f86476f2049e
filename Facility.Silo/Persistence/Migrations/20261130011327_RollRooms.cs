using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RollRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Presence",
                table: "prisoners",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "PresentSince",
                table: "prisoners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "movements",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    LedOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    WasOutBefore = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DueBack = table.Column<long>(type: "INTEGER", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movements", x => new { x.PersonId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_movements_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_movements_At",
                table: "movements",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_movements_OrderId",
                table: "movements",
                column: "OrderId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "movements");

            migrationBuilder.DropColumn(
                name: "Presence",
                table: "prisoners");

            migrationBuilder.DropColumn(
                name: "PresentSince",
                table: "prisoners");
        }
    }
}
