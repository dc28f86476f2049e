using Facility.Contracts.Record;
using Facility.Contracts.RollCheck;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.RollCheck;

/// <summary>What doors saw.</summary>
public sealed class RollCheckDoorTests : RollCheckRig
{
    [Fact]
    public async Task A_door_that_opened_after_the_count_began_asks_for_a_recount_whatever_is_said()
    {
        var check = await Open();
        await Rooms.Append(RecordKinds.DoorOpened, "b01-l1-c02");
        await Count(check, One, 3);
        await Rooms.Append(RecordKinds.DoorOpened, "b01-gate");
        Assert.DoesNotContain("opened after", string.Concat((await Landing(check)).Differences),
            StringComparison.Ordinal);
        await Rooms.Append(RecordKinds.DoorOpened, "b01-l1-c02");
        await Count(check, Two, 3);

        Assert.Contains("C02 opened after the count began", (await Signature(check, One)).Refusals[0].Because,
            StringComparison.Ordinal);
        Assert.Equal("", await Explain(check, ExplanationKind.Doors, null, "l1"));
        Assert.Equal("RCHK-10", await Sign(check, One));
        await Recount(check);
        await Count(check, One, 3);
        await Count(check, Two, 3);
        Assert.Equal("", await Sign(check, One));
    }

    [Fact]
    public async Task A_cell_that_kept_shut_contradicts_a_record_that_changed_until_somebody_says_why()
    {
        await Close(await Counted(3));
        var check = await Counted(2, "an extra one");
        await Explain(check, ExplanationKind.Absent, "p-3", reason: AbsenceReason.Work);

        Assert.Equal(
            "Landing 1: C02 has not opened since 1 were in it, and 0 should be in it now.",
            Assert.Single((await Landing(check)).Differences));
        Assert.Equal("RCHK-10", await Sign(check, One));
        Assert.Equal("RCHK-09", await Explain(check, ExplanationKind.Doors, null, "l1", words: " "));
        Assert.Equal("", await Explain(check, ExplanationKind.Doors, null, "l1"));
        Assert.Equal("", await Sign(check, One));
    }

    [Theory]
    [InlineData(RecordKinds.DoorOpened, null)]
    [InlineData(RecordKinds.DoorOpenedByKey, null)]
    [InlineData(RecordKinds.AlarmRaised, "forced")]
    public async Task A_cell_that_opened_since_contradicts_nothing(string kind, string? alarm)
    {
        await Close(await Counted(3));
        await Tell(kind, "b01-l1-c02", alarm ?? "");
        var check = await Counted(2, "an extra one");
        await Explain(check, ExplanationKind.Absent, "p-3", reason: AbsenceReason.Work);

        Assert.Empty((await Landing(check)).Differences);
        Assert.Contains("1 cell opened since", (await Landing(check)).Doors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alarm_that_moves_no_leaf_opens_no_cell()
    {
        await Close(await Counted(3));
        await Tell(RecordKinds.AlarmRaised, "b01-l1-c02", "tamper");
        var check = await Counted(2, "an extra one");
        await Explain(check, ExplanationKind.Absent, "p-3", reason: AbsenceReason.Work);

        Assert.Single((await Landing(check)).Differences);
    }

    [Fact]
    public async Task Doors_whose_panel_is_away_are_unknown_and_unknown_is_not_agreement()
    {
        var check = await Counted(3);
        Rooms.Panels.Disconnect(SmallSite.Panel1);

        Assert.Contains("C01, C02 is not connected", (await Signature(check, One)).Refusals[0].Because,
            StringComparison.Ordinal);
        await Explain(check, ExplanationKind.Doors, null, "l1");
        Assert.Equal("", await Sign(check, One));
    }
}
