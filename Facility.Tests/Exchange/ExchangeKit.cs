using System.Collections.Immutable;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Exchange;
using Facility.Contracts.Roles;
using Facility.Silo.Exchange;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Exchange;

/// <summary>Files brought to the rooms of a silo, and everything they may change as one text.</summary>
internal static class ExchangeKit
{
    public static Actor Medic { get; } = new(new("a-medic"), "Medic", Role.Medic, new("desk-3"));

    public static ImportFile People(string text) => new(SheetKind.People, [.. Encoding.UTF8.GetBytes(text)]);

    public static ImportFile Apart(string text) => new(SheetKind.KeepApart, [.. Encoding.UTF8.GetBytes(text)]);

    public static Task<ImportPreview> Look(this SiloRooms rooms, ImportFile file, Actor? actor = null) =>
        rooms.Get<ImportStore>().Preview(actor ?? SiloRooms.Administrator, file, default);

    /// <summary>Takes a file in with what its preview says.</summary>
    public static async Task<ImportReceipt> TakeIn(
        this SiloRooms rooms, string order, ImportFile file, Actor? actor = null)
    {
        var shown = await rooms.Look(file, actor);
        return await rooms.Get<ImportStore>().TakeIn(
            actor ?? SiloRooms.Administrator, new(new(order), file, shown.Digest, shown.Plan), default);
    }

    public static async Task<string> Undo(this SiloRooms rooms, string order) =>
        (await rooms.Get<UndoStore>().Undo(SiloRooms.Administrator, new(order), default)).Rules;

    /// <summary>Facts, homes, occupancy and live orders; versions are left out.</summary>
    public static async Task<string> Everything(this SiloRooms rooms)
    {
        await using var db = rooms.Db();
        var people = await db.People.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => $"{row.Id}|{row.Name}|{row.SearchName}|{row.Kind}|{row.Born}").ToListAsync();
        var prisoners = await db.Prisoners.AsNoTracking().OrderBy(row => row.PersonId).Select(row =>
            $"{row.PersonId}|{row.Sex}|{row.Imprisonment}|{row.Status}|{row.Conditions}|{row.SentenceClass}|"
            + $"{row.Offence}|{row.Needs}|{row.Traits}|{row.HealthGroup}|{row.Cases}|{row.QuarantineUntil}")
            .ToListAsync();
        var custodies = await db.Custodies.AsNoTracking().OrderBy(row => row.PersonId)
            .Select(row => $"{row.PersonId}|{row.LegalOrder}|{row.OrderedOn}|{row.HeldUntil}").ToListAsync();
        var homes = await db.Placements.AsNoTracking().OrderBy(row => row.PersonId)
            .Select(row => $"{row.PersonId}|{row.CellId}").ToListAsync();
        var cells = await db.Cells.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => $"{row.Id}|{row.Occupied}").ToListAsync();
        var apart = await db.KeepAparts.AsNoTracking().Where(row => row.ClosedAt == null)
            .OrderBy(row => row.PersonOne).ThenBy(row => row.PersonOther)
            .Select(row =>
                $"{row.PersonOne}|{row.PersonOther}|{row.Level}|{row.Endangered}|{row.Ground}|{row.ReviewOn}")
            .ToListAsync();
        return string.Join('\n', [.. people, .. prisoners, .. custodies, .. homes, .. cells, .. apart]);
    }

    public static async Task<ImmutableArray<byte>> Export(
        this SiloRooms rooms, SheetKind sheet, SheetFormat format, Actor? actor = null)
        => (await rooms.Get<SheetExport>().Export(actor ?? SiloRooms.Administrator, sheet, format, default)).Octets;
}
