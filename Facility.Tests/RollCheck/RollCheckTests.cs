using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Silo.Opening;
using Facility.Silo.RollCheck;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.RollCheck;

/// <summary>Record and people who count.</summary>
public sealed class RollCheckTests : RollCheckRig
{
    [Fact]
    public async Task It_closes_when_two_people_counted_what_the_record_says_and_both_sign()
    {
        var check = await Open();
        Assert.Equal("", await Count(check, One, 3));
        Assert.Equal("", await Count(check, Two, 3));
        Assert.Equal("", await Sign(check, One));
        Assert.NotNull(Rooms.Get<RollChecks>().Find(SmallSite.Block1));
        Assert.Equal("", await Sign(check, Two));

        Assert.Null(Rooms.Get<RollChecks>().Find(SmallSite.Block1));
        await using var db = Rooms.Db();
        var row = await db.RollChecks.SingleAsync();
        Assert.Equal((3, "a-guard", "a-guard-2"), (row.Counted, row.SignedBy, row.ClosedBy));
        Assert.Equal(
            [("b01-l1-c01", 2), ("b01-l1-c02", 1)],
            (await db.RollCells.OrderBy(cell => cell.CellId).ToListAsync()).Select(cell => (cell.CellId, cell.Number)));
        Assert.Equal("", (await Rooms.Verify()).Why);
        Assert.Equal("ROLL-02 RCHK-06", await Count(check, Third, 3));
    }

    [Theory]
    [InlineData(2, "Landing 1: 2 counted, 3 should be there: 1 too few.")]
    [InlineData(5, "Landing 1: 5 counted, 3 should be there: 2 too many.")]
    public async Task No_unexplained_difference_is_signed_and_the_refusal_names_landing_and_difference(
        int counted, string says)
    {
        var check = await Counted(counted);

        var refused = await Signature(check, One);
        Assert.Equal("RCHK-10", refused.Rules);
        Assert.Equal(says, refused.Refusals[0].Because);
        await using var db = Rooms.Db();
        Assert.Null((await db.RollChecks.SingleAsync()).ClosedAt);
        Assert.Equal(1, await db.Record.CountAsync(entry => entry.Kind == SiloRecordKinds.RollCheckRefused));
    }

    [Fact]
    public async Task An_absence_with_a_reason_explains_one_who_is_missing_and_taken_back_no_longer()
    {
        var check = await Counted(2);
        Assert.Equal("RCHK-09", await Explain(check, ExplanationKind.Absent, "p-3", reason: AbsenceReason.Other));
        Assert.Equal("", await Explain(check, ExplanationKind.Absent, "p-3", reason: AbsenceReason.Visit));
        Assert.Empty((await Landing(check)).Differences);

        var sheet = await Find(check);
        Assert.Equal("", (await Rooms.Get<RollExplanations>().TakeBack(
            One, check, sheet.Explanations.Single().Id, default)).Rules);
        Assert.Equal("RCHK-10", await Sign(check, One));
        Assert.Equal("", await Explain(check, ExplanationKind.Absent, "p-3", reason: AbsenceReason.Visit));
        Assert.Equal("", await Sign(check, One));
        Assert.Equal("", await Sign(check, Two));
    }

    [Theory]
    [InlineData(ExplanationKind.Absent, "p-9", "")]
    [InlineData(ExplanationKind.Absent, "s-1", "")]
    [InlineData(ExplanationKind.Absent, "nobody", "")]
    [InlineData(ExplanationKind.Guest, "p-1", "l1")]
    [InlineData(ExplanationKind.Guest, "p-9", "l7")]
    [InlineData(ExplanationKind.Guest, "s-1", "l1")]
    [InlineData(ExplanationKind.Doors, null, "l7")]
    [InlineData(ExplanationKind.None, "p-1", "l1")]
    public async Task What_does_not_concern_the_block_explains_nothing(
        ExplanationKind kind, string? person, string landing)
    {
        var check = await Open();
        Assert.Equal("RCHK-08", await Explain(check, kind, person, landing, AbsenceReason.Work));
    }

    [Fact]
    public async Task A_guest_is_counted_where_they_are_and_on_one_landing_only()
    {
        var check = await Counted(4);
        Assert.Equal("", await Explain(check, ExplanationKind.Guest, "p-9", "l1"));
        Assert.Equal("RCHK-08", await Explain(check, ExplanationKind.Guest, "p-9", "l1"));
        Assert.Equal(4, (await Landing(check)).Expected);

        await Pass("p-9", MovementKind.Court);
        Assert.Equal(3, (await Landing(check)).Expected);
    }

    [Fact]
    public async Task Nobody_is_a_guest_of_two_blocks_that_are_being_counted()
    {
        await Rooms.AddPerson("p-7", PersonKind.Prisoner);
        var here = await Open();
        var there = (await Rooms.Get<RollCheckStore>().Open(One, new(Next(), new("b02"), ""), default)).Check;
        Assert.Equal("", await Explain(here, ExplanationKind.Guest, "p-7", "l1"));
        Assert.Equal("RCHK-08", await Explain(there, ExplanationKind.Guest, "p-7", "l1"));
    }

