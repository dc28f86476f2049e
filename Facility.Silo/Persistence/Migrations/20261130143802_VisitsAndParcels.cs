using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class VisitsAndParcels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dated_facts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Fact = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dated_facts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_dated_facts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "quota_lines",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    Refers = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Written = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Profile = table.Column<string>(type: "TEXT", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quota_lines", x => new { x.PersonId, x.Number });
                    table.ForeignKey(
                        name: "FK_quota_lines_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visit_blocks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RoomId = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Lawyers = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_blocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_rooms",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    IsSuite = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsHeard = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_rooms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visitors",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Sex = table.Column<int>(type: "INTEGER", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: false),
                    Tongue = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visitors", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_visitors_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "visit_templates",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    RoomId = table.Column<string>(type: "TEXT", nullable: false),
                    Weekday = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Nights = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EveryWeeks = table.Column<int>(type: "INTEGER", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_templates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_visit_templates_visit_rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "visit_rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_bans",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    VisitorId = table.Column<string>(type: "TEXT", nullable: false),
                    PrisonerId = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_bans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_visit_bans_visitors_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "visitors",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visitor_links",
                columns: table => new
                {
                    VisitorId = table.Column<string>(type: "TEXT", nullable: false),
                    PrisonerId = table.Column<string>(type: "TEXT", nullable: false),
                    Relation = table.Column<int>(type: "INTEGER", nullable: false),
                    Leave = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visitor_links", x => new { x.VisitorId, x.PrisonerId });
                    table.ForeignKey(
                        name: "FK_visitor_links_people_PrisonerId",
                        column: x => x.PrisonerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_visitor_links_visitors_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "visitors",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visitor_papers",
                columns: table => new
                {
                    VisitorId = table.Column<string>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SeenByName = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visitor_papers", x => new { x.VisitorId, x.Paper });
                    table.ForeignKey(
                        name: "FK_visitor_papers_visitors_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "visitors",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_slots",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    TemplateId = table.Column<string>(type: "TEXT", nullable: false),
                    RoomId = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_slots", x => x.Id);
                    table.CheckConstraint("visit_slot_seats_what_it_has", "\"Taken\" >= 0 AND \"Taken\" <= \"Seats\"");
                    table.ForeignKey(
                        name: "FK_visit_slots_visit_templates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "visit_templates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    PrisonerId = table.Column<string>(type: "TEXT", nullable: false),
                    SlotId = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    ByVideo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Leave = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: false),
                    QuotaKey = table.Column<string>(type: "TEXT", nullable: false),
                    MovedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Moves = table.Column<int>(type: "INTEGER", nullable: false),
                    CalledOffBy = table.Column<int>(type: "INTEGER", nullable: false),
                    Refusal = table.Column<int>(type: "INTEGER", nullable: false),
                    Smuggling = table.Column<bool>(type: "INTEGER", nullable: false),
                    Because = table.Column<string>(type: "TEXT", nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits", x => x.Id);
                    table.CheckConstraint("visit_ends_after_it_begins", "\"Until\" > \"From\"");
                    table.ForeignKey(
                        name: "FK_visits_people_PrisonerId",
                        column: x => x.PrisonerId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_visits_visit_slots_SlotId",
                        column: x => x.SlotId,
                        principalTable: "visit_slots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_guests",
                columns: table => new
                {
                    VisitId = table.Column<string>(type: "TEXT", nullable: false),
                    VisitorId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Relation = table.Column<int>(type: "INTEGER", nullable: false),
                    IsAdult = table.Column<bool>(type: "INTEGER", nullable: false),
                    Came = table.Column<bool>(type: "INTEGER", nullable: false),
                    Consented = table.Column<bool>(type: "INTEGER", nullable: true),
                    SearchKind = table.Column<int>(type: "INTEGER", nullable: false),
                    SearchReason = table.Column<string>(type: "TEXT", nullable: false),
                    Found = table.Column<string>(type: "TEXT", nullable: false),
                    SearchedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Badge = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_guests", x => new { x.VisitId, x.VisitorId });
                    table.ForeignKey(
                        name: "FK_visit_guests_people_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_visit_guests_visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_reviews",
                columns: table => new
                {
                    VisitId = table.Column<string>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptByName = table.Column<string>(type: "TEXT", nullable: false),
                    KeptBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_reviews", x => new { x.VisitId, x.Rule });
                    table.ForeignKey(
                        name: "FK_visit_reviews_visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_tells",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    VisitId = table.Column<string>(type: "TEXT", nullable: false),
                    VisitorId = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    When = table.Column<string>(type: "TEXT", nullable: false),
                    Room = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldByName = table.Column<string>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_tells", x => x.Id);
                    table.ForeignKey(
                        name: "FK_visit_tells_people_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_visit_tells_visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dated_facts_PersonId_Fact_Since",
                table: "dated_facts",
                columns: new[] { "PersonId", "Fact", "Since" });

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
                name: "IX_quota_lines_Key",
                table: "quota_lines",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "quota_given_back_once",
                table: "quota_lines",
                columns: new[] { "PersonId", "Refers" },
                unique: true,
                filter: "\"Act\" = 3");

            migrationBuilder.CreateIndex(
                name: "quota_settled_once",
                table: "quota_lines",
                columns: new[] { "PersonId", "Refers" },
                unique: true,
                filter: "\"Act\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_visit_bans_OrderId",
                table: "visit_bans",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_bans_VisitorId",
                table: "visit_bans",
                column: "VisitorId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_blocks_Day",
                table: "visit_blocks",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_visit_guests_Badge",
                table: "visit_guests",
                column: "Badge",
                unique: true,
                filter: "\"EnteredAt\" IS NOT NULL AND \"LeftAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_visit_guests_VisitorId",
                table: "visit_guests",
                column: "VisitorId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_slots_Day",
                table: "visit_slots",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_visit_slots_TemplateId_Day",
                table: "visit_slots",
                columns: new[] { "TemplateId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_tells_ToldAt",
                table: "visit_tells",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_visit_tells_VisitId",
                table: "visit_tells",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_tells_VisitorId",
                table: "visit_tells",
                column: "VisitorId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_templates_OrderId",
                table: "visit_templates",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_templates_RoomId",
                table: "visit_templates",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_visitor_links_PrisonerId",
                table: "visitor_links",
                column: "PrisonerId");

            migrationBuilder.CreateIndex(
                name: "IX_visits_From",
                table: "visits",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_visits_OrderId",
                table: "visits",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visits_PrisonerId_SlotId",
                table: "visits",
                columns: new[] { "PrisonerId", "SlotId" },
                unique: true,
                filter: "\"State\" <= 6");

            migrationBuilder.CreateIndex(
                name: "IX_visits_SlotId_State",
                table: "visits",
                columns: new[] { "SlotId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_State_HeldUntil",
                table: "visits",
                columns: new[] { "State", "HeldUntil" });

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
                name: "dated_facts");

            migrationBuilder.DropTable(
                name: "parcel_items");

            migrationBuilder.DropTable(
                name: "quota_lines");

            migrationBuilder.DropTable(
                name: "visit_bans");

            migrationBuilder.DropTable(
                name: "visit_blocks");

            migrationBuilder.DropTable(
                name: "visit_guests");

            migrationBuilder.DropTable(
                name: "visit_reviews");

            migrationBuilder.DropTable(
                name: "visit_tells");

            migrationBuilder.DropTable(
                name: "visitor_links");

            migrationBuilder.DropTable(
                name: "visitor_papers");

            migrationBuilder.DropTable(
                name: "weighings");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "visitors");

            migrationBuilder.DropTable(
                name: "parcels");

            migrationBuilder.DropTable(
                name: "visit_slots");

            migrationBuilder.DropTable(
                name: "visit_templates");

            migrationBuilder.DropTable(
                name: "visit_rooms");
        }
    }
}
