using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ParcelRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "parcels",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Barcode = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Sender = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Kilograms = table.Column<decimal>(type: "TEXT", nullable: true),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parcels", x => x.Id);
                    table.CheckConstraint("parcel_is_weighed_before_it_is_accepted", "\"State\" NOT IN (2, 3) OR \"Kilograms\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_parcels_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "parcel_items",
                columns: table => new
                {
                    ParcelId = table.Column<string>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    Returned = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parcel_items", x => new { x.ParcelId, x.Line });
                    table.ForeignKey(
                        name: "FK_parcel_items_parcels_ParcelId",
                        column: x => x.ParcelId,
                        principalTable: "parcels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "weighings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    ParcelId = table.Column<string>(type: "TEXT", nullable: true),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    ScaleId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Kilograms = table.Column<decimal>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_weighings", x => x.Id);
                    table.CheckConstraint("weighing_weighs_something", "CAST(\"Kilograms\" AS REAL) > 0");
                    table.ForeignKey(
                        name: "FK_weighings_parcels_ParcelId",
                        column: x => x.ParcelId,
                        principalTable: "parcels",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_weighings_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_parcels_Barcode",
                table: "parcels",
                column: "Barcode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_parcels_PersonId",
                table: "parcels",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_parcels_State_EndedAt",
                table: "parcels",
                columns: new[] { "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_weighings_ParcelId",
                table: "weighings",
                column: "ParcelId");

            migrationBuilder.CreateIndex(
                name: "IX_weighings_PersonId",
                table: "weighings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_weighings_ScaleId_At",
                table: "weighings",
                columns: new[] { "ScaleId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "parcel_items");

            migrationBuilder.DropTable(
                name: "weighings");

            migrationBuilder.DropTable(
                name: "parcels");
        }
    }
}
