using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Gpio;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;
using Facility.Devices.Wiegand;
using Facility.Tests.Turnstiles;

namespace Facility.Tests.Panels;

/// <summary>Wiegand readers at a panel: the same card, the same rules, the same entries as from a line.</summary>
public sealed class WiegandPanelTimelines
{
    private const int D0 = 20, Led = 22, Buzzer = 23, TurnstileD0 = 26;
    private static readonly TimeSpan Release = SiteDoorTimings.Standard.Release;

    [Fact]
    public void A_card_releases_its_door_and_the_lamp_is_green_when_the_lock_has_acknowledged()
    {
        var rig = Rig();
        rig.Answers = false;
        Card(rig);
        Assert.True(IsReleased(rig));
        Assert.Empty(Orders(rig));

        rig.Ends(rig.Commands.Last(), CommandOutcome.Acknowledged);
        Assert.Equal(new GpioOrder(Led, true, Release), Assert.Single(Orders(rig)));
        Assert.Contains("\"reader\":\"d1-out\"", rig.Last(RecordKinds.CardGranted).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_card_is_denied_with_one_long_beep_and_no_command_for_a_line()
    {
        var rig = Rig();
        Card(rig, last: 0x80);

        Assert.Contains("CARD-01", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
        Assert.Equal(new GpioOrder(Buzzer, true, TimeSpan.FromMilliseconds(300)), Assert.Single(Orders(rig)));
        Assert.False(IsReleased(rig));
        Assert.DoesNotContain(rig.Effects.OfType<PanelEffect.Submit>(), sent => sent.Line != SmallSites.Line);
    }

    [Fact]
    public void A_card_at_a_turnstile_frees_its_direction_before_the_lamp_says_so()
    {
        var rig = Rig();
        Card(rig, TurnstileD0);

        Assert.Equal([0, 28], Orders(rig).Select(order => order.Pin));
    }

    [Fact]
    public void Frames_that_are_no_cards_are_a_numbered_fault_that_says_why_and_how_many()
    {
        var rig = Rig();
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.FramesRefused(D0, WiegandFault.WrongLength, 25, 3)));

        var entry = rig.Last(RecordKinds.ReaderFrameRefused);
        Assert.Equal("d1-out", entry.Subject);
        Assert.Equal(
            """{"because":"bits were lost or added","bits":25,"fault":1405,"reader":"d1-out","times":3}""", entry.Body);
        Assert.False(IsReleased(rig));
    }

    [Fact]
    public void A_stuck_wire_is_a_numbered_fault_and_its_end_is_told()
    {
        var rig = Rig();
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.WireStuck(D0, 21, true)));
        Assert.Equal(
            """{"because":"D1 stays low","fault":1406,"reader":"d1-out"}""", rig.Last(RecordKinds.ReaderFaulted).Body);

        rig.Tell(new PanelInput.FromGpio(new GpioEvent.WireStuck(D0, 21, false)));
        Assert.Equal("d1-out", rig.Last(RecordKinds.ReaderRestored).Subject);
    }

    [Fact]
    public void A_reader_is_restored_only_when_both_of_its_wires_are()
    {
        var rig = Rig();
        Stuck(rig, 21, true);
        Stuck(rig, D0, true);
        Stuck(rig, 21, false);
        Assert.DoesNotContain(rig.Entries, entry => entry.Kind == RecordKinds.ReaderRestored);

        Stuck(rig, D0, false);
        Assert.Single(rig.Entries, entry => entry.Kind == RecordKinds.ReaderRestored);
    }

    [Fact]
    public void What_stood_before_the_chip_was_lost_stands_on_only_if_it_is_told_again()
    {
        var rig = Rig();
        Stuck(rig, D0, true);
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Lost("pulled out")));
        Stuck(rig, 21, true);
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Found()));
        Assert.DoesNotContain(rig.Entries, entry => entry.Kind == RecordKinds.ReaderRestored);

        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Lost("pulled out")));
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Found()));
        Assert.Single(rig.Entries, entry => entry.Kind == RecordKinds.ReaderRestored);
    }

    [Fact]
    public void The_first_whole_card_after_refused_frames_says_that_the_reader_is_good_again_and_no_other_does()
    {
        var rig = Rig();
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.FramesRefused(D0, WiegandFault.WrongLength, 25, 1)));
        Card(rig, TurnstileD0);
        Assert.DoesNotContain(rig.Entries, entry => entry.Kind == RecordKinds.ReaderFramesWhole);

        Card(rig);
        Card(rig);
        Assert.Equal(
            "d1-out", Assert.Single(rig.Entries, entry => entry.Kind == RecordKinds.ReaderFramesWhole).Subject);
    }

    [Fact]
    public void A_chip_without_time_stamps_leaves_every_reader_blind_and_says_so()
    {
        var rig = Rig();
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.ReadersBlind("no time stamps")));

        Assert.Equal(
            ["d1-out", "t1-in", "t1-out"],
            rig.Entries.Where(entry => entry.Kind == RecordKinds.ReaderFaulted).Select(entry => entry.Subject).Order());
    }

    [Fact]
    public void A_lamp_that_does_not_take_its_level_is_a_fault_of_its_reader()
    {
        var rig = Rig();
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.WriteLost(Led)));

        Assert.Equal("d1-out", rig.Last(RecordKinds.GpioWriteLost).Subject);
    }

    [Fact]
    public void Lockdown_refuses_a_card_at_it_as_at_any_reader()
    {
        var rig = Rig();
        rig.IsLockedDown();
        Card(rig);

        Assert.Contains("CARD-07", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);
    }

    private static PanelRig Rig()
    {
        var door = SmallSites.Door("d1");
        var line = SiteWiegand.LineOf("panel-1");
        var small = SmallSites.Of([door]) with
        {
            Doors =
            [
                door with
                {
                    Readers =
                    [
                        new(new("d1-out"), line, 0, false)
                        {
                            Wiegand = new(SmallSites.Panel, D0, 21, 26) { Led = Led, Buzzer = Buzzer },
                        },
                    ],
                },
            ],
        };
        var plan = TurnstileRig.Small with
        {
            Block = SmallSites.Block,
            ReaderA = new(new("t1-out"), line, 1, false)
            {
                Wiegand = new(SmallSites.Panel, TurnstileD0, 27, 26) { Led = 28 },
            },
            ReaderB = new(new("t1-in"), line, 2, true) { Wiegand = new(SmallSites.Panel, 30, 31, 34) },
        };
        var rig = new PanelRig(small with
        {
            Turnstiles = [plan],
            AccessGroups = [small.AccessGroups[0] with { Turnstiles = [plan.Id] }],
        }).IsSensed();
        foreach (var (key, pin, isOutput) in plan.Pins)
            if (!isOutput) rig.Tell(new PanelInput.FromGpio(new GpioEvent.Changed(pin, key is "fire" or "ready")));
        return rig.Tell(new PanelInput.FromGpio(new GpioEvent.Found()));
    }

    private static void Stuck(PanelRig rig, int pin, bool isStuck) =>
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.WireStuck(D0, pin, isStuck)));

    private static void Card(PanelRig rig, int d0 = D0, byte last = 0x40) =>
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.CardSeen(d0, 26, [1, 2, 3, last])));

    private static bool IsReleased(PanelRig rig) =>
        rig.Outputs("d1").Any(order => order.Action is OutputAction.OnFor);

    private static IEnumerable<GpioOrder> Orders(PanelRig rig) =>
        rig.Effects.OfType<PanelEffect.DriveGpio>().Select(drive => drive.Order);
}
