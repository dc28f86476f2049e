using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OutOfCellRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "out_of_cell",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Contact = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenBackBy = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_out_of_cell", x => x.Id);
                    table.CheckConstraint("out_of_cell_ends_after_it_begins", "\"Until\" > \"From\"");
                    table.ForeignKey(
                        name: "FK_out_of_cell_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "out_of_cell_days",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Meter = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    Declined = table.Column<int>(type: "INTEGER", nullable: false),
                    Unknown = table.Column<int>(type: "INTEGER", nullable: false),
                    Norm = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_out_of_cell_days", x => new { x.PersonId, x.Day, x.Meter });
                    table.ForeignKey(
                        name: "FK_out_of_cell_days_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_out_of_cell_OrderId",
                table: "out_of_cell",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_out_of_cell_PersonId_Until",
                table: "out_of_cell",
                columns: new[] { "PersonId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_out_of_cell_Until",
                table: "out_of_cell",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_out_of_cell_days_Day",
                table: "out_of_cell_days",
                column: "Day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "out_of_cell");

            migrationBuilder.DropTable(
                name: "out_of_cell_days");
        }
    }
}
