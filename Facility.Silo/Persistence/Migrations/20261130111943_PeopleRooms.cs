using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PeopleRooms : Migration
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

            migrationBuilder.AddColumn<byte[]>(
                name: "NameKey",
                table: "people",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

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

            migrationBuilder.CreateTable(
                name: "orderlies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    HelperId = table.Column<string>(type: "TEXT", nullable: false),
                    HelpedId = table.Column<string>(type: "TEXT", nullable: false),
                    Help = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", nullable: false),
                    StandsSince = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orderlies", x => x.Id);
                    table.CheckConstraint("orderly_helps_somebody_else", "\"HelperId\" <> \"HelpedId\"");
                    table.ForeignKey(
                        name: "FK_orderlies_people_HelpedId",
                        column: x => x.HelpedId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_orderlies_people_HelperId",
                        column: x => x.HelperId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orderly_consents",
                columns: table => new
                {
                    OrderlyId = table.Column<string>(type: "TEXT", nullable: false),
                    Side = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    HeardBy = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orderly_consents", x => new { x.OrderlyId, x.Side });
                    table.ForeignKey(
                        name: "FK_orderly_consents_orderlies_OrderlyId",
                        column: x => x.OrderlyId,
                        principalTable: "orderlies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_prisoners_Presence",
                table: "prisoners",
                column: "Presence",
                filter: "\"Presence\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_people_NameKey_Id",
                table: "people",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_moves_OverrideUntil",
                table: "moves",
                column: "OverrideUntil",
                filter: "\"OverrideUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_children_MotherId",
                table: "children",
                column: "MotherId");

            migrationBuilder.CreateIndex(
                name: "IX_children_OrderId",
                table: "children",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orderlies_EndedAt",
                table: "orderlies",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_orderlies_HelpedId",
                table: "orderlies",
                column: "HelpedId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_orderlies_HelperId",
                table: "orderlies",
                column: "HelperId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_orderly_consents_OrderId",
                table: "orderly_consents",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orderly_consents_OrderlyId_HeardBy",
                table: "orderly_consents",
                columns: new[] { "OrderlyId", "HeardBy" },
                unique: true);

            // Letters three by three, so that a part of a word is found without reading everybody. Kept by triggers:
            // whoever writes a name, in whichever way, is found by it. A later migration that makes the table of people
            // anew must make these triggers anew as well; NameSearchTests tells.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE people_names USING fts5(
                    SearchName, PersonId UNINDEXED, tokenize = 'trigram case_sensitive 1');
                INSERT INTO people_names (SearchName, PersonId) SELECT "SearchName", "Id" FROM people;
                CREATE TRIGGER people_names_added AFTER INSERT ON people BEGIN
                    INSERT INTO people_names (SearchName, PersonId) VALUES (new."SearchName", new."Id");
                END;
                CREATE TRIGGER people_names_gone AFTER DELETE ON people BEGIN
                    DELETE FROM people_names WHERE people_names MATCH
                        'SearchName : "' || replace(old."SearchName", '"', '""') || '"' AND PersonId = old."Id";
                END;
                CREATE TRIGGER people_names_changed AFTER UPDATE OF "SearchName" ON people
                WHEN old."SearchName" <> new."SearchName" BEGIN
                    DELETE FROM people_names WHERE people_names MATCH
                        'SearchName : "' || replace(old."SearchName", '"', '""') || '"' AND PersonId = old."Id";
                    INSERT INTO people_names (SearchName, PersonId) VALUES (new."SearchName", new."Id");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER people_names_added;
                DROP TRIGGER people_names_gone;
                DROP TRIGGER people_names_changed;
                DROP TABLE people_names;
                """);

            migrationBuilder.DropTable(
                name: "children");

            migrationBuilder.DropTable(
                name: "orderly_consents");

            migrationBuilder.DropTable(
                name: "orderlies");

            migrationBuilder.DropIndex(
                name: "IX_prisoners_Presence",
                table: "prisoners");

            migrationBuilder.DropIndex(
                name: "IX_people_NameKey_Id",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_moves_OverrideUntil",
                table: "moves");

            migrationBuilder.DropColumn(
                name: "Children",
                table: "prisoners");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "people");
        }
    }
}
