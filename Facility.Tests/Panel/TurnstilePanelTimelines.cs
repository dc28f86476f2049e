using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Gpio;
using Facility.Devices.Panel;
using Facility.Devices.Turnstiles;
using static Facility.Tests.Panels.GateRig;

namespace Facility.Tests.Panels;

/// <summary>A panel with a turnstile: cards in, pulses out, the journal first.</summary>
public sealed class TurnstilePanelTimelines
{
    [Fact]
    public void A_card_is_journalled_and_then_one_pulse_lets_one_pass()
    {
        var rig = Rig();
        rig.Writes = false;
        Card(rig);
        Assert.Empty(Orders(rig));

        rig.IsWritten();
        Assert.Equal(new GpioOrder(UnlockA, true, TurnstileLimits.Pulse), Assert.Single(Orders(rig)));

        Level(rig, TurnA, true);
        Level(rig, PassA, true);
        rig.After(TimeSpan.FromMilliseconds(100));
        Level(rig, PassA, false);
        Level(rig, TurnA, false);
        Assert.Equal([RecordKinds.CardGranted, RecordKinds.PassageConfirmed], KindsOf(rig));
        Assert.Equal("#2", rig.Last(RecordKinds.PassageConfirmed).Cause);
        Assert.Equal(1, rig.Turnstiles[0].A.Passed);
    }

