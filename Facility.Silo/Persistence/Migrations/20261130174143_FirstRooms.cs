using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FirstRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_groups",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_groups", x => x.Id);
                });

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
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "blocks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedDown = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockedDownAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LockedDownBy = table.Column<string>(type: "TEXT", nullable: false),
                    LockdownOrder = table.Column<string>(type: "TEXT", nullable: false),
                    LockdownWay = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blocks", x => x.Id);
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
                    QuotaKey = table.Column<string>(type: "TEXT", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "chain_heads",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_heads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoints", x => x.Number);
                });

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
                name: "due_items",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    SignalId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ProofNumber = table.Column<string>(type: "TEXT", nullable: false),
                    ProofOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProofWho = table.Column<string>(type: "TEXT", nullable: false),
                    LateTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "due_turns",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Through = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_turns", x => x.Kind);
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
                name: "orders",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    DoorId = table.Column<string>(type: "TEXT", nullable: false),
                    BlockId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    StationId = table.Column<string>(type: "TEXT", nullable: false),
                    SecondPersonId = table.Column<string>(type: "TEXT", nullable: false),
                    SecondBy = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Refusals = table.Column<string>(type: "TEXT", nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    Fault = table.Column<int>(type: "INTEGER", nullable: false),
                    Says = table.Column<string>(type: "TEXT", nullable: false),
                    Warns = table.Column<string>(type: "TEXT", nullable: false),
                    Epoch = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "panels",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    TableVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    TableDigest = table.Column<string>(type: "TEXT", nullable: false),
                    TableAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReportsTaken = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panels", x => x.Id);
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
                name: "people",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Post = table.Column<string>(type: "TEXT", nullable: false),
                    Born = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Fictional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "policy",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    TableVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    CompiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Epoch = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy", x => x.Id);
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
                name: "probes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_probes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "record",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Where = table.Column<string>(type: "TEXT", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", nullable: false),
                    Report = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Root = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "record_subjects",
                columns: table => new
                {
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_subjects", x => new { x.Subject, x.Number });
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
                name: "sites",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: false),
                    Fictional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EnrolledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnrolledBy = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    BlockId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stations", x => x.Id);
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
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cells",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    BlockId = table.Column<string>(type: "TEXT", nullable: false),
                    Landing = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Occupied = table.Column<int>(type: "INTEGER", nullable: false),
                    Working = table.Column<int>(type: "INTEGER", nullable: false),
                    Certified = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1),
                    Purposes = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaSquareMetres = table.Column<decimal>(type: "TEXT", nullable: false),
                    IsDormitory = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cells", x => x.Id);
                    table.CheckConstraint("cell_holds_what_it_may", "\"Occupied\" >= 0 AND \"Occupied\" <= \"Places\"");
                    table.ForeignKey(
                        name: "FK_cells_blocks_BlockId",
                        column: x => x.BlockId,
                        principalTable: "blocks",
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
                name: "imports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Sheet = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", nullable: false),
                    CommissionId = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_imports_commission_orders_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "commission_orders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "moves",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LapsesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OverriddenBy = table.Column<string>(type: "TEXT", nullable: false),
                    OverrideReason = table.Column<string>(type: "TEXT", nullable: false),
                    OverrideUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CommissionId = table.Column<string>(type: "TEXT", nullable: true),
                    Urgent = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moves", x => x.Id);
                    table.CheckConstraint("move_cites_or_is_urgent", "\"CommissionId\" IS NULL OR \"Urgent\" = 0");
                    table.ForeignKey(
                        name: "FK_moves_commission_orders_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "commission_orders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    FromBlock = table.Column<string>(type: "TEXT", nullable: false),
                    ToBlock = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Gap = table.Column<int>(type: "INTEGER", nullable: false),
                    Says = table.Column<string>(type: "TEXT", nullable: false),
                    CommissionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CarriedOutBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plans_commission_orders_CommissionId",
                        column: x => x.CommissionId,
                        principalTable: "commission_orders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    StaffId = table.Column<string>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUsers_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "credentials",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    CardEnding = table.Column<string>(type: "TEXT", nullable: false),
                    Bits = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    ValidTo = table.Column<long>(type: "INTEGER", nullable: true),
                    HasPin = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasDuressPin = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsEscort = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedIn = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credentials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_credentials_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "custodies",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BroughtBy = table.Column<string>(type: "TEXT", nullable: false),
                    PapersDueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CompletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LegalOrder = table.Column<string>(type: "TEXT", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    Identity = table.Column<string>(type: "TEXT", nullable: false),
                    Injuries = table.Column<string>(type: "TEXT", nullable: false),
                    Property = table.Column<string>(type: "TEXT", nullable: false),
                    NextOfKin = table.Column<string>(type: "TEXT", nullable: false),
                    HeldUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LateTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    OverdueTold = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_custodies", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_custodies_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "isolation_notes",
                columns: table => new
                {
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    IsolationId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    IsFit = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_isolation_notes", x => x.OrderId);
                    table.ForeignKey(
                        name: "FK_isolation_notes_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "isolations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", nullable: false),
                    Breach = table.Column<string>(type: "TEXT", nullable: false),
                    BeyondFloor = table.Column<string>(type: "TEXT", nullable: false),
                    Consent = table.Column<string>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    EndWords = table.Column<string>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SeenThrough = table.Column<long>(type: "INTEGER", nullable: true),
                    StayTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    FloorTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_isolations", x => x.Id);
                    table.CheckConstraint("isolation_ends_after_it_begins", "\"Until\" > \"StartsAt\"");
                    table.ForeignKey(
                        name: "FK_isolations_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "keep_apart",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PersonOne = table.Column<string>(type: "TEXT", nullable: false),
                    PersonOther = table.Column<string>(type: "TEXT", nullable: false),
                    GroupId = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Endangered = table.Column<string>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_keep_apart", x => x.Id);
                    table.CheckConstraint("keep_apart_is_a_pair", "\"PersonOne\" < \"PersonOther\"");
                    table.ForeignKey(
                        name: "FK_keep_apart_people_PersonOne",
                        column: x => x.PersonOne,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_keep_apart_people_PersonOther",
                        column: x => x.PersonOther,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "movement_orders",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<string>(type: "TEXT", nullable: false),
                    End = table.Column<string>(type: "TEXT", nullable: false),
                    Doors = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Escort = table.Column<string>(type: "TEXT", nullable: false),
                    Permission = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    GivenBy = table.Column<string>(type: "TEXT", nullable: false),
                    GivenByName = table.Column<string>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftEntry = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedByName = table.Column<string>(type: "TEXT", nullable: false),
                    EndedBecause = table.Column<string>(type: "TEXT", nullable: false),
                    LateTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movement_orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_movement_orders_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "movements",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    LedOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    WasOutBefore = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DueBack = table.Column<long>(type: "INTEGER", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movements", x => new { x.PersonId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_movements_people_PersonId",
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
                    OpenedBy = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedByName = table.Column<string>(type: "TEXT", nullable: false),
                    OpenedEntry = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parcels", x => x.Id);
                    table.CheckConstraint("parcel_is_weighed_before_it_is_accepted", "\"State\" NOT IN (2, 3, 5) OR \"Kilograms\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_parcels_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "prisoners",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Sex = table.Column<int>(type: "INTEGER", nullable: false),
                    Imprisonment = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Conditions = table.Column<int>(type: "INTEGER", nullable: false),
                    SentenceClass = table.Column<int>(type: "INTEGER", nullable: false),
                    Offence = table.Column<int>(type: "INTEGER", nullable: false),
                    Needs = table.Column<int>(type: "INTEGER", nullable: false),
                    Traits = table.Column<int>(type: "INTEGER", nullable: false),
                    HealthGroup = table.Column<string>(type: "TEXT", nullable: false),
                    Cases = table.Column<string>(type: "TEXT", nullable: false),
                    QuarantineUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Presence = table.Column<int>(type: "INTEGER", nullable: false),
                    PresentSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Children = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prisoners", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_prisoners_people_PersonId",
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
                name: "reviews",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    CellId = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews", x => new { x.PersonId, x.Rule });
                    table.ForeignKey(
                        name: "FK_reviews_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "bed_holds",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    CellId = table.Column<string>(type: "TEXT", nullable: false),
                    OrderId = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bed_holds", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_bed_holds_cells_CellId",
                        column: x => x.CellId,
                        principalTable: "cells",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_bed_holds_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "doors",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    BlockId = table.Column<string>(type: "TEXT", nullable: false),
                    PanelId = table.Column<string>(type: "TEXT", nullable: false),
                    CellId = table.Column<string>(type: "TEXT", nullable: true),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Landing = table.Column<string>(type: "TEXT", nullable: false),
                    Use = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_doors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_doors_blocks_BlockId",
                        column: x => x.BlockId,
                        principalTable: "blocks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_doors_cells_CellId",
                        column: x => x.CellId,
                        principalTable: "cells",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_doors_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    CellId = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placements", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_placements_cells_CellId",
                        column: x => x.CellId,
                        principalTable: "cells",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_placements_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
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

            migrationBuilder.CreateTable(
                name: "import_changes",
                columns: table => new
                {
                    ImportId = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    IsNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    Footing = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_changes", x => new { x.ImportId, x.Subject });
                    table.ForeignKey(
                        name: "FK_import_changes_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "move_legs",
                columns: table => new
                {
                    MoveId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    FromCell = table.Column<string>(type: "TEXT", nullable: false),
                    ToCell = table.Column<string>(type: "TEXT", nullable: false),
                    Overridden = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_legs", x => new { x.MoveId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_move_legs_moves_MoveId",
                        column: x => x.MoveId,
                        principalTable: "moves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_legs",
                columns: table => new
                {
                    PlanId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    ToCell = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_legs", x => new { x.PlanId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_plan_legs_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credential_groups",
                columns: table => new
                {
                    CredentialId = table.Column<string>(type: "TEXT", nullable: false),
                    GroupId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credential_groups", x => new { x.CredentialId, x.GroupId });
                    table.ForeignKey(
                        name: "FK_credential_groups_access_groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "access_groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_credential_groups_credentials_CredentialId",
                        column: x => x.CredentialId,
                        principalTable: "credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credential_hashes",
                columns: table => new
                {
                    CredentialId = table.Column<string>(type: "TEXT", nullable: false),
                    PanelId = table.Column<string>(type: "TEXT", nullable: false),
                    CardHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PinHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DuressHash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credential_hashes", x => new { x.CredentialId, x.PanelId });
                    table.ForeignKey(
                        name: "FK_credential_hashes_credentials_CredentialId",
                        column: x => x.CredentialId,
                        principalTable: "credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_credential_hashes_panels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revocations",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CredentialId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revocations", x => x.Number);
                    table.ForeignKey(
                        name: "FK_revocations_credentials_CredentialId",
                        column: x => x.CredentialId,
                        principalTable: "credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "access_group_doors",
                columns: table => new
                {
                    GroupId = table.Column<string>(type: "TEXT", nullable: false),
                    DoorId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_group_doors", x => new { x.GroupId, x.DoorId });
                    table.ForeignKey(
                        name: "FK_access_group_doors_access_groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "access_groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_access_group_doors_doors_DoorId",
                        column: x => x.DoorId,
                        principalTable: "doors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revocation_confirmations",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    PanelId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revocation_confirmations", x => new { x.Number, x.PanelId });
                    table.ForeignKey(
                        name: "FK_revocation_confirmations_revocations_Number",
                        column: x => x.Number,
                        principalTable: "revocations",
                        principalColumn: "Number",
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
                    Swap = table.Column<string>(type: "TEXT", nullable: false),
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
                    OutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HoldsCard = table.Column<bool>(type: "INTEGER", nullable: false),
                    PassedAt = table.Column<string>(type: "TEXT", nullable: false),
                    PassedOn = table.Column<long>(type: "INTEGER", nullable: true),
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
                name: "IX_access_group_doors_DoorId",
                table: "access_group_doors",
                column: "DoorId");

            migrationBuilder.CreateIndex(
                name: "IX_alarms_Life_Place",
                table: "alarms",
                columns: new[] { "Life", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_alarms_Place_AsideUntil",
                table: "alarms",
                columns: new[] { "Place", "AsideUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_PersonId",
                table: "AspNetUsers",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bed_holds_CellId",
                table: "bed_holds",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_bed_holds_OrderId",
                table: "bed_holds",
                column: "OrderId");

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

            migrationBuilder.CreateIndex(
                name: "IX_cells_BlockId",
                table: "cells",
                column: "BlockId");

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
                name: "IX_commission_orders_Number_On",
                table: "commission_orders",
                columns: new[] { "Number", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_credential_groups_GroupId",
                table: "credential_groups",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_credential_hashes_PanelId_CardHash",
                table: "credential_hashes",
                columns: new[] { "PanelId", "CardHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_credentials_PersonId",
                table: "credentials",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_custodies_HeldUntil",
                table: "custodies",
                column: "HeldUntil");

            migrationBuilder.CreateIndex(
                name: "IX_custodies_OrderId",
                table: "custodies",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dated_facts_PersonId_Fact_Since",
                table: "dated_facts",
                columns: new[] { "PersonId", "Fact", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_doors_BlockId",
                table: "doors",
                column: "BlockId");

            migrationBuilder.CreateIndex(
                name: "IX_doors_CellId",
                table: "doors",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_doors_PanelId",
                table: "doors",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_due_items_ClosedAt",
                table: "due_items",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_due_items_Kind_Cause",
                table: "due_items",
                columns: new[] { "Kind", "Cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_due_items_State_DueAt",
                table: "due_items",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_escape_risks_PersonId",
                table: "escape_risks",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_imports_At",
                table: "imports",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_imports_CommissionId",
                table: "imports",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_isolation_notes_PersonId_At",
                table: "isolation_notes",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_isolations_LeftAt",
                table: "isolations",
                column: "LeftAt");

            migrationBuilder.CreateIndex(
                name: "IX_isolations_OrderId",
                table: "isolations",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_isolations_PersonId",
                table: "isolations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_joints_State_LapsesAt",
                table: "joints",
                columns: new[] { "State", "LapsesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_keep_apart_GroupId",
                table: "keep_apart",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_keep_apart_PersonOne_PersonOther",
                table: "keep_apart",
                columns: new[] { "PersonOne", "PersonOther" },
                unique: true,
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_keep_apart_PersonOther",
                table: "keep_apart",
                column: "PersonOther");

            migrationBuilder.CreateIndex(
                name: "IX_move_legs_PersonId",
                table: "move_legs",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_movement_orders_OrderId",
                table: "movement_orders",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_movement_orders_PersonId",
                table: "movement_orders",
                column: "PersonId",
                unique: true,
                filter: "\"Stage\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_movement_orders_Stage_Until",
                table: "movement_orders",
                columns: new[] { "Stage", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_movements_At",
                table: "movements",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_movements_OrderId",
                table: "movements",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_moves_CommissionId",
                table: "moves",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_moves_OverrideUntil",
                table: "moves",
                column: "OverrideUntil",
                filter: "\"OverrideUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_moves_State",
                table: "moves",
                column: "State",
                filter: "\"State\" = 2");

            migrationBuilder.CreateIndex(
                name: "IX_notices_About",
                table: "notices",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_notices_At",
                table: "notices",
                column: "At");

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

            migrationBuilder.CreateIndex(
                name: "IX_orders_DoorId_At",
                table: "orders",
                columns: new[] { "DoorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Progress_At",
                table: "orders",
                columns: new[] { "Progress", "At" });

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
                name: "IX_people_NameKey_Id",
                table: "people",
                columns: new[] { "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_people_SearchName",
                table: "people",
                column: "SearchName");

            migrationBuilder.CreateIndex(
                name: "IX_placements_CellId",
                table: "placements",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_CommissionId",
                table: "plans",
                column: "CommissionId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_State",
                table: "plans",
                column: "State");

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
                name: "IX_prisoners_Presence",
                table: "prisoners",
                column: "Presence",
                filter: "\"Presence\" = 1");

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
                name: "IX_record_Kind_Number",
                table: "record",
                columns: new[] { "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_record_Panel_Report",
                table: "record",
                columns: new[] { "Panel", "Report" },
                unique: true,
                filter: "\"Report\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_revocations_CredentialId",
                table: "revocations",
                column: "CredentialId");

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
                name: "IX_stations_TokenHash",
                table: "stations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_viewings_At",
                table: "viewings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_viewings_OrderId",
                table: "viewings",
                column: "OrderId",
                unique: true);

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
                name: "IX_visit_card_hashes_PanelId_CardHash",
                table: "visit_card_hashes",
                columns: new[] { "PanelId", "CardHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_cards_Printed",
                table: "visit_cards",
                column: "Printed",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_guests_Badge",
                table: "visit_guests",
                column: "Badge",
                unique: true,
                filter: "\"Badge\" <> '' AND \"LeftAt\" IS NULL");

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
                name: "access_group_doors");

            migrationBuilder.DropTable(
                name: "alarms");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "bed_holds");

            migrationBuilder.DropTable(
                name: "calls");

            migrationBuilder.DropTable(
                name: "cameras");

            migrationBuilder.DropTable(
                name: "card_lendings");

            migrationBuilder.DropTable(
                name: "cell_requests");

            migrationBuilder.DropTable(
                name: "chain_heads");

            migrationBuilder.DropTable(
                name: "checkpoints");

            migrationBuilder.DropTable(
                name: "children");

            migrationBuilder.DropTable(
                name: "controls");

            migrationBuilder.DropTable(
                name: "credential_groups");

            migrationBuilder.DropTable(
                name: "credential_hashes");

            migrationBuilder.DropTable(
                name: "custodies");

            migrationBuilder.DropTable(
                name: "dated_facts");

            migrationBuilder.DropTable(
                name: "due_items");

            migrationBuilder.DropTable(
                name: "due_turns");

            migrationBuilder.DropTable(
                name: "escape_risks");

            migrationBuilder.DropTable(
                name: "import_changes");

            migrationBuilder.DropTable(
                name: "isolation_notes");

            migrationBuilder.DropTable(
                name: "isolations");

            migrationBuilder.DropTable(
                name: "joints");

            migrationBuilder.DropTable(
                name: "keep_apart");

            migrationBuilder.DropTable(
                name: "move_legs");

            migrationBuilder.DropTable(
                name: "movement_orders");

            migrationBuilder.DropTable(
                name: "movements");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "orderly_consents");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "out_of_cell");

            migrationBuilder.DropTable(
                name: "out_of_cell_days");

            migrationBuilder.DropTable(
                name: "parcel_items");

            migrationBuilder.DropTable(
                name: "payphones");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "plan_legs");

            migrationBuilder.DropTable(
                name: "policy");

            migrationBuilder.DropTable(
                name: "preserves");

            migrationBuilder.DropTable(
                name: "prisoners");

            migrationBuilder.DropTable(
                name: "probes");

            migrationBuilder.DropTable(
                name: "provisional_placements");

            migrationBuilder.DropTable(
                name: "quota_lines");

            migrationBuilder.DropTable(
                name: "record_subjects");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "revocation_confirmations");

            migrationBuilder.DropTable(
                name: "roll_cells");

            migrationBuilder.DropTable(
                name: "roll_counts");

            migrationBuilder.DropTable(
                name: "roll_explanations");

            migrationBuilder.DropTable(
                name: "roll_rounds");

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
                name: "sites");

            migrationBuilder.DropTable(
                name: "stations");

            migrationBuilder.DropTable(
                name: "viewings");

            migrationBuilder.DropTable(
                name: "visit_bans");

            migrationBuilder.DropTable(
                name: "visit_blocks");

            migrationBuilder.DropTable(
                name: "visit_card_hashes");

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
                name: "doors");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "access_groups");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "moves");

            migrationBuilder.DropTable(
                name: "record");

            migrationBuilder.DropTable(
                name: "orderlies");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "revocations");

            migrationBuilder.DropTable(
                name: "roll_checks");

            migrationBuilder.DropTable(
                name: "sealed_keys");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropTable(
                name: "visit_cards");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "visitors");

            migrationBuilder.DropTable(
                name: "parcels");

            migrationBuilder.DropTable(
                name: "cells");

            migrationBuilder.DropTable(
                name: "panels");

            migrationBuilder.DropTable(
                name: "commission_orders");

            migrationBuilder.DropTable(
                name: "credentials");

            migrationBuilder.DropTable(
                name: "visit_slots");

            migrationBuilder.DropTable(
                name: "blocks");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "visit_templates");

            migrationBuilder.DropTable(
                name: "visit_rooms");
        }
    }
}
