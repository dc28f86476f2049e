using Facility.Contracts.Site;
using Facility.Contracts.Turnstiles;
using Facility.Devices.Turnstiles;
using static Facility.Contracts.Turnstiles.PassageState;
using static Facility.Contracts.Turnstiles.TurnstileMode;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Tests.Turnstiles;

/// <summary>Every row of the turnstile table of the hardware facts as a timeline.</summary>
public sealed class TurnstileTimelines
{
    private static readonly SiteTurnstileManner Keeps = SiteTurnstileManner.Standard with { KeepsOnOpposite = true };

    [Fact]
    public void A_grant_frees_its_direction_alone_and_for_five_seconds()
    {
        var rig = new TurnstileRig().IsGranted().Shows(Working, Granted);

        Assert.Equal(Direction.A, Assert.Single(rig.Effects.OfType<TurnstileEffect.Free>()).Direction);
        Assert.Equal(TimeSpan.FromSeconds(5), rig.It.A.GrantEnds - rig.Now);
    }

    [Fact]
    public void A_passage_is_confirmed_by_its_pass_contact_and_counted()
    {
        var rig = new TurnstileRig().IsGranted().After(1).Turns().Shows(Working, Passing);
        Assert.Empty(rig.Facts);

        rig.After(0.7).Passes().Shows(Working, Done).After(0.3).Rests().Shows(Working)
            .Told(TurnstileFact.Confirmed).HasRaised();
        Assert.Equal((1, 0), (rig.It.A.Passed, rig.It.B.Passed));
    }

    [Fact]
    public void While_the_arm_turns_the_deadline_rests_and_whoever_turns_back_has_the_rest_of_it()
    {
        var rig = new TurnstileRig().IsGranted().After(4).Turns().After(0.6).Rests().Shows(Working, Granted)
            .Told(TurnstileFact.TurnedBack);
        Assert.Equal(1.0, (rig.It.A.GrantEnds!.Value - rig.Now).TotalSeconds, 0.001);
        Assert.Equal(1, rig.Freed);

        rig.After(0.9).Shows(Working, Granted).Walks().Told(TurnstileFact.TurnedBack, TurnstileFact.Confirmed);
    }

    [Fact]
    public void A_grant_nobody_uses_ends_unused() =>
        new TurnstileRig().IsGranted().After(4.9).Shows(Working, Granted).After(0.2).Shows(Working)
            .Told(TurnstileFact.Unused).HasRaised();

    [Fact]
    public void Whoever_pushes_against_a_grant_alarms_and_voids_it()
    {
        var rig = new TurnstileRig().IsGranted().Turns(Direction.B).Shows(Working)
            .HasRaised(TurnstileAlarms.Opposite).Told(TurnstileFact.Void);

        Assert.Contains(new TurnstileEffect.Close(Direction.A, Early: true), rig.Effects);
    }

    [Fact]
    public void A_site_may_have_the_grant_kept_then() =>
        new TurnstileRig(Keeps).IsGranted().Turns(Direction.B).After(0.5).Rests(Direction.B).Shows(Working, Granted)
            .HasRaised(TurnstileAlarms.Opposite).Walks().Told(TurnstileFact.Confirmed);

    [Fact]
    public void A_forced_arm_alarms_for_five_seconds()
    {
        var rig = new TurnstileRig().Turns().HasRaised(TurnstileAlarms.Forced).After(4.9);
        Assert.Equal(TurnstileAlarms.Forced, rig.It.Alarms);

        Assert.Equal(TurnstileAlarms.None, rig.After(0.2).It.Alarms);
    }

    [Fact]
    public void Within_three_seconds_of_locking_a_mere_turn_is_no_alarm()
    {
        var rig = new TurnstileRig().IsGranted().Walks().After(2.5).Turns().After(0.4).Rests().HasRaised();

        rig.After(1).Turns().HasRaised(TurnstileAlarms.Forced);
    }

    [Fact]
    public void A_second_body_during_a_passage_is_tailgating() =>
        new TurnstileRig().IsGranted().Tell(ZoneEntered).Turns().After(0.7).Passes().HasRaised()
            .Tell(ZoneLeft).Tell(ZoneEntered).HasRaised(TurnstileAlarms.Tailgating);

    [Fact]
    public void Whoever_stays_inside_is_reported_and_the_alarm_ends_when_they_leave()
    {
        var rig = new TurnstileRig().Tell(ZoneEntered).After(9.9).HasRaised().After(0.2)
            .HasRaised(TurnstileAlarms.Loitering);

        Assert.Equal(TurnstileAlarms.None, rig.Tell(ZoneLeft).It.Alarms);
    }

    [Fact]
    public void A_lost_fire_signal_voids_every_grant_and_only_a_person_puts_it_back_to_work()
    {
        var rig = new TurnstileRig().IsGranted().IsGranted().IsGranted(Direction.B).Tell(FireLost).Shows(Emergency)
            .Told(TurnstileFact.Emergency, TurnstileFact.Void, TurnstileFact.Void, TurnstileFact.Void);

        rig.Tell(ResetSeen).Shows(Emergency).Tell(FireRestored).Shows(AwaitingReset).IsGranted().Shows(AwaitingReset)
            .Tell(ResetSeen).Shows(Working);
        Assert.Equal(TurnstileFact.Reset, rig.Facts.Last());
    }

    [Fact]
    public void Whoever_passes_in_an_emergency_is_told_and_accused_of_nothing() =>
        new TurnstileRig().Tell(FireLost).Walks().Told(TurnstileFact.Emergency, TurnstileFact.Ungranted).HasRaised();

