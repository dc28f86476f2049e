using Facility.Contracts.Doors;
using Stateless;
using Stateless.Graph;

namespace Facility.Devices.Doors;

/// <summary>The table every alarm follows, over the flag of the alarm at hand.</summary>
internal sealed class AlarmRegion
{
    private readonly DoorWork work;
    private readonly StateMachine<AlarmState, AlarmTrigger> table;
    private DoorAlarms alarm;

    public AlarmRegion(DoorWork work)
    {
        this.work = work;
        table = new(Read, Write);

        table.Configure(AlarmState.Clear)
            .OnEntry(() => work.Add(new DoorEffect.AlarmCleared(alarm, Cause)))
            .Permit(AlarmTrigger.Began, AlarmState.Standing)
            .Ignore(AlarmTrigger.Ended);

        table.Configure(AlarmState.Standing)
            .OnEntry(() => work.Add(new DoorEffect.AlarmRaised(alarm, Cause)))
            .Permit(AlarmTrigger.Ended, AlarmState.Clear)
            .Ignore(AlarmTrigger.Began);
    }

    private string Cause => work.Door.Release?.Cause ?? "";

    public void Judge(AlarmRule rule)
    {
        alarm = rule.Alarm;
        if (rule.Ends(work.Before, work.Door, work.Input.Trigger)) table.Fire(AlarmTrigger.Ended);
        if (rule.Begins(work.Before, work.Door, work.Input.Trigger)) table.Fire(AlarmTrigger.Began);
    }

    public string Drawing() => MermaidGraph.Format(table.GetInfo(), MermaidGraphDirection.LeftToRight);

    private AlarmState Read() => work.Door.Alarms.HasFlag(alarm) ? AlarmState.Standing : AlarmState.Clear;

    private void Write(AlarmState state) => work.Door = work.Door with
    {
        Alarms = state is AlarmState.Standing ? work.Door.Alarms | alarm : work.Door.Alarms & ~alarm,
    };
}
