using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CellRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CommissionNumber",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "CommissionOn",
                table: "plans");

            migrationBuilder.AddColumn<string>(
                name: "CommissionId",
                table: "plans",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CommissionId",
                table: "moves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Urgent",
                table: "moves",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CommissionId",
                table: "imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "commission_orders",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commission_orders", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "provisional_placements",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    CellId = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    OverriddenBy = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    CommissionId = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provisional_placements", x => x.Id);
                    table.CheckConstraint("provisional_is_confirmed_by_another_on_an_order", "\"Outcome\" <> 1 OR (\"CommissionId\" IS NOT NULL AND \"EndedBy\" <> \"By\" AND \"EndedBy\" <> \"OverriddenBy\")");
                    table.ForeignKey(
                        name: "FK_provisional_placements_commission_orders_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "commission_orders",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_provisional_placements_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_CommissionId",
                table: "plans",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_moves_CommissionId",
                table: "moves",
                column: "CommissionId");

            migrationBuilder.AddCheckConstraint(
                name: "move_cites_or_is_urgent",
                table: "moves",
                sql: "\"CommissionId\" IS NULL OR \"Urgent\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_imports_CommissionId",
                table: "imports",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_commission_orders_Number_On",
                table: "commission_orders",
                columns: new[] { "Number", "On" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_provisional_placements_Cause",
                table: "provisional_placements",
                column: "Cause");

            migrationBuilder.CreateIndex(
                name: "IX_provisional_placements_CommissionId",
                table: "provisional_placements",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_provisional_placements_PersonId",
                table: "provisional_placements",
                column: "PersonId",
                unique: true,
                filter: "\"Outcome\" = 0");

            migrationBuilder.AddForeignKey(
                name: "FK_imports_commission_orders_CommissionId",
                table: "imports",
                column: "CommissionId",
                principalTable: "commission_orders",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_moves_commission_orders_CommissionId",
                table: "moves",
                column: "CommissionId",
                principalTable: "commission_orders",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_plans_commission_orders_CommissionId",
                table: "plans",
                column: "CommissionId",
                principalTable: "commission_orders",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_imports_commission_orders_CommissionId",
                table: "imports");

            migrationBuilder.DropForeignKey(
                name: "FK_moves_commission_orders_CommissionId",
                table: "moves");

            migrationBuilder.DropForeignKey(
                name: "FK_plans_commission_orders_CommissionId",
                table: "plans");

            migrationBuilder.DropTable(
                name: "out_of_cell");

            migrationBuilder.DropTable(
                name: "out_of_cell_days");

            migrationBuilder.DropTable(
                name: "provisional_placements");

            migrationBuilder.DropTable(
                name: "commission_orders");

            migrationBuilder.DropIndex(
                name: "IX_plans_CommissionId",
                table: "plans");

            migrationBuilder.DropIndex(
                name: "IX_moves_CommissionId",
                table: "moves");

            migrationBuilder.DropCheckConstraint(
                name: "move_cites_or_is_urgent",
                table: "moves");

            migrationBuilder.DropIndex(
                name: "IX_imports_CommissionId",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "CommissionId",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "CommissionId",
                table: "moves");

            migrationBuilder.DropColumn(
                name: "Urgent",
                table: "moves");

            migrationBuilder.DropColumn(
                name: "CommissionId",
                table: "imports");

            migrationBuilder.AddColumn<string>(
                name: "CommissionNumber",
                table: "plans",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CommissionOn",
                table: "plans",
                type: "TEXT",
                nullable: true);
        }
    }
}
