using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Children : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Children",
                table: "prisoners",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "children",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    MotherId = table.Column<string>(type: "TEXT", nullable: false),
                    Born = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Ground = table.Column<int>(type: "INTEGER", nullable: false),
                    GroundOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AlongBy = table.Column<string>(type: "TEXT", nullable: false),
                    OverTold = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    EndTo = table.Column<string>(type: "TEXT", nullable: false),
                    EndPaper = table.Column<string>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_children", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_children_people_MotherId",
                        column: x => x.MotherId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_children_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_children_MotherId",
                table: "children",
                column: "MotherId");

            migrationBuilder.CreateIndex(
                name: "IX_children_OrderId",
                table: "children",
                column: "OrderId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "children");

            migrationBuilder.DropColumn(
                name: "Children",
                table: "prisoners");
        }
    }
}
