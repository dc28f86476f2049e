using System.Text.Json;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Journal;
using Facility.Devices.Osdp.Commands;

namespace Bench.Year;

/// <summary>No bolt leaves without a cause, every lock comes back, and a door that does not is alarmed.</summary>
internal sealed class RelockJudge(YearWorld world, Observer observer)
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(0.5), Again = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);
    private const int LooksMax = 20;

    public void ReleaseSent(WatchedDoor door, OutputOrder order)
    {
        door.DrivenUntil = world.Now + order.Time;
        world.Agenda.At(door.DrivenUntil + Slack, () => LookAtLock(door));
    }

    public void LockSent(WatchedDoor door)
    {
        door.LockSentAt = world.Now;
        if (!world.PanelOf(door.Plan).ModuleOf(door.Plan.Output).IsReachable) return;
        door.Powerless = false;
        if (door.DrivenUntil > world.Now) door.DrivenUntil = world.Now;
    }

    public void Moved(WatchedDoor door, YearDoor body, string what)
    {
        door.MovedAt = world.Now;
        if (what == "bolt leaves" && !IsExplained(door))
            observer.Broken("I1", $"the bolt of {door.Plan.Id} left and nothing released it");
        if (what is "bolt leaves" or "opened" or "prised") Expect(door, body, 0);
    }

    public void Durable(WatchedDoor door, JournalEntry entry)
    {
        if (entry.Kind is not (RecordKinds.AlarmRaised or RecordKinds.AlarmCleared)) return;
        using var body = JsonDocument.Parse(entry.Body);
        var alarm = body.RootElement.GetProperty("alarm").GetString()!;
        if (entry.Kind is RecordKinds.AlarmRaised) door.Alarms.Add(alarm);
        else door.Alarms.Remove(alarm);
    }

    private bool IsExplained(WatchedDoor door) =>
        world.Now <= door.DrivenUntil + Slack
        || (door.Powerless && door.Plan.Lock is LockKind.FailSafe)
        || (world.Fire && world.Site.FireLoop?.Doors.Contains(door.Plan.Id) is true);

    private void LookAtLock(WatchedDoor door)
    {
        if (world.Now > door.DrivenUntil && world.Doors[door.Plan.Id].IsLetGo && !IsExplained(door))
            observer.Broken("I7", $"{door.Plan.Id} is still let go {Slack.TotalSeconds} s after its release was over");
    }

    private void Expect(WatchedDoor door, YearDoor body, int look)
    {
        var timings = door.Plan.Timings;
        var first = timings.Release + timings.HeldAfter + timings.LockConfirm + TimeSpan.FromSeconds(8);
        world.Agenda.After(look > 0 ? Again : first, () => Look(door, body, look));
    }

    private void Look(WatchedDoor door, YearDoor body, int look)
    {
        if (body.IsSecure || door.Alarms.Count > 0 || look == LooksMax) return;
        if (CanBeKnown(door))
        {
            observer.Broken("I7", $"{door.Plan.Id} has long not been secured and no alarm stands");
            return;
        }
        Expect(door, body, look + 1);
    }

    // What nobody can hear of, or write, cannot be alarmed yet; nor does the loop's own work count.
    private bool CanBeKnown(WatchedDoor door) =>
        door.Panel is { Runs: true, IsPaused: false, Journal.Broken: false } && !world.Fire
        && world.Now > door.MovedAt + door.Plan.Timings.HeldAfter + door.Plan.Timings.LockConfirm + Margin
        && world.Now >= door.Panel.Journal.SlowUntil + TimeSpan.FromSeconds(3)
        && door.Panel.UpFor > TimeSpan.FromSeconds(45)
        && world.Doors[door.Plan.Id] is { LeafCable: null, BoltCable: null }
        && observer.Stations.IsFresh(door.Module, world.Now) && world.Now > door.DrivenUntil + TimeSpan.FromSeconds(45);
}
