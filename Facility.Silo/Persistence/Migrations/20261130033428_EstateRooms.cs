using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class EstateRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Warns",
                table: "orders",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "GroupId",
                table: "keep_apart",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "cell_requests",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CellId = table.Column<string>(type: "TEXT", nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Maximum = table.Column<int>(type: "INTEGER", nullable: true),
                    Working = table.Column<int>(type: "INTEGER", nullable: true),
                    Certified = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    InForce = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cell_requests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_keep_apart_GroupId",
                table: "keep_apart",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_cell_requests_DecidedAt",
                table: "cell_requests",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "ix_cell_requests_in_force",
                table: "cell_requests",
                column: "CellId",
                unique: true,
                filter: "\"InForce\"");

            migrationBuilder.CreateIndex(
                name: "ix_cell_requests_proposed",
                table: "cell_requests",
                column: "CellId",
                unique: true,
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "ix_cell_requests_waiting",
                table: "cell_requests",
                column: "CellId",
                unique: true,
                filter: "\"State\" = 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cell_requests");

            migrationBuilder.DropIndex(
                name: "IX_keep_apart_GroupId",
                table: "keep_apart");

            migrationBuilder.DropColumn(
                name: "Warns",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "keep_apart");
        }
    }
}
