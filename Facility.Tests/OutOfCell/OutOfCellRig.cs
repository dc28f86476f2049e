using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.Movement;
using Facility.Contracts.OutOfCell;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Estate;
using Facility.Silo.Movement;
using Facility.Silo.Orders;
using Facility.Silo.OutOfCell;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.OutOfCell;

/// <summary>Two in a cell and one in the next, a yard beside them; midnight of the 2 March 2026 by the wall in Almaty,
/// the facility and its people there since the day before.</summary>
public abstract class OutOfCellRig : IAsyncLifetime
{
    protected static readonly Actor Guard = SiloRooms.Guard;
    protected static readonly Actor Supervisor = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-4"));
    protected static readonly DateOnly Day = new(2026, 3, 2);

    // Midnight of that day in Almaty, five hours ahead of UTC.
    protected static readonly DateTimeOffset Midnight = new(2026, 3, 1, 19, 0, 0, TimeSpan.Zero);

    private protected const string Cell = "b01-l1-c01";
    private protected const string Yard = "b01-yard";

    private readonly HashSet<string> told = [];
    private SiloRooms rooms = null!;
    private int orders;

    private protected SiloRooms Rooms => rooms;

    /// <summary>When a test begins; its facility began at 13:00 of the day before <see cref="Day"/>.</summary>
    protected virtual DateTimeOffset Begins => Midnight;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open(site: Site());
        await rooms.AddPerson("p-1", PersonKind.Prisoner, Cell);
        await rooms.AddPerson("p-2", PersonKind.Prisoner, Cell);
        await rooms.AddPerson("p-3", PersonKind.Prisoner, "b01-l1-c02");
        await rooms.AddPerson("s-1", PersonKind.Staff);
        await rooms.Get<PeopleBoard>().Load(default);
        rooms.Clock.SetUtcNow(Begins);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return rooms.DisposeAsync();
    }

    protected static DateTimeOffset At(string wall) => Midnight + TimeSpan.Parse(
        wall, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The clock goes on to a time of the wall.</summary>
    protected void Until(string wall) => rooms.Clock.SetUtcNow(At(wall));

    /// <summary>The next day, at a time of its wall.</summary>
    protected void NextDay(string wall) => rooms.Clock.SetUtcNow(At(wall).AddDays(1));

    /// <summary>A cell's door opens at an order for a reason, and is locked again a minute later.</summary>
    protected async Task Release(ReleaseReason reason, string wall, string door = Cell)
    {
        var order = Next();
        await rooms.Writer.Commit(
            (db, _) =>
            {
                db.Orders.Add(new()
                {
                    Id = order.Value, Kind = OrderKinds.Release, DoorId = door, PersonId = "a-guard", By = "Guard",
                    StationId = "desk-1", Reason = reason, At = At(wall),
                });
                return Task.CompletedTask;
            },
            default);
        await Saw(RecordKinds.DoorOpened, wall, door, order.Value);
        await Saw(RecordKinds.DoorSecured, At(wall).AddMinutes(1), door, order.Value);
    }

    /// <summary>A panel tells of a door, at the panel's own time.</summary>
    protected Task Saw(string kind, string wall, string door = Cell, string cause = "", string alarm = "") =>
        Saw(kind, At(wall), door, cause, alarm);

    protected Task Saw(
        string kind, DateTimeOffset at, string where, string cause, string alarm = "", string line = "") =>
        rooms.Writer.Commit(
            async (db, record) =>
            {
                var entry = new Facility.Silo.Persistence.Rows.RecordRow
                {
                    At = at, Kind = kind, Who = "panel-1", Where = where, Root = cause, Panel = "panel-1",
                    Report = await db.Record.CountAsync() + 1, Hash = [], Body = RecordBody.Write(
                        new Dictionary<string, string> { ["alarm"] = alarm, ["line"] = line }.Where(
                            one => one.Value.Length > 0).ToDictionary(one => one.Key, one => one.Value)),
                };
                record.Append(entry, [where]);
                await new Facility.Silo.Alarms.AlarmIntake(db, record).Take(entry);
            },
            default);

    protected async Task<string> Write(
        string person, OutOfCellKind kind, string from, string until, ContactKind contact = ContactKind.None,
        string words = "the officer of the yard said so", Actor? by = null) =>
        (await rooms.Get<OutOfCellStore>().Write(
            by ?? Guard, new(Next(), new(person), kind, contact, At(from), At(until), words), default)).Rules;

    protected async Task<string> Order(string person, string to, string left, string? arrived, MovementReason reason)
    {
        Until(left);
        var store = rooms.Get<MovementOrderStore>();
        var receipt = await store.Give(
            Supervisor,
            new(Next(), new(person), new(to), At(left), At(left).AddMinutes(30), new("s-1"), "", reason, ""), default);
        Assert.Equal("", receipt.Verdict.Rules);
        Assert.Equal("", (await store.Step(Guard, receipt.Id, MovementStage.Left, null, default)).Rules);
        if (arrived is null) return receipt.Id;
        Until(arrived);
        Assert.Equal("", (await store.Step(Guard, receipt.Id, MovementStage.Arrived, null, default)).Rules);
        return receipt.Id;
    }

    protected Task Isolate(string person, DateTimeOffset from) => rooms.Writer.Commit(
        (db, _) =>
        {
            db.Isolations.Add(new()
            {
                Id = $"is-{person}", OrderId = $"is-{person}", PersonId = person, Kind = IsolationKind.Disciplinary,
                StartsAt = from, Until = from.AddDays(10), SeenThrough = from.AddDays(10),
            });
            return Task.CompletedTask;
        },
        default);

    protected async Task<MeterView> Outdoors(string person) => (await View(person)).Outdoors;

    protected async Task<MeterView> Contact(string person) => (await View(person)).Contact;

    protected async Task<OutOfCellView> View(string person) => (await rooms.Get<OutOfCellQueries>()
        .Board(null, default)).People.Single(one => one.Person.Value == person);

    protected async Task<OutOfCellFile> File(string person) =>
        await rooms.Get<OutOfCellQueries>().Of(new(person), default);

    protected async Task Tick()
    {
        await using var db = rooms.Db();
        await rooms.Get<OutOfCellClocks>().Tick(rooms.Clock.GetUtcNow(), db, default);
    }

    /// <summary>Signals since the last question, with what they are about.</summary>
    protected async Task<List<string>> NewSignals()
    {
        await using var db = rooms.Db();
        return
        [
            .. (await db.Signals.ToListAsync()).Where(row => told.Add(row.Id))
                .Select(row => $"{row.Kind} {row.About}"),
        ];
    }

    protected async Task<List<string>> Due()
    {
        await using var db = rooms.Db();
        return [.. (await db.DueItems.OrderBy(row => row.Kind).ToListAsync())
            .Select(row => $"{row.Kind} {row.PersonId} {row.State}")];
    }

    protected async Task<List<string>> Kept(string person)
    {
        await using var db = rooms.Db();
        return [.. (await db.OutOfCellDays.Where(row => row.PersonId == person).OrderBy(row => row.Meter).ToListAsync())
            .Select(row => $"{row.Meter} {row.State} {row.Known}/{row.Unknown}/{row.Norm}")];
    }

    protected async Task<int> Recorded(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }

    protected OrderId Next() => new($"o-{++orders}");

    private static SiteCatalogue Site()
    {
        var small = SmallSite.Catalogue().Site;
        var gate = small.Doors.Single(door => door.Id == SmallSite.Gate1);
        return new(
            small with
            {
                Doors = small.Doors.Add(gate with { Id = new(Yard), Label = "YARD", Use = DoorUse.Yard }),
            },
            "digest-yard");
    }
}
