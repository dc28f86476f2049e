using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Silo.Housing;
using Facility.Silo.Persistence;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Allocation;

/// <summary>Moves, overrides, holds and the review list on a real database of two blocks, four cells.</summary>
public sealed class PlacementTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = new(new("a-super"), "Super", Role.Supervisor, new("desk-3"));
    private static readonly Particulars Man = new()
    {
        Sex = Sex.Male, Imprisonment = Imprisonment.First, Status = LegalStatus.Convicted,
    };

    private SiloRooms rooms = null!;
    private int orders;

    private PlacementStore Store => rooms.Get<PlacementStore>();

    private DateOnly Today => rooms.Get<HousingLook>().HouseAt(rooms.Clock.GetUtcNow()).Today;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await Live("p-1", "b01-l1-c01", Man);
        await Live("p-2", "b01-l1-c01", Man);
        await Live("p-3", "b01-l1-c02", Man);
        await Live("p-4", "b01-l1-c02", Man);
        await Live("p-5", null, Man);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_move_to_a_free_place_is_done_recorded_and_done_once()
    {
        var order = Order(("p-1", "b02-l1-c01"));
        var answer = await Store.Move(SiloRooms.Administrator, order, default);
        var again = await Store.Move(SiloRooms.Administrator, order, default);

        Assert.Equal((MoveState.Done, MoveState.Done), (answer.State, again.State));
        Assert.Equal("b02-l1-c01", await HomeOf("p-1"));
        Assert.Equal((1, 1), (await Occupied("b01-l1-c01"), await Occupied("b02-l1-c01")));
        Assert.Equal(1, await Entries(SiloRecordKinds.PlacementMoved));
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task Somebody_who_lives_nowhere_gets_a_place()
    {
        Assert.Equal(MoveState.Done, (await Move(("p-5", "b02-l1-c02"))).State);
        Assert.Equal(("b02-l1-c02", 1), (await HomeOf("p-5"), await Occupied("b02-l1-c02")));
    }

    [Fact]
    public async Task A_full_cell_refuses_and_nothing_of_the_step_is_done()
    {
        var answer = await Move(("p-5", "b02-l1-c01"), ("p-1", "b01-l1-c02"));

        Assert.Equal(MoveState.Refused, answer.State);
        Assert.Contains(answer.Legs.Single(leg => leg.Person.Value == "p-1").Verdict.Objections,
            one => one.Rule == "PLACE-02");
        Assert.Equal((null, "b01-l1-c01"), (await HomeOf("p-5"), await HomeOf("p-1")));
        Assert.Equal((2, 2, 0),
            (await Occupied("b01-l1-c01"), await Occupied("b01-l1-c02"), await Occupied("b02-l1-c01")));
        Assert.Equal((0, 1),
            (await Entries(SiloRecordKinds.PlacementMoved), await Entries(SiloRecordKinds.PlacementRefused)));
    }

    [Fact]
    public async Task Two_people_of_full_cells_are_exchanged_in_one_step_and_so_is_a_cycle_of_three()
    {
        Assert.Equal(MoveState.Done, (await Move(("p-1", "b01-l1-c02"), ("p-3", "b01-l1-c01"))).State);
        Assert.Equal(("b01-l1-c02", "b01-l1-c01"), (await HomeOf("p-1"), await HomeOf("p-3")));

        await Move(("p-5", "b02-l1-c01"));
        Assert.Equal(MoveState.Done,
            (await Move(("p-1", "b01-l1-c01"), ("p-3", "b02-l1-c01"), ("p-5", "b01-l1-c02"))).State);
        Assert.Equal(("b01-l1-c01", "b02-l1-c01", "b01-l1-c02"),
            (await HomeOf("p-1"), await HomeOf("p-3"), await HomeOf("p-5")));
        Assert.Equal((2, 2, 1),
            (await Occupied("b01-l1-c01"), await Occupied("b01-l1-c02"), await Occupied("b02-l1-c01")));
    }

    [Theory]
    [InlineData("", "MOVE-03")]
    [InlineData("because", "")]
    public async Task A_move_says_why(string reason, string rules)
    {
        var order = Order(("p-1", "b02-l1-c01")) with { Reason = reason };

        Assert.Equal(rules, (await Store.Move(SiloRooms.Administrator, order, default)).Verdict.Rules);
    }

    [Fact]
    public async Task Strange_names_and_people_named_twice_are_refused_before_anything_is_judged()
    {
        Assert.Equal("MOVE-01", (await Move(("p-99", "b02-l1-c01"))).Verdict.Rules);
        Assert.Equal("MOVE-01", (await Move(("p-1", "nowhere"))).Verdict.Rules);
        Assert.Equal("MOVE-02", (await Move(("p-1", "b02-l1-c01"), ("p-1", "b02-l1-c02"))).Verdict.Rules);
        Assert.Equal("MOVE-02", (await Move()).Verdict.Rules);
    }

    [Fact]
    public async Task What_needs_an_override_waits_for_a_second_person_and_its_place_is_held()
    {
        await Live("p-6", "b02-l1-c01", new());
        var proposed = await Move(("p-1", "b02-l1-c01"));

        Assert.Equal((MoveState.Proposed, rooms.Clock.GetUtcNow().AddHours(24)), (proposed.State, proposed.LapsesAt));
        Assert.Equal("b01-l1-c01", await HomeOf("p-1"));
        Assert.Contains("PLACE-02", await RulesAgainst("p-5", "b02-l1-c01"));

        var order = new OrderId($"o-{orders}");
        Assert.Equal("MOVE-05 MOVE-07", await Override(SiloRooms.Administrator, order));
        Assert.Equal("MOVE-06", await Override(Supervisor, order, days: 31));
        Assert.Equal("MOVE-06", await Override(Supervisor, order, reason: " "));
        Assert.Equal("", await Override(Supervisor, order));
        Assert.Equal("b02-l1-c01", await HomeOf("p-1"));
        Assert.Equal("MOVE-04", await Override(Supervisor, order));
    }

    [Fact]
    public async Task What_changed_meanwhile_is_judged_again_when_somebody_overrides()
    {
        await Live("p-6", "b02-l1-c01", new());
        await Move(("p-1", "b02-l1-c01"));
        await Change("p-1", person => person with { Sex = Sex.Female });
        await Change("p-6", person => person with { Sex = Sex.Male });

        var answer = await Store.Override(
            Supervisor, new(new($"o-{orders}"), "must be", Today, Tongue.English), default);

        Assert.Equal(MoveState.Refused, answer.State);
        Assert.Contains(answer.Legs[0].Verdict.Objections, one => one.Rule == "PLACE-10");
        Assert.Equal("b01-l1-c01", await HomeOf("p-1"));
    }

    [Fact]
    public async Task A_proposal_lapses_at_its_second_and_frees_the_place()
    {
        await Live("p-6", "b02-l1-c01", new());
        await Move(("p-1", "b02-l1-c01"));
        rooms.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await Lapse();
        Assert.Contains("PLACE-02", await RulesAgainst("p-5", "b02-l1-c01"));

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("PLACE-02", await RulesAgainst("p-5", "b02-l1-c01"));
        await Lapse();
        Assert.Equal("MOVE-04", await Override(Supervisor, new($"o-{orders}")));
        Assert.Equal(1, await Entries(SiloRecordKinds.PlacementWithdrawn));
    }

    [Fact]
    public async Task A_held_place_is_nobody_elses_until_its_second()
    {
        await Move(("p-5", "b02-l1-c01"));
        var held = await rooms.Get<HoldStore>().Hold(
            SiloRooms.Administrator, new(new("h-1"), new("p-1"), new("b02-l1-c01"), 10, Tongue.English), default);
        Assert.Equal(rooms.Clock.GetUtcNow().AddMinutes(10), held.Until);
        Assert.Equal(MoveState.Refused, (await Move(("p-3", "b02-l1-c01"))).State);

        rooms.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.Equal(MoveState.Refused, (await Move(("p-3", "b02-l1-c01"))).State);
        rooms.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(MoveState.Done, (await Move(("p-3", "b02-l1-c01"))).State);
    }

    [Fact]
    public async Task Who_holds_a_place_moves_into_it_and_the_hold_is_gone()
    {
        await rooms.Get<HoldStore>().Hold(
            SiloRooms.Administrator, new(new("h-1"), new("p-1"), new("b02-l1-c01"), 10, Tongue.English), default);
        Assert.Equal(MoveState.Done, (await Move(("p-1", "b02-l1-c01"))).State);

        await using var db = rooms.Db();
        Assert.Empty(await db.BedHolds.ToListAsync());
    }

    [Fact]
    public async Task A_new_order_to_keep_apart_puts_those_who_share_a_cell_on_the_review_list_until_one_moves()
    {
        var store = rooms.Get<KeepApartStore>();
        Assert.Equal("", (await store.Open(Supervisor, Apart("p-1", "p-2", KeepApartLevel.Cell), default)).Rules);
        Assert.Equal("APART-02", (await store.Open(
            Supervisor, Apart("p-2", "p-1", KeepApartLevel.Block), default)).Rules);
        await Scan();
        Assert.Equal(["p-1 PLACE-40", "p-2 PLACE-40"], await OnReview());

        Assert.Equal(MoveState.Done, (await Move(("p-1", "b02-l1-c01"))).State);
        await Scan();
        Assert.Empty(await OnReview());
        Assert.Equal((2, 2), (await Entries(SiloRecordKinds.ReviewOpened), await Entries(SiloRecordKinds.ReviewEnded)));
    }

    [Fact]
    public async Task What_was_overridden_comes_back_on_the_review_list_after_its_last_day()
    {
        await Live("p-6", "b02-l1-c01", new());
        await Move(("p-1", "b02-l1-c01"));
        await Override(Supervisor, new($"o-{orders}"), days: 2);
        await Scan();
        Assert.DoesNotContain("p-1 PLACE-21", await OnReview());

        rooms.Clock.Advance(TimeSpan.FromDays(3));
        await Scan();
        Assert.Contains("p-1 PLACE-21", await OnReview());
    }

    [Fact]
    public async Task When_one_of_a_proposal_is_released_it_ends_on_record_and_holds_no_place_for_the_others()
    {
        await Live("p-6", "b02-l1-c01", new());
        Assert.Equal(MoveState.Proposed, (await Move(("p-1", "b02-l1-c01"), ("p-3", "b02-l1-c02"))).State);
        var left = await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-1"), new("p-1"), MovementKind.Release, rooms.Clock.GetUtcNow(), "order 1", null), default);

        Assert.True(left.IsAllowed);
        await using var db = rooms.Db();
        Assert.Empty(await db.BedHolds.ToListAsync());
        Assert.Equal(1, await Entries(SiloRecordKinds.PlacementWithdrawn));
    }

    [Fact]
    public async Task No_table_of_grants_knows_a_prisoner()
    {
        await using var db = rooms.Db();
        var prisoners = await db.People.Where(person => person.Kind == PersonKind.Prisoner)
            .Select(person => person.Id).ToListAsync();

        Assert.NotEmpty(prisoners);
        Assert.False(await db.Credentials.AnyAsync(row => prisoners.Contains(row.PersonId)));
        Assert.False(await db.Users.AnyAsync(row => prisoners.Contains(row.PersonId)));
    }

    private MoveOrder Order(params ReadOnlySpan<(string Person, string Cell)> legs)
    {
        var named = legs.ToArray().Select(leg => new MoveLeg(new(leg.Person), new(leg.Cell)));
        return new(new($"o-{++orders}"), [.. named], "because", Tongue.English)
        {
            Urgent = UrgentReason.CellOutOfOrder,
        };
    }

    private Task<MoveAnswer> Move(params ReadOnlySpan<(string Person, string Cell)> legs) =>
        Store.Move(SiloRooms.Administrator, Order(legs), default);

    private async Task<string> Override(Actor actor, OrderId move, string reason = "must be", int days = 7) =>
        (await Store.Override(actor, new(move, reason, Today.AddDays(days), Tongue.English), default)).Verdict.Rules;

    private KeepApartOrder Apart(string one, string other, KeepApartLevel level) => new(
        new($"k-{++orders}"), new(one), new(other), level, null, "a threat", Today.AddDays(30));

    private async Task<List<string>> RulesAgainst(string person, string cell)
    {
        var answer = await rooms.Get<HousingQueries>().WhyNot(
            SiloRooms.Administrator, new(person), new(cell), Tongue.English, default);
        return [.. answer!.Verdict.Objections.Select(one => one.Rule)];
    }

    private async Task Live(string person, string? cell, Particulars particulars)
    {
        await rooms.AddPerson(person, PersonKind.Prisoner, cell);
        await rooms.Writer.Commit(
            async (db, _) =>
            {
                db.Prisoners.Add(PersonRows.NewPrisoner(new(person), particulars));
                if (particulars.Sex is not Sex.Unknown)
                    (await db.People.FindAsync(person))!.Born = new(1990, 1, 1);
            },
            default);
    }

    private Task Change(string person, Func<Particulars, Particulars> change) => rooms.Writer.Commit(
        async (db, _) =>
        {
            var row = (await db.Prisoners.FindAsync(person))!;
            PersonRows.Copy(change(PersonRows.ParticularsOf(null, row)), row);
        },
        default);

    private async Task<string?> HomeOf(string person)
    {
        await using var db = rooms.Db();
        return await db.Placements.Where(row => row.PersonId == person).Select(row => row.CellId)
            .SingleOrDefaultAsync();
    }

    private async Task<int> Occupied(string cell)
    {
        await using var db = rooms.Db();
        Assert.Equal(await db.Placements.CountAsync(row => row.CellId == cell),
            await db.Cells.Where(row => row.Id == cell).Select(row => row.Occupied).SingleAsync());
        return await db.Placements.CountAsync(row => row.CellId == cell);
    }

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }

    private async Task Lapse()
    {
        await using var db = rooms.Db();
        await Store.Lapse(rooms.Clock.GetUtcNow(), db, default);
    }

    private async Task Scan()
    {
        await using var db = rooms.Db();
        await rooms.Get<ReviewStore>().Scan(db, rooms.Clock.GetUtcNow(), default);
    }

    private async Task<List<string>> OnReview()
    {
        await using var db = rooms.Db();
        return await db.Reviews.OrderBy(row => row.PersonId).ThenBy(row => row.Rule)
            .Select(row => row.PersonId + " " + row.Rule).ToListAsync();
    }
}
