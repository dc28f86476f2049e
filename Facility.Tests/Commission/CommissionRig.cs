using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Due;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Due;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Commission;

/// <summary>Four people in two cells, two cells free; Sunday 1 March, one in the afternoon by the wall.</summary>
public abstract class CommissionRig : IAsyncLifetime
{
    protected static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));
    protected static readonly Actor Third = new(new("a-third"), "Third", Role.Administrator, new("desk-5"));
    protected static readonly DateTimeOffset MondayOver = new(2026, 3, 2, 19, 0, 0, TimeSpan.Zero);
    protected static readonly DateOnly Sunday = new(2026, 3, 1);

    private int orders;

    private protected SiloRooms Rooms { get; private set; } = null!;

    private protected CommissionStore Store => Rooms.Get<CommissionStore>();

    private protected PlacementStore Placements => Rooms.Get<PlacementStore>();

    public async ValueTask InitializeAsync()
    {
        Rooms = await SiloRooms.Open();
        await Live("p-1", "b01-l1-c01", Sex.Male);
        await Live("p-2", "b01-l1-c01", Sex.Male);
        await Live("p-3", "b01-l1-c02", Sex.Male);
        await Live("p-4", null, Sex.Male);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Rooms.DisposeAsync();
    }

    private protected async Task<string> Decide(string number, DateOnly? on = null) => (await Store.Enter(
        Supervisor,
        new(new($"c-{++orders}"), number, on ?? Sunday, ["The head", "A doctor", "A teacher"]), default)).Rules;

    private protected Task<MoveAnswer> Move(
        string person, string cell, UrgentReason urgent = UrgentReason.None, CommissionCitation? cites = null) =>
        Placements.Move(
            SiloRooms.Administrator,
            new(new($"o-{++orders}"), [new(new(person), new(cell))], "because", Tongue.English)
            {
                Urgent = urgent, Cites = cites,
            },
            default);

    private protected async Task<string> Confirm(
        string person, string number = "1/7", DateOnly? on = null, Actor? by = null) => (await Store.Confirm(
        by ?? Supervisor, new((await RowOf(person)).Id, new(number, on ?? Sunday)), default)).Rules;

    private protected async Task<ProvisionalRow> RowOf(string person)
    {
        await using var db = Rooms.Db();
        return (await db.Provisionals.Where(row => row.PersonId == person).ToListAsync()).MaxBy(row => row.Since)!;
    }

    private protected async Task<List<(string Person, DateTimeOffset DueAt, DueState State)>> OnTheDueList()
    {
        var board = await Rooms.Get<DueQueries>().Board(SiloRooms.Administrator, "commission", default);
        return
        [
            .. board.Open.Concat(board.Closed).Where(item => item.Kind == "commission-confirm")
                .Select(item => (item.Person!.Value.Value, item.DueAt, item.State)),
        ];
    }

    private protected async Task<List<string>> Says(string kind, string? person = null) =>
    [
        .. (await Rooms.Get<RecordPages>().Read(
            new(null, 500, Kind: kind, Subject: person ?? ""), Supervisor, default)).Select(entry => entry.Says),
    ];

    private protected async Task Tick()
    {
        await using var db = Rooms.Db();
        await Rooms.Get<DueClocks>().Tick(Rooms.Clock.GetUtcNow(), db, default);
    }

    private protected async Task<List<string>> LateSignals()
    {
        await using var db = Rooms.Db();
        return await db.Signals.Where(signal => signal.Kind == "due-late" && signal.About.StartsWith("p-"))
            .Select(signal => signal.About).ToListAsync();
    }

    private protected async Task<string?> HomeOf(string person)
    {
        await using var db = Rooms.Db();
        return await db.Placements.Where(row => row.PersonId == person).Select(row => row.CellId)
            .SingleOrDefaultAsync();
    }

    private protected Task Keep(string cell, CellPurposes purposes) => Rooms.Writer.Commit(
        async (db, _) => (await db.Cells.SingleAsync(row => row.Id == cell)).Purposes = purposes, default);

    private protected async Task Live(string person, string? cell, Sex sex)
    {
        await Rooms.AddPerson(person, PersonKind.Prisoner, cell);
        await Rooms.Writer.Commit(
            async (db, _) =>
            {
                db.Prisoners.Add(PersonRows.NewPrisoner(new(person), new()
                {
                    Sex = sex, Imprisonment = Imprisonment.First, Status = LegalStatus.Convicted,
                }));
                if (sex is not Sex.Unknown) (await db.People.FindAsync(person))!.Born = new(1990, 1, 1);
            },
            default);
    }
}
