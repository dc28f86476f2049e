using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LifeSafetyRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BlockId",
                table: "stations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "stations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SecondBy",
                table: "orders",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SecondPersonId",
                table: "orders",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "HasDuressPin",
                table: "credentials",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsEscort",
                table: "credentials",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "DuressHash",
                table: "credential_hashes",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "LockdownWay",
                table: "blocks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.AddColumn<string>(
                name: "StaffId",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "alarms",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    PanelId = table.Column<string>(type: "TEXT", nullable: false),
                    LineId = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<int>(type: "INTEGER", nullable: true),
                    DoorId = table.Column<string>(type: "TEXT", nullable: false),
                    Named = table.Column<string>(type: "TEXT", nullable: false),
                    Life = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    OverAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AsideBy = table.Column<string>(type: "TEXT", nullable: false),
                    AsideReason = table.Column<string>(type: "TEXT", nullable: false),
                    AsideUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alarms", x => x.Key);
                    table.CheckConstraint("shelved_until_some_time", "\"Place\" <> 1 OR \"AsideUntil\" IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    PrisonerId = table.Column<string>(type: "TEXT", nullable: false),
                    PayphoneId = table.Column<string>(type: "TEXT", nullable: false),
                    Relation = table.Column<int>(type: "INTEGER", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Conditions = table.Column<int>(type: "INTEGER", nullable: false),
                    Ground = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecideBy = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionLateTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    QueuedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LimitAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LimitTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OwedSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cameras",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OutSince = table.Column<long>(type: "INTEGER", nullable: true),
                    OutBy = table.Column<string>(type: "TEXT", nullable: false),
                    OutWords = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OverdueTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contact = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactSays = table.Column<string>(type: "TEXT", nullable: false),
                    ContactAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cameras", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "controls",
                columns: table => new
                {
                    BlockId = table.Column<string>(type: "TEXT", nullable: false),
                    StationId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferedTo = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_controls", x => x.BlockId);
                });

            migrationBuilder.CreateTable(
                name: "joints",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    BlockId = table.Column<string>(type: "TEXT", nullable: false),
                    Doors = table.Column<string>(type: "TEXT", nullable: false),
                    Does = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    StationId = table.Column<string>(type: "TEXT", nullable: false),
                    Begun = table.Column<long>(type: "INTEGER", nullable: false),
                    LapsesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondPersonId = table.Column<string>(type: "TEXT", nullable: false),
                    SecondBy = table.Column<string>(type: "TEXT", nullable: false),
                    Refusals = table.Column<string>(type: "TEXT", nullable: false),
                    Says = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joints", x => x.Id);
                    table.CheckConstraint("two_different_people", "\"State\" <> 2 OR \"PersonId\" <> \"SecondPersonId\"");
                });

            migrationBuilder.CreateTable(
                name: "payphones",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Powered = table.Column<bool>(type: "INTEGER", nullable: true),
                    PoweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Because = table.Column<string>(type: "TEXT", nullable: false),
                    OffHook = table.Column<bool>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payphones", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "preserves",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    SignalId = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    CameraId = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OverdueTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preserves", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_keys",
                columns: table => new
                {
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_keys", x => x.Fingerprint);
                    table.CheckConstraint("confirmed_by_another", "\"ConfirmedBy\" <> \"ProposedBy\"");
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    DoorId = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    KeyHolderId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.DoorId);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ReporterId = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Escalations = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "site_files",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Former = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_files", x => x.Digest);
                });

            migrationBuilder.CreateTable(
                name: "viewings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    CameraId = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: true),
                    To = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_viewings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sealed",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Envelope = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CheckHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExportedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandedBy = table.Column<string>(type: "TEXT", nullable: false),
                    HandedTo = table.Column<string>(type: "TEXT", nullable: false),
                    OverdueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed", x => x.Id);
                    table.CheckConstraint("handed_over_with_words", "\"HandedAt\" IS NULL OR (\"HandedTo\" <> '' AND \"ExportedAt\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_sealed_sealed_keys_Fingerprint",
                        column: x => x.Fingerprint,
                        principalTable: "sealed_keys",
                        principalColumn: "Fingerprint",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signal_people",
                columns: table => new
                {
                    SignalId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_people", x => new { x.PersonId, x.SignalId });
                    table.ForeignKey(
                        name: "FK_signal_people_signals_SignalId",
                        column: x => x.SignalId,
                        principalTable: "signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_steps",
                columns: table => new
                {
                    SignalId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Says = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_steps", x => new { x.SignalId, x.Number });
                    table.ForeignKey(
                        name: "FK_signal_steps_signals_SignalId",
                        column: x => x.SignalId,
                        principalTable: "signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_alarms_Life_Place",
                table: "alarms",
                columns: new[] { "Life", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_alarms_Place_AsideUntil",
                table: "alarms",
                columns: new[] { "Place", "AsideUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_OrderId",
                table: "calls",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_PayphoneId",
                table: "calls",
                column: "PayphoneId",
                unique: true,
                filter: "\"Status\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_calls_PrisonerId_Status",
                table: "calls",
                columns: new[] { "PrisonerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_Status",
                table: "calls",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_joints_State_LapsesAt",
                table: "joints",
                columns: new[] { "State", "LapsesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_preserves_CameraId_Cause_About",
                table: "preserves",
                columns: new[] { "CameraId", "Cause", "About" });

            migrationBuilder.CreateIndex(
                name: "IX_preserves_OrderId",
                table: "preserves",
                column: "OrderId",
                unique: true,
                filter: "\"OrderId\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_preserves_Status_DueAt",
                table: "preserves",
                columns: new[] { "Status", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_sealed_Fingerprint",
                table: "sealed",
                column: "Fingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_sealed_HandedAt_DueAt",
                table: "sealed",
                columns: new[] { "HandedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_sealed_OrderId",
                table: "sealed",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sealed_keys_Addressee",
                table: "sealed_keys",
                column: "Addressee",
                unique: true,
                filter: "\"ConfirmedAt\" IS NOT NULL AND \"RetiredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_signal_people_SignalId",
                table: "signal_people",
                column: "SignalId");

            migrationBuilder.CreateIndex(
                name: "IX_signals_Kind_About_Step",
                table: "signals",
                columns: new[] { "Kind", "About", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_signals_OrderId",
                table: "signals",
                column: "OrderId",
                unique: true,
                filter: "\"OrderId\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_signals_Step_DueAt",
                table: "signals",
                columns: new[] { "Step", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_viewings_At",
                table: "viewings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_viewings_OrderId",
                table: "viewings",
                column: "OrderId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alarms");

            migrationBuilder.DropTable(
                name: "calls");

            migrationBuilder.DropTable(
                name: "cameras");

            migrationBuilder.DropTable(
                name: "controls");

            migrationBuilder.DropTable(
                name: "joints");

            migrationBuilder.DropTable(
                name: "payphones");

            migrationBuilder.DropTable(
                name: "preserves");

            migrationBuilder.DropTable(
                name: "sealed");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "signal_people");

            migrationBuilder.DropTable(
                name: "signal_steps");

            migrationBuilder.DropTable(
                name: "site_files");

            migrationBuilder.DropTable(
                name: "viewings");

            migrationBuilder.DropTable(
                name: "sealed_keys");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropColumn(
                name: "BlockId",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "SecondBy",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "SecondPersonId",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "HasDuressPin",
                table: "credentials");

            migrationBuilder.DropColumn(
                name: "NeedsEscort",
                table: "credentials");

            migrationBuilder.DropColumn(
                name: "DuressHash",
                table: "credential_hashes");

            migrationBuilder.DropColumn(
                name: "LockdownWay",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "RollCheckAt",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "RollCheckBy",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "StaffId",
                table: "AspNetUsers");
        }
    }
}
