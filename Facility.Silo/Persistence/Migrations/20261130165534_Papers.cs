using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "parcel_is_weighed_before_it_is_accepted",
                table: "parcels");

            migrationBuilder.AddColumn<string>(
                name: "OpenedBy",
                table: "parcels",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OpenedByName",
                table: "parcels",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "OpenedEntry",
                table: "parcels",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.Number);
                    table.ForeignKey(
                        name: "FK_notices_record_Number",
                        column: x => x.Number,
                        principalTable: "record",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "parcel_is_weighed_before_it_is_accepted",
                table: "parcels",
                sql: "\"State\" NOT IN (2, 3, 5) OR \"Kilograms\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_notices_About",
                table: "notices",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_notices_At",
                table: "notices",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropCheckConstraint(
                name: "parcel_is_weighed_before_it_is_accepted",
                table: "parcels");

            migrationBuilder.DropColumn(
                name: "OpenedBy",
                table: "parcels");

            migrationBuilder.DropColumn(
                name: "OpenedByName",
                table: "parcels");

            migrationBuilder.DropColumn(
                name: "OpenedEntry",
                table: "parcels");

            migrationBuilder.AddCheckConstraint(
                name: "parcel_is_weighed_before_it_is_accepted",
                table: "parcels",
                sql: "\"State\" NOT IN (2, 3) OR \"Kilograms\" IS NOT NULL");
        }
    }
}
