using Facility.Contracts.Alarms;
using Facility.Domain.Alarms;

namespace Facility.Tests.Alarms;

public sealed class AlarmMachineTests
{
    private static readonly bool[] Both = [false, true];
    private readonly AlarmMachine machine = new();

    [Fact]
    public void Every_state_decides_every_trigger() => Assert.Empty(EveryState().SelectMany(machine.Undecided));

    [Fact]
    public void A_plain_alarm_that_is_answered_for_ends_with_its_condition() => Lives(
        latching: false,
        (AlarmTrigger.ConditionBegan, AlarmLife.Unacknowledged),
        (AlarmTrigger.Acknowledged, AlarmLife.Acknowledged),
        (AlarmTrigger.ConditionOver, AlarmLife.Normal));

    [Fact]
    public void An_alarm_that_is_over_before_anybody_answered_still_waits_for_an_answer() => Lives(
        latching: false,
        (AlarmTrigger.ConditionBegan, AlarmLife.Unacknowledged),
        (AlarmTrigger.ConditionOver, AlarmLife.Returned),
        (AlarmTrigger.ConditionBegan, AlarmLife.Unacknowledged),
        (AlarmTrigger.ConditionOver, AlarmLife.Returned),
        (AlarmTrigger.Acknowledged, AlarmLife.Normal));

    [Fact]
    public void A_latching_alarm_stays_until_somebody_has_looked() => Lives(
        latching: true,
        (AlarmTrigger.ConditionBegan, AlarmLife.Unacknowledged),
        (AlarmTrigger.Acknowledged, AlarmLife.Acknowledged),
        (AlarmTrigger.Reset, AlarmLife.Acknowledged),
        (AlarmTrigger.ConditionOver, AlarmLife.Latched),
        (AlarmTrigger.Acknowledged, AlarmLife.Latched),
        (AlarmTrigger.Reset, AlarmLife.Normal));

    [Fact]
    public void What_its_source_forgot_asks_for_an_answer_again() => Lives(
        latching: false,
        (AlarmTrigger.ConditionBegan, AlarmLife.Unacknowledged),
        (AlarmTrigger.Acknowledged, AlarmLife.Acknowledged),
        (AlarmTrigger.SourceForgot, AlarmLife.Returned));

    [Fact]
    public void Back_from_the_shelf_a_standing_alarm_asks_again()
    {
        var shelved = Run(AlarmTrigger.ConditionBegan, AlarmTrigger.Acknowledged, AlarmTrigger.Shelved);
        Assert.Equal((AlarmLife.Acknowledged, AlarmPlace.Shelved), (shelved.Life, shelved.Place));

        var back = machine.Step(shelved, AlarmTrigger.Unshelved);
        Assert.Equal((AlarmLife.Unacknowledged, AlarmPlace.Shown), (back.Life, back.Place));
    }

    [Fact]
    public void Nothing_but_a_person_or_time_brings_back_what_is_put_aside()
    {
        AlarmTrigger[] back = [AlarmTrigger.Unshelved, AlarmTrigger.ReturnedToService];
        foreach (var state in EveryState().Where(state => state.Place is not AlarmPlace.Shown))
        {
            foreach (var trigger in AlarmMachine.Triggers.Except(back))
                Assert.NotEqual(AlarmPlace.Shown, machine.Step(state, trigger).Place);
        }
    }

    [Fact]
    public void No_condition_and_no_time_ever_answers_for_an_alarm()
    {
        foreach (var state in EveryState().Where(state => state.Life is AlarmLife.Unacknowledged or AlarmLife.Returned))
        {
            foreach (var trigger in AlarmMachine.Triggers.Where(trigger => trigger is not AlarmTrigger.Acknowledged))
            {
                Assert.True(
                    machine.Step(state, trigger).Life is AlarmLife.Unacknowledged or AlarmLife.Returned,
                    $"{state} after {trigger}");
            }
        }
    }

    private AlarmState Run(params AlarmTrigger[] triggers) =>
        triggers.Aggregate(new AlarmState(AlarmLife.Normal, AlarmPlace.Shown, false), machine.Step);

    private void Lives(bool latching, params (AlarmTrigger Trigger, AlarmLife Then)[] story)
    {
        var state = new AlarmState(AlarmLife.Normal, AlarmPlace.Shown, latching);
        foreach (var (trigger, then) in story)
        {
            state = machine.Step(state, trigger);
            Assert.True(state.Life == then, $"after {trigger} it is {state.Life}, not {then}");
        }
    }

    private static IEnumerable<AlarmState> EveryState() =>
        from life in Enum.GetValues<AlarmLife>()
        from place in Enum.GetValues<AlarmPlace>()
        from latching in Both
        select new AlarmState(life, place, latching);
}
