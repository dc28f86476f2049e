using Facility.Contracts.Credentials;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Gpio;
using Facility.Devices.Panel;
using Facility.Devices.Turnstiles;
using static Facility.Tests.Panels.GateRig;

namespace Facility.Tests.Panels;

/// <summary>What a panel does about a turnstile whose chip, reader or card is not what it was a moment ago.</summary>
public sealed class TurnstileFaultPanelTimelines
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(CredentialState.Revoked)]
    [InlineData(CredentialState.Lost)]
    public void A_card_taken_back_while_its_entry_is_being_written_lets_nobody_pass(CredentialState state)
    {
        var rig = Rig();
        rig.Writes = false;
        Card(rig);
        rig.Tell(new PanelInput.Revoked(new("c-1"), state)).IsWritten();

        Assert.Empty(Orders(rig));
        Assert.Contains("\"rules\":[\"REL-07\"]", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_the_right_that_comes_meanwhile_stops_it_too()
    {
        var rig = Rig();
        rig.Writes = false;
        Card(rig);
        rig.Tell(new PanelInput.TableAdopted(rig.Table with { Credentials = [], Version = 8 })).IsWritten();

        Assert.Empty(Orders(rig));
        Assert.Contains("REL-07", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pulse_of_the_other_direction_that_does_not_read_back_voids_that_one()
    {
        var rig = Rig();
        Card(rig, reader: ReaderB);
        Assert.Equal(PassageState.Granted, rig.Turnstiles[0].B.Passage);

        rig.Tell(new PanelInput.FromGpio(new GpioEvent.WriteLost(UnlockB)));

        Assert.Equal(RecordKinds.PassageVoid, KindsOf(rig).Last());
        Assert.Equal(PassageState.Closed, rig.Turnstiles[0].B.Passage);
    }

    [Fact]
    public void A_reader_that_has_not_proved_its_key_lets_nobody_pass()
    {
        var rig = Rig(more: [new(ReaderA, PeripheralKind.Reader, "t1-out", 0, 0, false, Secure: true)]);
        Card(rig);

        Assert.Empty(Orders(rig));
        Assert.Contains("CARD-15", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_waits_for_an_entry_waits_in_the_queue_already()
    {
        var rig = Rig();
        rig.Writes = false;
        for (var card = 0; card < TurnstileLimits.QueueMax + 1; card++)
        {
            Card(rig);
            rig.After(TimeSpan.FromMilliseconds(600));
        }

        Assert.Equal(TurnstileLimits.QueueMax, rig.Kinds.Count(kind => kind == RecordKinds.CardGranted));
        Assert.Contains("TURN-02", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_was_searched_long_ago_is_drawn_anew()
    {
        var rig = Rig(SiteTurnstileManner.Standard with { SearchPercent = 100 });
        Card(rig);
        rig.After(TurnstileLimits.SearchFor + Second);
        Card(rig);

        Assert.Empty(Orders(rig));
        Assert.Equal([RecordKinds.PassageSearch, RecordKinds.PassageSearch], KindsOf(rig));
    }

    [Fact]
    public void To_a_chip_that_is_gone_nothing_is_ordered_and_its_return_is_told()
    {
        var rig = Rig(SiteTurnstileManner.Standard with { Drive = TurnstileDrive.Potential });
        Assert.DoesNotContain(RecordKinds.GpioRestored, rig.Kinds);
        Card(rig);
        var sent = Orders(rig).Count();

        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Lost("unplugged")));
        Assert.Equal(sent, Orders(rig).Count());

        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Found()));
        Assert.Single(rig.Kinds, kind => kind == RecordKinds.GpioRestored);
    }

    [Fact]
    public void A_passage_without_its_pass_is_fault_1404()
    {
        var rig = Rig();
        Card(rig);
        Level(rig, TurnA, true);
        rig.After(2 * Second);
        Level(rig, TurnA, false);

        Assert.Contains("\"fault\":1404", rig.Last(RecordKinds.PassageUnresolved).Body, StringComparison.Ordinal);
        Assert.Equal(0, rig.Turnstiles[0].A.Passed);
    }

    [Fact]
    public void Two_passages_at_once_are_fault_1403()
    {
        var rig = Rig();
        Level(rig, PassA, true);
        Level(rig, PassB, true);

        Assert.Contains("\"fault\":1403", rig.Last(RecordKinds.AlarmRaised).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_of_it_is_as_old_as_the_last_reading_of_its_pins()
    {
        var rig = Rig();
        var found = rig.Turnstiles[0].ConfirmedAt;
        rig.After(2 * Second);
        Assert.Equal(found, rig.Turnstiles[0].ConfirmedAt);

        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Confirmed()));
        Assert.Equal(found + (2 * Second), rig.Turnstiles[0].ConfirmedAt);
    }
}
