using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Tests.Sites;
using HardwareSim.Doors;
using HardwareSim.Lines;

namespace Facility.Tests.Simulator;

public sealed class LineModelTests
{
    private static readonly byte[] Number = [0x26, 0x81, 0xFC, 0xC0];
    private static readonly Site Colony = SiteFiles.ReadColony();
    private readonly VirtualLine line = new(Colony, "line-b01", LineSettings.Real);

    [Fact]
    public void All_sixteen_peripherals_of_a_block_come_online_and_say_that_every_door_is_secured()
    {
        line.After(TimeSpan.FromSeconds(3));

        Assert.Equal(16, line.Events.Count(entry => entry.Event is BusEvent.PeripheralOnline));
        var inputs = line.Events.Select(entry => entry.Event).OfType<BusEvent.InputsReported>().ToArray();
        Assert.Equal([1, 2, 3, 4], inputs.Select(report => (int)report.Address).Distinct().Order());
        var key = Colony.Blocks.First(block => block.Id.Value == "b01").LockdownKey!;
        var resting = (key.Value.Address, key.Value.Number);
        Assert.All(inputs.SelectMany(report => report.Inputs.Select((state, input) => (report.Address, input, state))),
            one => Assert.Equal(
                (one.Address, one.input) == resting ? InputState.Inactive : InputState.Active, one.state));
        Assert.Equal(0, line.Model.Wire.Collisions);
    }

    [Fact]
    public void A_card_is_heard_the_door_released_walked_through_and_secured()
    {
        Opens();
        var report = Present();

        line.After(TimeSpan.FromSeconds(10));

        Assert.Equal(VisitOutcome.Passed, report().Outcome);
        Assert.Equal(
            ["presented", "bolt leaves", "released", "opened", "closed", "secured"],
            report().Moments.Select(moment => moment.What));
        var card = Assert.Single(line.Events.Select(entry => entry.Event).OfType<BusEvent.CardRead>());
        Assert.Equal((26, 9), (card.Bits, card.Address));
        Assert.Equal(Number, card.Card);
    }

    [Fact]
    public void The_bolt_leaves_within_the_budget_of_the_line()
    {
        Opens();
        var report = Present();

        line.After(TimeSpan.FromSeconds(10));

        // An idle line is polled once in 200 ms, so the reader's turn may be that far away.
        var round = TimeSpan.FromMilliseconds(200) + new LineBudget(38400, 16).Worst;
        var left = report().Moments.Single(moment => moment.What == "bolt leaves").AfterMs;
        Assert.InRange(left, 1, round.TotalMilliseconds);
    }

    [Fact]
    public void The_lock_relocks_by_itself_though_the_panel_never_says_so()
    {
        line.After(TimeSpan.FromSeconds(3));
        line.Submit(1, ReleaseGate(TimeSpan.FromSeconds(5)), BusUrgency.Release);
        line.After(TimeSpan.FromMilliseconds(300));
        Assert.Equal(BoltPlace.Withdrawn, line.Body("b01-gate").Bolt);
        line.Model.Wire.Cut(cut: true);

        line.After(TimeSpan.FromSeconds(6));

        Assert.Equal(BoltPlace.Home, line.Body("b01-gate").Bolt);
    }

    [Fact]
    public void A_card_that_nobody_answers_is_left_standing_after_three_seconds()
    {
        var report = Present();

        line.After(TimeSpan.FromSeconds(4));

        Assert.Equal(VisitOutcome.NotReleased, report().Outcome);
        Assert.Equal(["presented"], report().Moments.Select(moment => moment.What));
    }

    [Fact]
    public void A_red_lamp_sends_the_person_away()
    {
        line.PanelDecides = told =>
        {
            if (told is BusEvent.CardRead card)
                line.Submit(card.Address, Lamp(LedColour.Red), BusUrgency.Courtesy);
        };
        var report = Present();

        line.After(TimeSpan.FromSeconds(2));

        Assert.Equal(VisitOutcome.Denied, report().Outcome);
    }

    [Fact]
    public void Two_people_at_one_door_go_one_after_the_other()
    {
        Opens();
        var first = Present();
        var second = Present();

        line.After(TimeSpan.FromSeconds(25));

        Assert.Equal(VisitOutcome.Passed, first().Outcome);
        Assert.Equal(VisitOutcome.Passed, second().Outcome);
        Assert.Equal(2, line.Events.Count(entry => entry.Event is BusEvent.CardRead));
    }

    [Fact]
    public void A_cut_line_goes_offline_and_comes_back_when_mended()
    {
        line.After(TimeSpan.FromSeconds(3));
        line.Model.Wire.Cut(cut: true);
        line.After(TimeSpan.FromSeconds(12));
        Assert.Equal(16, line.Events.Count(entry => entry.Event is BusEvent.PeripheralOffline));

        line.Model.Wire.Cut(cut: false);
        line.After(TimeSpan.FromSeconds(60));

        Assert.Equal(32, line.Events.Count(entry => entry.Event is BusEvent.PeripheralOnline));
    }

    [Fact]
    public void A_panel_at_another_speed_is_heard_by_nobody()
    {
        line.Model.Wire.Baud = 9600;

        line.After(TimeSpan.FromSeconds(5));

        Assert.DoesNotContain(line.Events, entry => entry.Event is BusEvent.PeripheralOnline);
    }

    [Fact]
    public void The_same_octets_at_the_same_times_give_the_same_wire() =>
        Assert.Equal(WireAfterAMinute(), WireAfterAMinute());

    private static IEnumerable<string> WireAfterAMinute()
    {
        var line = new VirtualLine(Colony, "line-gate", LineSettings.Real);
        line.After(TimeSpan.FromSeconds(60));
        return line.Model.Log.Last().Select(entry => entry.ToString());
    }

    private void Opens() => line.PanelDecides = told =>
    {
        if (told is BusEvent.CardRead) line.Submit(1, ReleaseGate(TimeSpan.FromSeconds(3)), BusUrgency.Release);
    };

    /// <summary>Somebody shows a card at the outer reader of the block gate, once the line is up.</summary>
    private Func<Visit> Present()
    {
        if (line.Now == TimeSpan.Zero) line.After(TimeSpan.FromSeconds(4));
        Visit? ended = null;
        line.Model.Act(line.Now, new("b01-gate"), post => post.Come(
            line.Now, _ => line.Model.PresentCard(9, 26, [.. Number]), visit => ended = visit));
        return () => ended ?? throw new InvalidOperationException("Still at the door.");
    }

    private static OutputCommand ReleaseGate(TimeSpan time) => new([new(2, OutputAction.OnFor, time)]);

    private static LedCommand Lamp(LedColour colour) => new([new(
        0, 0, LedTemporary.Set, LedPattern.Steady(colour), TimeSpan.FromSeconds(1), LedPermanent.None, default)]);
}
