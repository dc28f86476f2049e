using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class VisitorCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_visit_guests_Badge",
                table: "visit_guests");

            migrationBuilder.AddColumn<string>(
                name: "Swap",
                table: "visits",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "HoldsCard",
                table: "visit_guests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "OutAt",
                table: "visit_guests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PassedAt",
                table: "visit_guests",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "PassedOn",
                table: "visit_guests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "QuotaKey",
                table: "calls",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "visit_cards",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Printed = table.Column<string>(type: "TEXT", nullable: false),
                    CardEnding = table.Column<string>(type: "TEXT", nullable: false),
                    Bits = table.Column<int>(type: "INTEGER", nullable: false),
                    GroupId = table.Column<string>(type: "TEXT", nullable: false),
                    EnrolledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Lending = table.Column<string>(type: "TEXT", nullable: false),
                    Lendings = table.Column<int>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Because = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_cards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "card_lendings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CardId = table.Column<string>(type: "TEXT", nullable: false),
                    VisitId = table.Column<string>(type: "TEXT", nullable: false),
                    VisitorId = table.Column<string>(type: "TEXT", nullable: false),
                    LentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LentByName = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    BackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    BackByName = table.Column<string>(type: "TEXT", nullable: false),
                    OverdueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_card_lendings", x => x.Id);
                    table.CheckConstraint("card_is_back_after_it_was_lent", "\"BackAt\" IS NULL OR \"BackAt\" >= \"LentAt\"");
                    table.ForeignKey(
                        name: "FK_card_lendings_credentials_Id",
                        column: x => x.Id,
                        principalTable: "credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_card_lendings_people_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_card_lendings_visit_cards_CardId",
                        column: x => x.CardId,
                        principalTable: "visit_cards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_card_lendings_visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_card_hashes",
                columns: table => new
                {
                    CardId = table.Column<string>(type: "TEXT", nullable: false),
                    PanelId = table.Column<string>(type: "TEXT", nullable: false),
                    CardHash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_card_hashes", x => new { x.CardId, x.PanelId });
                    table.ForeignKey(
                        name: "FK_visit_card_hashes_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_visit_card_hashes_visit_cards_CardId",
                        column: x => x.CardId,
                        principalTable: "visit_cards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_visit_guests_Badge",
                table: "visit_guests",
                column: "Badge",
                unique: true,
                filter: "\"Badge\" <> '' AND \"LeftAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_card_lendings_BackAt_Until",
                table: "card_lendings",
                columns: new[] { "BackAt", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_card_lendings_CardId",
                table: "card_lendings",
                column: "CardId",
                unique: true,
                filter: "\"BackAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_card_lendings_VisitId_VisitorId",
                table: "card_lendings",
                columns: new[] { "VisitId", "VisitorId" });

            migrationBuilder.CreateIndex(
                name: "IX_card_lendings_VisitorId",
                table: "card_lendings",
                column: "VisitorId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_card_hashes_PanelId_CardHash",
                table: "visit_card_hashes",
                columns: new[] { "PanelId", "CardHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_cards_Printed",
                table: "visit_cards",
                column: "Printed",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "card_lendings");

            migrationBuilder.DropTable(
                name: "visit_card_hashes");

            migrationBuilder.DropTable(
                name: "visit_cards");

            migrationBuilder.DropIndex(
                name: "IX_visit_guests_Badge",
                table: "visit_guests");

            migrationBuilder.DropColumn(
                name: "Swap",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "HoldsCard",
                table: "visit_guests");

            migrationBuilder.DropColumn(
                name: "OutAt",
                table: "visit_guests");

            migrationBuilder.DropColumn(
                name: "PassedAt",
                table: "visit_guests");

            migrationBuilder.DropColumn(
                name: "PassedOn",
                table: "visit_guests");

            migrationBuilder.DropColumn(
                name: "QuotaKey",
                table: "calls");

            migrationBuilder.CreateIndex(
                name: "IX_visit_guests_Badge",
                table: "visit_guests",
                column: "Badge",
                unique: true,
                filter: "\"EnteredAt\" IS NOT NULL AND \"LeftAt\" IS NULL");
        }
    }
}
