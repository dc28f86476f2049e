using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Facility.Silo.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SilentAndSealed : Migration
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
                name: "StaffId",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Named",
                table: "alarms",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sealed");

            migrationBuilder.DropTable(
                name: "sealed_keys");

            migrationBuilder.DropColumn(
                name: "BlockId",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "stations");

            migrationBuilder.DropColumn(
                name: "StaffId",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Named",
                table: "alarms");
        }
    }
}