    [Fact]
    public async Task Two_different_people_count_and_sign_and_who_did_not_count_does_not_sign()
    {
        var check = await Open();
        await Count(check, One, 3);
        Assert.Equal("RCHK-06", await Count(check, One, 3));
        Assert.Equal("RCHK-10", await Sign(check, One));
        await Count(check, Two, 3);
        Assert.Equal("RCHK-06", await Count(check, Third, 3));

        Assert.Equal("RCHK-11", await Sign(check, Third));
        Assert.Equal("", await Sign(check, One));
        Assert.Equal("RCHK-12", await Sign(check, One));
        Assert.Equal("RCHK-11", await Sign(check, Third));
    }

    [Fact]
    public async Task Nobody_sees_anothers_number_before_both_have_counted()
    {
        var check = await Open();
        await Count(check, One, 3);
        Assert.Equal(3, (await Landing(check, One)).Counts.Single().Number);
        Assert.Null((await Landing(check, Two)).Counts.Single().Number);

        await Count(check, Two, 2);
        Assert.Equal([3, 2], (await Landing(check, Third)).Counts.Select(count => count.Number));
    }

    [Fact]
    public async Task A_recount_begins_anew_and_what_was_counted_before_stays_written()
    {
        var check = await Open();
        Assert.Equal("RCHK-07", await Recount(check));
        await Count(check, One, 3);
        await Count(check, Two, 2);
        Assert.Contains("one counted 3, the other 2", (await Landing(check)).Differences.Single(),
            StringComparison.Ordinal);

        Assert.Equal("", await Recount(check));
        Assert.Contains("counted by 0 of two people", (await Landing(check)).Differences.Single(),
            StringComparison.Ordinal);
        await Count(check, One, 3);
        await Count(check, Two, 3);
        Assert.Equal("", await Sign(check, Two));
        Assert.Equal("", await Sign(check, One));
        await using var db = Rooms.Db();
        Assert.Equal(4, await db.RollCounts.CountAsync());
    }

    [Fact]
    public async Task A_recount_that_differs_again_asks_for_help_once()
    {
        var check = await Counted(2);
        Assert.Empty(await Signals());
        for (var round = 0; round < 2; round++)
        {
            await Recount(check);
            await Count(check, One, 2);
            await Count(check, Two, 2);
        }

        Assert.Equal(["roll-difference"], await Signals());
    }

    [Fact]
    public async Task Whatever_changes_takes_the_first_signature_away()
    {
        var check = await Counted(3);
        await Sign(check, One);
        await Explain(check, ExplanationKind.Doors, null, "l1");
        Assert.Equal("", (await Find(check)).SignedBy);

        await Sign(check, One);
        await Recount(check);
        Assert.Equal("", (await Find(check)).SignedBy);
    }

    [Fact]
    public async Task Who_left_the_gate_meanwhile_is_no_longer_expected_and_the_second_signature_sees_it()
    {
        var check = await Counted(3);
        await Sign(check, One);
        await Pass("p-1", MovementKind.Court);

        Assert.Equal("RCHK-10", await Sign(check, Two));
        Assert.Equal(2, (await Landing(check)).Expected);
    }

    [Fact]
    public async Task One_by_plan_is_begun_once_and_for_another_it_is_said_why()
    {
        var order = new OpenRollCheck(new("o-open"), SmallSite.Block1, "");
        var store = Rooms.Get<RollCheckStore>();
        var first = await store.Open(One, order, default);
        Assert.Equal(first.Check, (await store.Open(Two, order, default)).Check);
        var again = await store.Open(Two, order with { Order = new("o-2") }, default);
        Assert.Equal("ROLL-01 RCHK-02", again.Verdict.Rules);

        await Count(first.Check, One, 3);
        await Count(first.Check, Two, 3);
        await Close(first.Check);
        Assert.Equal("RCHK-02", (await store.Open(Two, order with { Order = new("o-3") }, default)).Verdict.Rules);
        var extra = await store.Open(Two, order with { Order = new("o-4"), Because = "a noise" }, default);
        Assert.Equal("", extra.Verdict.Rules);

        // The answer to a repeat of the first, which is closed, leaves the plan suspended.
        Assert.Equal(first.Check, (await store.Open(One, order, default)).Check);
        Assert.Equal("Second guard", Rooms.Get<RollChecks>().Find(SmallSite.Block1)!.By);
        Assert.Equal("", (await store.Open(
            One, new(new("o-5"), new("b02"), ""), default)).Verdict.Rules);
    }

    [Fact]
    public async Task The_sheet_names_everybody_by_cell_with_who_is_known_to_be_elsewhere()
    {
        var check = await Open();
        await Explain(check, ExplanationKind.Absent, "p-2", reason: AbsenceReason.Medical);
        await Pass("p-3", MovementKind.Court);
        await Rooms.Get<EscapeRiskStore>().PutOn(
            Third, new(new("e-1"), new("p-1"), "a plan was found", new(2026, 5, 1)), default);

        var landing = Assert.Single((await Rooms.Get<RollSheets>().Of(SmallSite.Block1, default)).Landings);
        Assert.Equal(
            [("C01", "p-1", "", true), ("C01", "p-2", "Medical", false), ("C02", "p-3", "Out", false)],
            landing.People.Select(one => (one.Cell, one.Person.Value, one.Absent, one.IsEscapeRisk)));
    }
}
