using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Silo.Hosting;
using Facility.Silo.People;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Tests.Database.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Facility.Tests.Database;

/// <summary>What every database must do, asked of each that is there; docs/database.md.</summary>
public sealed class DatabaseTests(LiveRooms live) : IClassFixture<LiveRooms>
{
    private static readonly string[] Names =
        ["Әсел Ғаниқызы", "Асан Ёлкин", "Қайрат Өмір", "Жанат Һәкім", "Иван Щукин"];

    public static TheoryData<string> Live => LiveDatabase.All;

    [Theory, MemberData(nameof(Live))]
    public async Task The_second_of_two_writers_of_one_row_is_refused(string engine)
    {
        var rooms = await live.On(engine);
        await using var one = LiveRooms.Db(rooms);
        await using var other = LiveRooms.Db(rooms);
        (await one.Blocks.SingleAsync(block => block.Id == "b01")).LockedDownBy = live.Next("one");
        (await other.Blocks.SingleAsync(block => block.Id == "b01")).LockedDownBy = live.Next("other");
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Of_two_who_race_for_what_may_stand_once_one_is_refused_until_it_is_closed(string engine)
    {
        var rooms = await live.On(engine);
        var (one, other) = (await Person(rooms), await Person(rooms));
        var asked = await Task.WhenAll(Ask(), Ask(), Ask(), Ask());

        Assert.Single(asked, trouble => trouble is null);
        Assert.All(asked.OfType<Exception>(), trouble =>
            Assert.False(rooms.Settings.Database.Kind.IsStorageFailure(trouble)));
        await using (var db = LiveRooms.Db(rooms))
        {
            await db.KeepAparts.ExecuteUpdateAsync(
                row => row.SetProperty(order => order.ClosedAt, rooms.Clock.GetUtcNow()));
        }
        Assert.Null(await Ask());

        async Task<Exception?> Ask() => await Record.ExceptionAsync(async () =>
        {
            await using var db = LiveRooms.Db(rooms);
            db.KeepAparts.Add(new()
            {
                Id = live.Next("k"), PersonOne = Min(one, other), PersonOther = Max(one, other),
                Level = KeepApartLevel.Cell,
            });
            await db.SaveChangesAsync();
        });
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Of_times_that_overlap_one_stands_whichever_process_asks(string engine)
    {
        var rooms = await live.On(engine);
        var person = await Person(rooms);
        using var another = OtherProcess(rooms);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            (number % 2 == 0 ? rooms.Writer : another).Commit((db, _) => Write(db, number), default)));

        Assert.Single(answers, done => done);
        await using var db = LiveRooms.Db(rooms);
        Assert.Equal(1, await db.OutOfCell.CountAsync(row => row.PersonId == person));

        async Task<bool> Write(FacilityDb db, int minute)
        {
            var from = rooms.Clock.GetUtcNow().AddMinutes(minute);
            var until = from.AddHours(1);
            if (await db.OutOfCell.AnyAsync(row => row.PersonId == person && row.From < until && row.Until > from))
                return false;
            await Task.Yield();
            db.OutOfCell.Add(new()
            {
                Id = live.Next("t"), OrderId = live.Next("o"), PersonId = person, From = from, Until = until,
            });
            return true;
        }
    }

    [Theory, MemberData(nameof(Live))]
    public async Task A_cell_is_never_overfull_and_nobody_is_in_two_places_whoever_forgot_to_look(string engine)
    {
        var rooms = await live.On(engine);
        var person = await Person(rooms);
        await using (var db = LiveRooms.Db(rooms))
        {
            db.Placements.Add(new() { PersonId = person, CellId = "b01-l1-c01" });
            await db.SaveChangesAsync();
        }

        await Refused(rooms, db => db.Placements.Add(new() { PersonId = person, CellId = "b01-l1-c02" }));
        await Refused(rooms, db => db.Cells.Single(cell => cell.Id == "b01-l1-c01").Occupied = 3);
        await Refused(rooms, db => db.Cells.Single(cell => cell.Id == "b01-l1-c01").Occupied = -1);
        await Refused(rooms, db => db.Placements.Add(new() { PersonId = "nobody", CellId = "b01-l1-c02" }));
    }

