using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RollCheckRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RollCheckAt",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "RollCheckBy",
                table: "blocks");

            migrationBuilder.CreateTable(
                name: "escape_risks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    PutAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PutBy = table.Column<string>(type: "TEXT", nullable: false),
                    PutByName = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LateTold = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewTold = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    EndedBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escape_risks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_escape_risks_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roll_checks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    BlockId = table.Column<string>(type: "TEXT", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", nullable: false),
                    Because = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedByName = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: false),
                    SignedByName = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedByName = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Counted = table.Column<int>(type: "INTEGER", nullable: false),
                    LateTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    DifferenceTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_checks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roll_checks_blocks_BlockId",
                        column: x => x.BlockId,
                        principalTable: "blocks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roll_cells",
                columns: table => new
                {
                    CheckId = table.Column<string>(type: "TEXT", nullable: false),
                    CellId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_cells", x => new { x.CheckId, x.CellId });
                    table.ForeignKey(
                        name: "FK_roll_cells_cells_CellId",
                        column: x => x.CellId,
                        principalTable: "cells",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_roll_cells_roll_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "roll_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roll_counts",
                columns: table => new
                {
                    CheckId = table.Column<string>(type: "TEXT", nullable: false),
                    Landing = table.Column<string>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CounterId = table.Column<string>(type: "TEXT", nullable: false),
                    CounterName = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_counts", x => new { x.CheckId, x.Landing, x.Round, x.CounterId });
                    table.ForeignKey(
                        name: "FK_roll_counts_roll_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "roll_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roll_explanations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CheckId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: true),
                    Landing = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenBackAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_explanations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roll_explanations_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_roll_explanations_roll_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "roll_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roll_rounds",
                columns: table => new
                {
                    CheckId = table.Column<string>(type: "TEXT", nullable: false),
                    Landing = table.Column<string>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_rounds", x => new { x.CheckId, x.Landing, x.Round });
                    table.ForeignKey(
                        name: "FK_roll_rounds_roll_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "roll_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_escape_risks_PersonId",
                table: "escape_risks",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_roll_cells_CellId",
                table: "roll_cells",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_roll_checks_BlockId",
                table: "roll_checks",
                column: "BlockId",
                unique: true,
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_roll_checks_BlockId_ClosedNumber",
                table: "roll_checks",
                columns: new[] { "BlockId", "ClosedNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_roll_checks_BlockId_Slot",
                table: "roll_checks",
                columns: new[] { "BlockId", "Slot" },
                unique: true,
                filter: "\"Slot\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_roll_checks_OrderId",
                table: "roll_checks",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roll_counts_OrderId",
                table: "roll_counts",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_roll_explanations_CheckId",
                table: "roll_explanations",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_roll_explanations_PersonId",
                table: "roll_explanations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_roll_rounds_OrderId",
                table: "roll_rounds",
                column: "OrderId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "escape_risks");

            migrationBuilder.DropTable(
                name: "roll_cells");

            migrationBuilder.DropTable(
                name: "roll_counts");

            migrationBuilder.DropTable(
                name: "roll_explanations");

            migrationBuilder.DropTable(
                name: "roll_rounds");

            migrationBuilder.DropTable(
                name: "roll_checks");

            migrationBuilder.AddColumn<long>(
                name: "RollCheckAt",
                table: "blocks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RollCheckBy",
                table: "blocks",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
