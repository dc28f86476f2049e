using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Isolation;

/// <summary>The register of isolation on a real database; cell b02-l1-c01 is one of isolation.</summary>
public sealed partial class IsolationTests : IAsyncLifetime
{
    private const string Cell = "b02-l1-c01";
    private static readonly Actor Medic = new(new("a-medic"), "Medic", Role.Medic, new("desk-4"));
    private static readonly Particulars Man = new()
    {
        Sex = Sex.Male, Born = new(1990, 1, 1), Imprisonment = Imprisonment.First, Status = LegalStatus.Convicted,
    };

    private SiloRooms rooms = null!;
    private int orders;

    private DateTimeOffset Now => rooms.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await Live("p-1", "b01-l1-c01", Man);
        await Live("p-minor", null, Man with { Born = new(2008, 3, 2) });
        await Live("p-mother", null, Man with { Sex = Sex.Female, Needs = PersonNeeds.WithChild });
        await rooms.Writer.Commit(
            async (db, _) => (await db.Cells.SingleAsync(cell => cell.Id == Cell)).Purposes = CellPurposes.Isolation,
            default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task The_register_alone_opens_its_cell_and_shuts_it_at_the_second_of_the_end()
    {
        Assert.Contains("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);
        Assert.Equal("", await Isolate("p-1", days: 15));
        Assert.DoesNotContain("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);

        rooms.Clock.Advance(TimeSpan.FromDays(15) - TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);
        Assert.Empty((await Board()).Live);
    }

    [Fact]
    public async Task Before_it_begins_an_order_opens_no_cell_and_own_protection_opens_only_its_own()
    {
        Assert.Equal("", await Isolate("p-1", kind: IsolationKind.DutyOfficer, days: 0.5, from: Now.AddHours(1)));
        Assert.Contains("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);
        rooms.Clock.Advance(TimeSpan.FromHours(1));
        Assert.DoesNotContain("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);

        Assert.Equal("", await Isolate("p-minor", kind: IsolationKind.SafePlace, days: 30, beyond: "a threat"));
        Assert.Contains("PLACE-37", await WhyNot("p-minor"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p-minor", "ISOL-02")]
    [InlineData("p-mother", "ISOL-02")]
    [InlineData("s-1", "ISOL-01 ISOL-09")]
    public async Task Minors_mothers_with_infants_and_those_not_held_here_are_refused(string person, string rules)
    {
        await Fit(person);

        Assert.Equal(rules, await Isolate(person, note: false));
        Assert.Contains("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);
        Assert.Equal(1, await Entries(SiloRecordKinds.IsolationRefused) - (person == "s-1" ? 1 : 0));
    }

    [Fact]
    public async Task The_day_after_the_birthday_the_same_person_is_an_adult()
    {
        // The eighteenth birthday is 2 March by the facility's own clocks: eleven hours from now.
        rooms.Clock.Advance(TimeSpan.FromHours(11) - TimeSpan.FromSeconds(1));
        Assert.Equal("ISOL-02", await Isolate("p-minor"));
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", await Isolate("p-minor"));
    }

    [Fact]
    public async Task Disciplinary_isolation_is_fifteen_days_and_not_a_second_more_at_once_or_in_parts()
    {
        Assert.Equal("ISOL-05 ISOL-10", await Isolate("p-1", days: 15 + (1 / 86400.0)));
        Assert.Equal("", await Isolate("p-1", days: 10));
        rooms.Clock.Advance(TimeSpan.FromDays(10) + TimeSpan.FromMinutes(1));
        await Tick();

        Assert.Equal("ISOL-05", await Isolate("p-1", days: 6, beyond: "still dangerous"));
        Assert.Equal("", await Isolate("p-1", days: 5));
    }

    [Fact]
    public async Task After_a_break_as_long_as_before_a_new_order_may_last_again()
    {
        Assert.Equal("", await Isolate("p-1", days: 10));
        rooms.Clock.Advance(TimeSpan.FromDays(20) - TimeSpan.FromSeconds(1));
        await Tick();
        Assert.Equal("ISOL-05 ISOL-10", await Isolate("p-1", days: 15));
        Assert.Equal(10, (await File("p-1")).InARow.TotalDays);

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, (await File("p-1")).InARow);
        Assert.Equal("", await Isolate("p-1", days: 15));
    }

    [Fact]
    public async Task Without_a_fresh_note_of_fitness_nobody_is_punished_with_a_cell()
    {
        Assert.Equal("ISOL-09", await Isolate("p-1", note: false));
        await Fit("p-1", fit: false);
        Assert.Equal("ISOL-09", await Isolate("p-1", note: false));
        Assert.Equal("ISOL-09", await Isolate("p-1", IsolationKind.DutyOfficer, days: 0.5, note: false));
        rooms.Clock.Advance(TimeSpan.FromHours(1));
        await Fit("p-1");
        Assert.Equal("ISOL-05 ISOL-10", await Isolate("p-1", days: 16, note: false));
        rooms.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.Equal("ISOL-09", await Isolate("p-1", note: false));
        Assert.Equal("", await Isolate("p-1", IsolationKind.DutyOfficer, days: 1, note: false));
    }

    [Fact]
    public async Task The_duty_officer_has_a_day_also_when_it_is_ordered_again_and_again()
    {
        Assert.Equal("", await Isolate("p-1", IsolationKind.DutyOfficer, days: 0.5));
        rooms.Clock.Advance(TimeSpan.FromHours(13));
        await Tick();
        Assert.Equal("ISOL-05", await Isolate("p-1", IsolationKind.DutyOfficer, days: 0.6));
        Assert.Equal("", await Isolate("p-1", IsolationKind.DutyOfficer, days: 0.5));
        Assert.Equal("ISOL-07", await Isolate("p-1", IsolationKind.Disciplinary, days: 1));
    }

    [Fact]
    public async Task One_breach_has_one_sanction_and_a_single_cell_follows_a_disciplinary_one()
    {
        Assert.Equal("ISOL-06", await Isolate("p-1", IsolationKind.SingleCell, days: 3));
        Assert.Equal("ISOL-08", await Isolate("p-1", breach: " "));
        Assert.Equal("", await Isolate("p-1", days: 3, breach: "act 7"));
        rooms.Clock.Advance(TimeSpan.FromDays(4));
        await Tick();

        Assert.Equal("ISOL-08", await Isolate("p-1", days: 3, breach: "ACT 7"));
        Assert.Equal("ISOL-10", await Isolate("p-1", IsolationKind.SingleCell, days: 13, breach: "act 8"));
        Assert.Equal("", await Isolate("p-1", IsolationKind.SingleCell, days: 13, breach: "act 8", beyond: "why"));
    }

    [Fact]
    public async Task At_its_end_it_is_over_by_itself_and_who_stays_is_reviewed_and_told_once()
    {
        Assert.Equal("", await Isolate("p-1", days: 10));
        Assert.Equal(MoveState.Done, await Move("p-1", Cell));
        await SeeDaily("p-1", days: 10);
        Assert.Empty(await Signals());

        for (var look = 0; look < 3; look++) await Tick();
        Assert.Equal(["isolation-over"], await Signals());
        Assert.Equal((IsolationEnd.TermOver, true), ((await Board()).Over[0].End, (await Board()).Over[0].StaysOn));
        await using (var db = rooms.Db())
        {
            await rooms.Get<ReviewStore>().Scan(db, Now, default);
            Assert.Contains(await db.Reviews.ToListAsync(), row => row is { PersonId: "p-1", Rule: "PLACE-37" });
        }

        // In the cell is isolated, order or not: five days on, the floor is reached.
        rooms.Clock.Advance(TimeSpan.FromDays(5));
        await Tick();
        Assert.Equal(15, (await File("p-1")).InARow.TotalDays);
        Assert.Equal(["isolation-floor", "isolation-over"], await Signals());
        Assert.Equal(MoveState.Done, await Move("p-1", "b01-l1-c01"));
        rooms.Clock.Advance(TimeSpan.FromDays(1));
        await Tick();
        Assert.Equal((15, false), ((await File("p-1")).InARow.TotalDays, (await Board()).Over[0].StaysOn));
        Assert.Equal(Now.AddDays(14), (await File("p-1")).CountEndsAt);
        Assert.Equal("", (await rooms.Verify()).Why);
    }

    [Fact]
    public async Task A_missed_day_is_told_once_and_a_day_that_was_seen_is_not()
    {
        Assert.Equal("", await Isolate("p-1", days: 5));
        Assert.True((await Board()).Live.Single().IsSeenToday);
        rooms.Clock.Advance(TimeSpan.FromHours(35) - TimeSpan.FromSeconds(1));
        await Tick();
        Assert.Empty(await Signals());
        Assert.False((await Board()).Live.Single().IsSeenToday);
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var look = 0; look < 3; look++) await Tick();
        Assert.Equal(["isolation-unseen"], await Signals());

        await Fit("p-1");
        rooms.Clock.Advance(TimeSpan.FromHours(24));
        await Tick();
        Assert.Equal(["isolation-unseen"], await Signals());
        rooms.Clock.Advance(TimeSpan.FromHours(48));
        await Tick();
        Assert.Equal(3, (await Signals()).Count);
    }

    [Fact]
    public async Task The_floor_is_told_at_fifteen_days_over_orders_that_touch()
    {
        Assert.Equal("", await Isolate("p-1", days: 10));
        rooms.Clock.Advance(TimeSpan.FromDays(10) + TimeSpan.FromMinutes(1));
        await Tick();
        Assert.Equal("", await Isolate("p-1", IsolationKind.SingleCell, days: 20, beyond: "nothing less holds him"));
        rooms.Clock.Advance(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1));
        await Tick();
        Assert.DoesNotContain("isolation-floor", await Signals());

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var look = 0; look < 3; look++) await Tick();
        Assert.Single(await Signals(), "isolation-floor");
        Assert.True((await Board()).Live.Single().IsBeyondFloor);
    }

    [Fact]
    public async Task Unfit_ends_it_at_once_save_own_protection()
    {
        Assert.Equal("", await Isolate("p-1", days: 5));
        await Fit("p-1", fit: false);
        Assert.Equal(IsolationEnd.Medical, Assert.Single((await File("p-1")).Orders).End);
        Assert.Contains("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);

        Assert.Equal("", await Isolate("p-minor", IsolationKind.SafePlace, days: 10));
        await Fit("p-minor", fit: false);
        Assert.Equal(IsolationEnd.None, Assert.Single((await File("p-minor")).Orders).End);
    }

    [Fact]
    public async Task A_sanction_ends_early_only_at_the_prosecutors_word()
    {
        Assert.Equal("", await Isolate("p-1", days: 5));
        var id = (await Board()).Live.Single().Id;

        Assert.Equal("ISOL-12", await End(id, IsolationEnd.GroundGone));
        Assert.Equal("ISOL-12", await End(id, IsolationEnd.Medical));
        Assert.Equal("ISOL-12", await End(id, IsolationEnd.TermOver));
        Assert.Equal("", await End(id, IsolationEnd.Prosecutor));
        Assert.Equal("ISOL-11", await End(id, IsolationEnd.Prosecutor));

        Assert.Equal("", await Isolate("p-1", IsolationKind.DutyOfficer, days: 0.5));
        Assert.Equal("", await End((await Board()).Live.Single().Id, IsolationEnd.GroundGone));
    }

    [Fact]
    public async Task Own_protection_has_thirty_days_with_consent_thirty_more_and_ends_at_the_prosecutors_word()
    {
        Assert.Equal("ISOL-05", await Isolate("p-1", IsolationKind.SafePlace, days: 30.1, beyond: "a threat"));
        Assert.Equal("ISOL-05", await Consented(60.1));
        Assert.Equal("", await Consented(60));

        var id = (await Board()).Live.Single().Id;
        Assert.Equal("ISOL-12", await End(id, IsolationEnd.GroundGone));
        Assert.Equal("", await End(id, IsolationEnd.Prosecutor));
    }

    [Fact]
    public async Task Who_lives_on_in_the_cell_on_a_new_order_has_left_the_old_one()
    {
        Assert.Equal("", await Isolate("p-1", days: 5));
        Assert.Equal(MoveState.Done, await Move("p-1", Cell));
        rooms.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal("", await Isolate("p-1", days: 3));
        await Tick();
        Assert.DoesNotContain("isolation-over", await Signals());
        Assert.False(Assert.Single((await Board()).Over).StaysOn);

        rooms.Clock.Advance(TimeSpan.FromDays(3));
        await Tick();
        Assert.Contains("isolation-over", await Signals());
        Assert.Equal(8, (await File("p-1")).InARow.TotalDays);
    }

    [Fact]
    public async Task What_has_yet_to_begin_and_is_ended_never_began()
    {
        var begins = Now.AddHours(2);
        Assert.Equal("", await Isolate("p-1", days: 3, from: begins));
        await Fit("p-1", fit: false);
        Assert.Equal(begins, Assert.Single((await File("p-1")).Orders).EndedAt);

        rooms.Clock.Advance(TimeSpan.FromHours(3));
        await Tick();
        Assert.Contains("PLACE-37", await WhyNot("p-1"), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, (await File("p-1")).InARow);
    }

    [Fact]
    public async Task Who_is_no_longer_held_here_is_isolated_no_longer_and_no_medic_is_missed()
    {
        Assert.Equal("", await Isolate("p-1", days: 5));
        Assert.Equal(MoveState.Done, await Move("p-1", Cell));
        rooms.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal("", (await rooms.Get<RollStore>().Move(
            SiloRooms.Guard, new(new("m-1"), new("p-1"), MovementKind.Release, Now, "order 1", null), default)).Rules);
        rooms.Clock.Advance(TimeSpan.FromDays(3));
        await Tick();

        Assert.Empty(await Signals());
        var over = Assert.Single((await Board()).Over);
        Assert.Equal((IsolationEnd.HeldNoMore, Now.AddDays(-3)), (over.End, over.EndedAt));
    }

    [Fact]
    public async Task Who_is_out_for_a_day_is_missed_by_no_medic_of_ours()
    {
        Assert.Equal("", await Isolate("p-1", days: 5));
        rooms.Clock.Advance(TimeSpan.FromHours(1));
        await rooms.Get<RollStore>().Move(
            SiloRooms.Guard,
            new(new("m-1"), new("p-1"), MovementKind.Hospital, Now, "order 1", Now.AddDays(2)), default);
        rooms.Clock.Advance(TimeSpan.FromHours(35));
        await Tick();
        Assert.Empty(await Signals());
    }

    [Fact]
    public async Task A_repeated_order_and_a_repeated_note_count_once()
    {
        await Fit("p-1");
        var order = Order("p-1", IsolationKind.Disciplinary, 5);
        Assert.Equal("", (await Store.Order(SiloRooms.Administrator, order, default)).Rules);
        Assert.Equal("", (await Store.Order(SiloRooms.Administrator, order, default)).Rules);
        var note = new NoteFitness(new("n-again"), new("p-1"), true, "");
        await Store.Note(Medic, note, default);
        Assert.Equal("", (await Store.Note(Medic, note, default)).Rules);

        await using var db = rooms.Db();
        Assert.Equal((1, 2), (await db.Isolations.CountAsync(), await db.IsolationNotes.CountAsync()));
        Assert.Equal("", (await rooms.Verify()).Why);
    }
}