    [Theory, MemberData(nameof(Live))]
    public async Task A_move_is_urgent_or_cites_an_order_and_not_both(string engine)
    {
        var rooms = await live.On(engine);
        var commission = live.Next("c");
        await using (var db = LiveRooms.Db(rooms))
        {
            db.Commissions.Add(new() { Id = commission, Number = commission, Members = "chair", By = "a" });
            db.Moves.Add(new() { Id = live.Next("m"), CommissionId = commission, Urgent = 0, By = "a" });
            await db.SaveChangesAsync();
        }

        await Refused(rooms, db => db.Moves.Add(
            new() { Id = live.Next("m"), CommissionId = commission, Urgent = UrgentReason.Emergency, By = "a" }));
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Texts_differ_by_every_letter_and_stand_in_the_order_of_our_own_code(string engine)
    {
        var rooms = await live.On(engine);
        string[] ids = ["q-a", "q-B", "q-b", "q-A", "q-z", "q-_", "q-1", "q-.", "q--"];
        string[] posts = ["повар", "Повар", "өрт", "орт", "Ғ", "г", "é", "e", "E", "z"];
        await using var db = LiveRooms.Db(rooms);
        db.People.AddRange(ids.Select(id => Row(id, id)));
        db.People.AddRange(posts.Select((post, number) => PersonRows.NewRow(
            new($"post-{number}"), "x", PersonKind.Staff, post, null, fictional: true)));
        await db.SaveChangesAsync();

        Assert.Equal(posts.Order(StringComparer.Ordinal), await db.People
            .Where(person => person.Id.StartsWith("post-")).OrderBy(person => person.Post)
            .Select(person => person.Post).ToListAsync());
        Assert.Equal("post-7", (await db.People.SingleAsync(person => person.Post == "e")).Id);
        var sorted = await db.People.Where(person => person.Id.StartsWith("q-")).OrderBy(person => person.Id)
            .Select(person => person.Id).ToListAsync();
        Assert.Equal(ids.Order(StringComparer.Ordinal), sorted);
        Assert.Equal("q-a", (await db.People.SingleAsync(person => person.Id == "q-a")).Id);
        Assert.Equal(ids.Count(id => string.CompareOrdinal(id, "q-a") < 0), await db.People
            .CountAsync(person => person.Id.StartsWith("q-") && person.Id.CompareTo("q-a") < 0));
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Moments_days_weights_and_long_texts_come_back_as_they_were(string engine)
    {
        var rooms = await live.On(engine);
        var person = await Person(rooms);
        var moment = new DateTimeOffset(2026, 3, 1, 13, 0, 0, TimeSpan.FromHours(5)).AddTicks(1_234_567);
        var words = string.Concat(Enumerable.Repeat("Қамау «ұзақ» \u0001 🙂 '\"\\%_\r\n", 4_000));
        var (time, parcel, template) = (live.Next("t"), live.Next("w"), live.Next("v"));
        await using (var db = LiveRooms.Db(rooms))
        {
            db.OutOfCell.Add(new()
            {
                Id = time, OrderId = time, PersonId = person, From = moment, Until = moment.AddTicks(1), Words = words,
            });
            db.Weighings.Add(new() { Id = parcel, PersonId = person, ScaleId = "s", Kilograms = 12.345m });
            db.VisitRooms.Add(new() { Id = template, Label = template });
            db.VisitTemplates.Add(new()
            {
                Id = template, OrderId = template, RoomId = template, From = new(9, 30, 15), Until = new(23, 59, 59),
                ValidFrom = new(2026, 2, 28),
            });
            await db.SaveChangesAsync();
        }

        await using var after = LiveRooms.Db(rooms);
        var row = await after.OutOfCell.SingleAsync(one => one.Id == time && one.From == moment && one.Until > moment);
        Assert.Equal((moment.UtcTicks, TimeSpan.Zero), (row.From.Ticks, row.From.Offset));
        Assert.Equal(words, row.Words);
        Assert.Equal(12.345m, await after.Weighings.Where(one => one.Id == parcel && one.Kilograms > 12.344m)
            .Select(one => one.Kilograms).SingleAsync());
        var session = await after.VisitTemplates.SingleAsync(one => one.Id == template);
        Assert.Equal((new TimeOnly(9, 30, 15), new TimeOnly(23, 59, 59), new DateOnly(2026, 2, 28)),
            (session.From, session.Until, session.ValidFrom));
    }

    [Theory, MemberData(nameof(Live))]
    public async Task A_weight_of_nothing_is_refused(string engine)
    {
        var rooms = await live.On(engine);
        var person = await Person(rooms);

        await Refused(rooms, db => db.Weighings.Add(
            new() { Id = live.Next("w"), PersonId = person, ScaleId = "s", Kilograms = 0m }));
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Whoever_types_a_name_as_their_keyboard_can_finds_it(string engine)
    {
        var rooms = await live.On(engine);
        var ids = Names.Select(_ => live.Next("n")).ToList();
        await using (var db = LiveRooms.Db(rooms))
        {
            db.People.AddRange(Names.Zip(ids, (name, id) => Row(id, name)));
            await db.SaveChangesAsync();
        }
        var search = rooms.Get<PersonQueries>();

        foreach (var typed in new[] { "Асел", "ғаниқызы ӘСЕЛ", "Assel Ganiqyzy", "Äsel" })
            Assert.Equal(["Әсел Ғаниқызы"], await Found(typed));
        Assert.Equal(["Асан Ёлкин"], await Found("елкин"));
        Assert.Equal(["Қайрат Өмір"], await Found("Qairat"));
        Assert.Equal(["Иван Щукин"], await Found("Shchukin"));
        Assert.Empty(await Found("Асел Ёлкин"));
        Assert.Empty(await Found("100%_\\"));
        Assert.Equal(["Асан Ёлкин", "Әсел Ғаниқызы"], (await Found("ас")).Where(Names[..2].Contains));

        async Task<IEnumerable<string>> Found(string typed) =>
            (await search.Search(typed, null, default)).Select(line => line.Name);
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Nothing_is_left_of_work_that_fails_at_any_step_and_the_next_goes_on(string engine)
    {
        var rooms = await live.On(engine);
        var before = await rooms.Verify();
        var (stray, person) = (live.Next("stray"), await Person(rooms));

        await Assert.ThrowsAsync<InvalidOperationException>(() => rooms.Writer.Commit(
            async (db, record) =>
            {
                db.People.Add(Row(stray, stray));
                record.Append(new RecordFacts("test.note", SiloRooms.Guard, "b01"));
                await db.SaveChangesAsync();
                throw new InvalidOperationException("half way");
            },
            default));
        await Assert.ThrowsAsync<DbUpdateException>(() => rooms.Writer.Commit(
            (db, record) =>
            {
                db.People.AddRange(Row(stray, stray), Row(person, person));
                record.Append(new RecordFacts("test.note", SiloRooms.Guard, "b01"));
                return Task.CompletedTask;
            },
            default));

        await using (var db = LiveRooms.Db(rooms)) Assert.False(await db.People.AnyAsync(row => row.Id == stray));
        await rooms.Append("test.note", "b01");
        var after = await rooms.Verify();
        Assert.Equal((before.Entries + 1, ""), (after.Entries, after.Why));
    }

    private async Task<string> Person(SiloRooms rooms)
    {
        var id = live.Next("p");
        await using var db = LiveRooms.Db(rooms);
        db.People.Add(Row(id, $"Name of {id}"));
        await db.SaveChangesAsync();
        return id;
    }

    private static PersonRow Row(string id, string name) =>
        PersonRows.NewRow(new(id), name, PersonKind.Prisoner, "", null, fictional: true);

    /// <summary>A writer that does not know of the first one's turns.</summary>
    internal static FacilityWriter OtherProcess(SiloRooms rooms) => new(
        rooms.Get<IDbContextFactory<FacilityDb>>(), rooms.Get<EpochFence>(), new(), rooms.Clock,
        NullLogger<FacilityWriter>.Instance);

    private static async Task Refused(SiloRooms rooms, Action<FacilityDb> change)
    {
        await using var db = LiveRooms.Db(rooms);
        change(db);
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.False(db.Kind.IsStorageFailure(refused), refused.ToString());
    }

    private static string Min(string one, string other) => string.CompareOrdinal(one, other) < 0 ? one : other;

    private static string Max(string one, string other) => string.CompareOrdinal(one, other) < 0 ? other : one;
}