    [Fact]
    public void A_panel_that_starts_in_a_fire_begins_in_emergency()
    {
        var rig = new TurnstileRig().Tell(LinesLost).Shows(Unknown).Tell(FireLost).Shows(Unknown);

        rig.Tell(Sensed).Shows(Emergency);
    }

    [Fact]
    public void A_lost_pass_pulse_is_found_by_time_and_nobody_is_said_to_have_passed()
    {
        var rig = new TurnstileRig().IsGranted().Turns().After(1.2).Rests().Shows(Working)
            .Told(TurnstileFact.Unresolved).HasRaised(TurnstileAlarms.PassMissing);
        Assert.Equal(0, rig.It.A.Passed);

        rig.After(3).IsGranted().Walks();
        Assert.Equal(TurnstileAlarms.None, rig.It.Alarms);
    }

    [Fact]
    public void An_arm_that_never_comes_to_rest_is_unresolved_after_ten_seconds() =>
        new TurnstileRig().IsGranted().Turns().After(9.9).Told().After(0.2).Told(TurnstileFact.Unresolved);

    [Fact]
    public void Both_pass_contacts_at_once_are_a_fault_and_no_passage()
    {
        var rig = new TurnstileRig().IsGranted().Turns().After(0.7)
            .Tell(PassBegan).After(0.02).Tell(PassBegan, Direction.B).After(1).Shows(Faulty)
            .HasRaised(TurnstileAlarms.SensorConflict).Told(TurnstileFact.Void);

        rig.Tell(PassEnded, Direction.B).Shows(Working).Tell(PassEnded).After(1).Told(TurnstileFact.Void);
    }

    [Fact]
    public void A_pass_just_after_its_grant_still_belongs_to_it()
    {
        var rig = new TurnstileRig().IsGranted().After(5.1).Told(TurnstileFact.Unused).Passes()
            .Told(TurnstileFact.Unused, TurnstileFact.Confirmed).HasRaised();

        Assert.Equal("s-001", rig.Effects.OfType<TurnstileEffect.Observed>().Last().Grant!.Holder);
    }

    [Fact]
    public void A_pass_long_after_its_grant_is_nobodys() =>
        new TurnstileRig().IsGranted().After(5.1).After(TurnstileLimits.PassLateMax.TotalSeconds + 0.1).Passes()
            .Told(TurnstileFact.Unused, TurnstileFact.Ungranted);

    [Fact]
    public void Two_passages_at_once_are_none_in_an_emergency_either() =>
        new TurnstileRig().Tell(FireLost).Tell(PassBegan).After(0.02).Tell(PassBegan, Direction.B).After(1)
            .Told(TurnstileFact.Emergency);

    [Fact]
    public void A_chip_that_is_gone_accuses_nobody_of_staying_inside() =>
        new TurnstileRig().Tell(ZoneEntered).After(5).Tell(LinesLost).After(10).HasRaised();

    [Fact]
    public void A_pass_without_any_grant_is_told_and_alarms() =>
        new TurnstileRig().After(5).Passes().Told(TurnstileFact.Ungranted).HasRaised(TurnstileAlarms.Forced);

    [Fact]
    public void A_pass_that_reports_twice_is_one_passage_and_eats_no_second_grant()
    {
        var rig = new TurnstileRig().IsGranted().IsGranted().Turns().After(0.7).Passes().After(0.08).Passes()
            .After(0.2).Rests().Shows(Working, Granted).Told(TurnstileFact.Confirmed);

        Assert.Equal(1, rig.It.A.Passed);
    }

    [Fact]
    public void Two_grants_wait_in_order_and_the_second_is_given_when_the_arm_is_at_rest()
    {
        var rig = new TurnstileRig().IsGranted().IsGranted().Turns().After(0.7).Passes();
        Assert.Equal(1, rig.Freed);

        rig.After(0.2).Rests().Shows(Working, Granted);
        Assert.Equal(2, rig.Freed);
        rig.After(1).Walks().Shows(Working).Told(TurnstileFact.Confirmed, TurnstileFact.Confirmed);
        Assert.Equal(["s-001", "s-002"],
            rig.Effects.OfType<TurnstileEffect.Observed>().Select(told => told.Grant!.Holder));
    }

    [Fact]
    public void A_pass_shorter_than_fifty_milliseconds_is_noise()
    {
        var rig = new TurnstileRig().IsGranted().Tell(PassBegan).After(0.04).Tell(PassEnded).After(0.2);

        rig.Shows(Working, Granted).Told();
    }

    [Fact]
    public void Lockdown_stops_both_ways_and_ends_where_it_began()
    {
        var rig = new TurnstileRig().IsGranted().Tell(LockdownEngaged).Shows(LockedDown).Told(TurnstileFact.Void);
        Assert.Contains(new TurnstileEffect.Stop(true), rig.Effects);

        rig.IsGranted().Shows(LockedDown).Tell(LockdownEnded).Shows(Working);
        Assert.Equal(new TurnstileEffect.Stop(false), rig.Effects.OfType<TurnstileEffect.Stop>().Last());
    }

    [Fact]
    public void Life_safety_goes_before_lockdown_and_lockdown_stands_again_after_it()
    {
        var rig = new TurnstileRig().Tell(LockdownEngaged).Tell(FireLost).Shows(Emergency);
        Assert.Equal(new TurnstileEffect.Stop(false), rig.Effects.OfType<TurnstileEffect.Stop>().Last());

        rig.Tell(FireRestored).Tell(ResetSeen).Shows(LockedDown);
    }

    [Fact]
    public void A_turnstile_that_is_not_ready_for_long_is_out_of_service_until_it_says_so() =>
        new TurnstileRig().Tell(ReadyLost).After(14.9).Shows(Working).After(0.2).Shows(OutOfService)
            .IsGranted().Shows(OutOfService).Tell(ReadySeen).Shows(Working);
}