    [Fact]
    public void A_journal_that_cannot_be_written_lets_nobody_pass()
    {
        var rig = Rig();
        rig.JournalSpent = true;
        Card(rig);

        Assert.Empty(Orders(rig));
        Assert.Contains("1101", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_whose_entry_took_too_long_lets_nobody_pass_any_more()
    {
        var rig = Rig();
        rig.Writes = false;
        Card(rig);
        rig.After(PanelLimits.CardAgeMax + TimeSpan.FromSeconds(1)).IsWritten();

        Assert.Empty(Orders(rig));
        Assert.Contains("REL-04", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((byte)0x80, "CARD-01")]
    public void An_unknown_card_is_denied_with_its_rule(byte last, string rule)
    {
        var rig = Rig();
        Card(rig, last);

        Assert.Empty(Orders(rig));
        Assert.Contains(rule, rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turnstile_whose_chip_is_gone_takes_no_card_and_says_so()
    {
        var rig = Rig();
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Lost("unplugged")));
        Card(rig);

        Assert.Empty(Orders(rig));
        Assert.Contains("1401", rig.Last(RecordKinds.GpioLost).Body, StringComparison.Ordinal);
        Assert.Contains("CARD-09", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.Equal(TurnstileMode.Unknown, rig.Turnstiles[0].Mode);
    }

    [Fact]
    public void A_pulse_that_does_not_read_back_is_a_numbered_fault_and_voids_the_grant()
    {
        var rig = Rig();
        Card(rig);
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.WriteLost(UnlockA)));

        Assert.Contains("1402", rig.Last(RecordKinds.GpioWriteLost).Body, StringComparison.Ordinal);
        Assert.Equal(RecordKinds.PassageVoid, KindsOf(rig).Last());
        Assert.Equal(PassageState.Closed, rig.Turnstiles[0].A.Passage);
    }

    [Fact]
    public void A_lost_fire_signal_between_card_and_durable_entry_drops_the_grant()
    {
        var rig = Rig();
        rig.Writes = false;
        Card(rig);
        Level(rig, Fire, false);
        rig.IsWritten();

        Assert.Empty(Orders(rig));
        Assert.Contains("TURN-01", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void While_it_is_free_both_ways_a_card_is_told_so_and_nothing_is_granted()
    {
        var rig = Rig();
        Level(rig, Fire, false);
        Card(rig);

        Assert.Contains("TURN-01", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(RecordKinds.CardGranted, rig.Kinds);
    }

    [Fact]
    public void A_lockdown_between_card_and_durable_entry_drops_the_grant()
    {
        var rig = Rig();
        rig.Writes = false;
        Card(rig);
        rig.IsLockedDown().IsWritten();

        Assert.DoesNotContain(Orders(rig), order => order.Pin == UnlockA);
        Assert.Contains("TURN-01", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Lockdown_of_its_block_stops_it_and_refuses_every_card()
    {
        var rig = Rig();
        rig.IsLockedDown();
        Assert.Equal(new GpioOrder(Stop, true), Orders(rig).Last());
        Card(rig);

        Assert.Contains("CARD-07", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        rig.IsLockedDown(engage: false);
        Assert.Equal(new GpioOrder(Stop, false), Orders(rig).Last());
    }

    [Fact]
    public void A_card_held_to_its_reader_is_one_showing()
    {
        var rig = Rig();
        for (var reading = 0; reading < 3; reading++) Card(rig);

        Assert.Single(rig.Kinds, kind => kind == RecordKinds.CardGranted);
    }

    [Fact]
    public void A_fifth_card_finds_four_waiting()
    {
        var rig = Rig();
        for (var card = 0; card < TurnstileLimits.QueueMax + 1; card++)
        {
            Card(rig);
            rig.After(TimeSpan.FromMilliseconds(600));
        }

        Assert.Contains("TURN-02", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.Single(Orders(rig));
    }

    [Fact]
    public void Whoever_is_drawn_is_searched_and_passes_with_the_next_card()
    {
        var rig = Rig(SiteTurnstileManner.Standard with { SearchPercent = 100 });
        Card(rig);
        Assert.Empty(Orders(rig));
        Assert.Equal([RecordKinds.PassageSearch], KindsOf(rig));

        rig.After(TimeSpan.FromSeconds(60));
        Card(rig);
        Assert.Single(Orders(rig));
    }

    [Fact]
    public void In_potential_mode_the_level_stands_until_the_passage_and_never_longer_than_the_grant()
    {
        var rig = Rig(SiteTurnstileManner.Standard with { Drive = TurnstileDrive.Potential });
        Card(rig);
        Assert.Equal(new GpioOrder(UnlockA, true), Orders(rig).Last());

        rig.After(TimeSpan.FromSeconds(6));
        Assert.Equal(new GpioOrder(UnlockA, false), Orders(rig).Last());
    }

    [Fact]
    public void A_grant_that_is_void_early_is_ended_in_the_turnstile_by_a_pulse_on_its_stop()
    {
        var rig = Rig();
        Card(rig);
        Level(rig, TurnB, true);

        Assert.Equal(new GpioOrder(Stop, true, TurnstileLimits.Pulse), Orders(rig).Last());
        Assert.Contains(RecordKinds.PassageVoid, KindsOf(rig));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_a_fire_its_key_resets_it_or_where_none_is_wired_its_return_to_ready(bool hasKey)
    {
        var rig = Rig(reset: hasKey ? ResetKey : null);
        Level(rig, Fire, false);
        Level(rig, Ready, false);
        Level(rig, Fire, true);
        Assert.Equal(TurnstileMode.AwaitingReset, rig.Turnstiles[0].Mode);

        Level(rig, Ready, true);
        Assert.Equal(hasKey ? TurnstileMode.AwaitingReset : TurnstileMode.Working, rig.Turnstiles[0].Mode);
        if (hasKey) Level(rig, ResetKey, true);
        Assert.Equal(TurnstileMode.Working, rig.Turnstiles[0].Mode);
    }

    [Fact]
    public void Its_own_alarm_is_shown_as_long_as_it_stands()
    {
        var rig = Rig();
        Level(rig, OwnAlarm, true);
        Assert.Equal(TurnstileAlarms.Device, rig.Turnstiles[0].Alarms);

        Level(rig, OwnAlarm, false);
        Assert.Equal(TurnstileAlarms.None, rig.Turnstiles[0].Alarms);
    }
}
