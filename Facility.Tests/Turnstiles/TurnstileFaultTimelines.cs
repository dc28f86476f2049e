using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Gpio;
using Facility.Devices.Panel;
using Facility.Tests.Panels;
using HardwareSim.Turnstiles;

namespace Facility.Tests.Turnstiles;

/// <summary>The simulated turnstile with each of its faults W1 to W7, at a panel, on virtual time.</summary>
public sealed class TurnstileFaultTimelines
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private readonly SiteTurnstile plan;
    private readonly PanelRig rig;
    private readonly TurnstileBody body;
    private readonly PriorityQueue<(string Key, bool Active), TimeSpan> pulseEnds = new();
    private int done;

    public TurnstileFaultTimelines() : this(SiteTurnstileManner.Standard)
    {
    }

    private TurnstileFaultTimelines(SiteTurnstileManner manner)
    {
        var small = SmallSites.Of([SmallSites.Door("d1")]);
        plan = TurnstileRig.Small with
        {
            Block = SmallSites.Block, Manner = manner, Points = TurnstileRig.Small.Points with { Reset = 11 },
        };
        rig = new PanelRig(small with
        {
            Turnstiles = [plan],
            AccessGroups = [small.AccessGroups[0] with { Turnstiles = [plan.Id] }],
        }).IsSensed();
        body = new(plan, (key, active) => rig.Tell(
            new PanelInput.FromGpio(new GpioEvent.Changed(plan.Pins.Single(one => one.Key == key).Pin, active))));
        body.Begin(rig.Now);
        rig.Tell(new PanelInput.FromGpio(new GpioEvent.Found()));
    }

    [Fact]
    public void W1_whoever_turns_back_has_not_passed_and_keeps_the_grant() =>
        Card().Walks(0, Manner.Back, "turned back").After(6)
            .Recorded(RecordKinds.PassageTurnedBack, RecordKinds.PassageUnused).Counts(0);

    [Fact]
    public void W2_whoever_pushes_against_a_grant_does_not_pass_by_it() =>
        Card().Walks(1, Manner.Push, "passed").Recorded(RecordKinds.PassageVoid, RecordKinds.PassageUngranted)
            .Counts(0);

    [Fact]
    public void W3_a_lost_pass_is_no_passage_and_no_silence() =>
        Card().Walks(0, Manner.LostPass, "passed").Recorded(RecordKinds.PassageUnresolved).Counts(0);

    [Fact]
    public void W4_a_pass_that_comes_twice_is_one() =>
        Card().Walks(0, Manner.DoublePass, "passed").Recorded(RecordKinds.PassageConfirmed).Counts(1);

    [Fact]
    public void W5_dropped_arms_are_out_of_service_until_a_person_lifts_them()
    {
        body.Drop();
        After(16);
        Assert.Equal(TurnstileMode.OutOfService, rig.Turnstiles[0].Mode);
        Card();
        Assert.Contains("TURN-01", rig.Last(RecordKinds.CardDenied).Body, StringComparison.Ordinal);

        body.Reset(rig.Now);
        After(1).Card().Walks(0, Manner.Through, "passed").Counts(1);
    }

    [Fact]
    public void W6_two_grants_let_two_pass_one_after_the_other() =>
        Card().After(0.6).Card().Walks(0, Manner.Through, "passed").Walks(0, Manner.Through, "passed").After(1)
            .Recorded(RecordKinds.PassageConfirmed, RecordKinds.PassageConfirmed).Counts(2);

    [Fact]
    public void W7_a_pass_after_its_grant_still_belongs_to_it()
    {
        Card();
        body.Linger(0, TimeSpan.FromSeconds(2));
        After(5.1).Walks(0, Manner.Late, "passed")
            .Recorded(RecordKinds.PassageUnused, RecordKinds.PassageConfirmed).Counts(1);
    }

    [Fact]
    public void In_potential_mode_a_passage_ends_the_level_at_once()
    {
        var gate = new TurnstileFaultTimelines(
            SiteTurnstileManner.Standard with { Drive = TurnstileDrive.Potential });
        gate.Card().Walks(0, Manner.Through, "passed").Counts(1);

        Assert.False(gate.body.IsFree(gate.rig.Now, 0));
        Assert.Equal([true, false], gate.Unlocks.Select(order => order.Active).Distinct());
        gate.Walks(0, Manner.Through, "locked");
    }

    private IEnumerable<GpioOrder> Unlocks => rig.Effects.OfType<PanelEffect.DriveGpio>()
        .Select(drive => drive.Order).Where(order => order.Pin == plan.UnlockA);

    private TurnstileFaultTimelines Card()
    {
        rig.Tell(new Facility.Devices.Osdp.Bus.BusEvent.CardRead(plan.ReaderA.Address, 0, 26, [1, 2, 3, 0x40]));
        return After(0.1);
    }

    private TurnstileFaultTimelines Walks(int side, Manner manner, string outcome)
    {
        var ended = "";
        body.Walk(rig.Now, side, manner, how => ended = how);
        for (var left = 500; ended.Length == 0 && left > 0; left--) After(Look.TotalSeconds);
        Assert.Equal(outcome, ended);
        return After(0.1);
    }

    private TurnstileFaultTimelines After(double seconds)
    {
        for (var end = rig.Now + TimeSpan.FromSeconds(seconds); rig.Now < end;)
        {
            rig.After(Look);
            Drive();
            body.Advance(rig.Now);
        }
        return this;
    }

    private void Drive()
    {
        while (pulseEnds.TryPeek(out var end, out var at) && at <= rig.Now)
        {
            pulseEnds.Dequeue();
            body.Drive(rig.Now, end.Key, end.Active);
        }
        foreach (var order in rig.Effects.Skip(done).OfType<PanelEffect.DriveGpio>().Select(one => one.Order).ToArray())
        {
            var key = plan.Pins.Single(one => one.Pin == order.Pin).Key;
            body.Drive(rig.Now, key, order.Active);
            if (order.For is { } time) pulseEnds.Enqueue((key, false), rig.Now + time);
        }
        done = rig.Effects.Count;
    }

    private TurnstileFaultTimelines Recorded(params string[] kinds)
    {
        Assert.Equal(kinds, rig.Entries.Select(entry => entry.Kind)
            .Where(kind => kind.StartsWith("passage.", StringComparison.Ordinal)));
        return this;
    }

    private void Counts(int passed) => Assert.Equal(passed, rig.Turnstiles[0].A.Passed);
}
