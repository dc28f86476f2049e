using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Exchange;

/// <summary>Sheets as files, with what the asker may read of them; each export is recorded before it is handed out.
/// </summary>
public sealed class SheetExport(FacilityWriter writer, IDbContextFactory<FacilityDb> contexts)
{
    /// <summary>The file.</summary>
    /// <exception cref="UnauthorizedAccessException">The role reads no orders to keep apart.</exception>
    public async Task<SheetFile> Export(
        Actor actor, SheetKind sheet, SheetFormat format, CancellationToken cancellation)
    {
        if (sheet is SheetKind.KeepApart && !RoleMatrix.Current.Allows(actor.Role, "keepapart.read"))
            throw new UnauthorizedAccessException(
                $"The role {RoleMatrix.NameOf(actor.Role)} reads no orders to keep apart.");

        var cells = await Read(actor, sheet, cancellation);
        var file = SheetWriter.Write(cells, format);
        await writer.Commit(
            (_, record) =>
            {
                record.Append(new RecordFacts(SiloRecordKinds.SheetExported, actor, "")
                    .With("sheet", $"{sheet}").With("format", $"{format}").With("rows", $"{cells.Rows.Length}")
                    .With("digest", ImportPlan.DigestOf(file.Octets)));
                return Task.CompletedTask;
            },
            cancellation);
        return file;
    }

    private async Task<SheetCells> Read(Actor actor, SheetKind sheet, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.ReadSnapshot(cancellation);
        return sheet switch
        {
            SheetKind.People => await People(db, actor),
            SheetKind.KeepApart => await KeepApart(db),
            _ => await Cells(db),
        };
    }

    private static async Task<SheetCells> People(FacilityDb db, Actor actor)
    {
        var columns = PersonColumns.All
            .Where(column => !column.IsHealth || actor.Role is Role.Medic or Role.Inspector).ToList();
        var known = await PeopleKnown.Read(db);
        return new("people", ["id", .. columns.Select(column => column.Name)],
        [
            .. known.Held.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (ImmutableArray<object>)
                [one.Key, .. columns.Select(column => column.Says(one.Value))]),
        ]);
    }

    private static async Task<SheetCells> KeepApart(FacilityDb db)
    {
        var rows = await db.KeepAparts.AsNoTracking().Where(row => row.ClosedAt == null)
            .OrderBy(row => row.PersonOne).ThenBy(row => row.PersonOther).ToListAsync();
        return new("keep-apart",
            [ApartColumns.One, ApartColumns.Other, ApartColumns.Level, ApartColumns.Endangered, ApartColumns.Ground,
                ApartColumns.ReviewOn],
            [
                .. rows.Select(row => (ImmutableArray<object>)
                [
                    row.PersonOne, row.PersonOther, EnumWords<KeepApartLevel>.One(row.Level), row.Endangered,
                    row.Ground, SheetDays.Write(row.ReviewOn),
                ]),
            ]);
    }

    private static async Task<SheetCells> Cells(FacilityDb db)
    {
        var rows = await db.Cells.AsNoTracking().OrderBy(row => row.BlockId).ThenBy(row => row.Position).ToListAsync();
        return new("cells",
            ["id", "label", "block", "landing", "state", "maximum", "working", "certified", "occupied",
                "area-square-metres", "purposes", "dormitory"],
            [
                .. rows.Select(row => (ImmutableArray<object>)
                [
                    row.Id, row.Label, row.BlockId, row.Landing, $"{row.State}".ToLowerInvariant(), row.Places,
                    row.Working, row.Certified, row.Occupied, row.AreaSquareMetres,
                    EnumWords<CellPurposes>.Many(row.Purposes),
                    row.IsDormitory ? "yes" : "no",
                ]),
            ]);
    }
}
