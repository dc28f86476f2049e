using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Estate;

/// <summary>Requests on a real database of two blocks with two cells of two places each, 8.5 m².</summary>
internal sealed class EstateRig(SiloRooms rooms) : IAsyncDisposable
{
    public const string Cell = "b01-l1-c01", Other = "b01-l1-c02";
    public static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));
    private int orders;

    public SiloRooms Rooms => rooms;

    public CellRequestStore Store => rooms.Get<CellRequestStore>();

    /// <summary>The id of the request that was sent last.</summary>
    public string Last => $"q-{orders}";

    public static async Task<EstateRig> Open() => new(await SiloRooms.Open());

    /// <summary>Asks as administrator; the rules that refuse it.</summary>
    public async Task<string> Ask(
        CellChange change, CellPlaces? places = null, string cell = Cell, string reason = "because") =>
        (await Store.Request(
            SiloRooms.Administrator, new(new($"q-{++orders}"), new(cell), change, places, reason), default)).Rules;

    /// <summary>Decides the last request as supervisor, unless told otherwise; the rules that refuse it.</summary>
    public async Task<string> Decide(bool approve = true, Actor? by = null, string reason = "seen") =>
        (await Store.Decide(by ?? Supervisor, new(new(Last), approve, reason), default)).Rules;

    public async Task Approved(CellChange change, CellPlaces? places = null, string cell = Cell)
    {
        Assert.Equal("", await Ask(change, places, cell));
        Assert.Equal("", await Decide());
    }

    public async Task<EstateCellView> Look(string cell = Cell) =>
        (await rooms.Get<EstateQueries>().Board(new(), default)).Cells.Single(view => view.Id.Value == cell);

    public async Task<CellRow> Row(string cell = Cell)
    {
        await using var db = rooms.Db();
        return await db.Cells.SingleAsync(row => row.Id == cell);
    }

    public async Task<CellRequestRow> Request(string? id = null)
    {
        await using var db = rooms.Db();
        return await db.CellRequests.SingleAsync(row => row.Id == (id ?? Last));
    }

    public async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }

    /// <summary>A grown man who is imprisoned for the first time lives there.</summary>
    public async Task Live(string person, string? cell = Cell)
    {
        await rooms.AddPerson(person, PersonKind.Prisoner, cell);
        await rooms.Writer.Commit(
            async (db, _) =>
            {
                db.Prisoners.Add(PersonRows.NewPrisoner(
                    new(person), new() { Sex = Sex.Male, Imprisonment = Imprisonment.First }));
                (await db.People.FindAsync(person))!.Born = new(1990, 1, 1);
            },
            default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();
}
