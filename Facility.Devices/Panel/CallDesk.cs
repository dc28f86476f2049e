using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>The call buttons of cells: a press is an alarm at once, and only somebody at the cell ends it.</summary>
/// <remarks>A button found pressed counts, however it came to be seen so: a call too many is looked at, a call too
/// few is not. A cut cable is a fault and neither begins nor ends a call. A reset counts only if it was seen at rest
/// since the call began: one that is stuck ends nothing.</remarks>
internal sealed class CallDesk(PanelSite site, PanelWork work)
{
    private const string Alarm = "call-button";

    private readonly HashSet<DoorId> standing = [];
    private readonly HashSet<DoorId> resetAtRest = [];

    public void Hear(Station station, BusEvent told)
    {
        if (told is not BusEvent.InputsReported reported) return;
        foreach (var door in site.DoorsAt(station))
        {
            if (door.Rules.Call is { } call && PanelSite.At(call.Button) == station) Take(door, call, reported);
        }
    }

    private void Take(SiteDoor door, SiteCallButton call, BusEvent.InputsReported reported)
    {
        var button = InputFaults.Of(reported.Inputs, call.Button.Number);
        if (button is InputState.Active) Begin(door);
        if (call.Reset is not { } point)
        {
            if (button is InputState.Inactive) End(door);
            return;
        }
        var reset = InputFaults.Of(reported.Inputs, point.Number);
        if (reset is InputState.Inactive && standing.Contains(door.Id)) resetAtRest.Add(door.Id);
        if (reset is InputState.Active && button is InputState.Inactive && resetAtRest.Remove(door.Id)) End(door);
    }

    private void Begin(SiteDoor door)
    {
        if (standing.Add(door.Id)) Report(RecordKinds.AlarmRaised, door);
    }

    private void End(SiteDoor door)
    {
        if (standing.Remove(door.Id)) Report(RecordKinds.AlarmCleared, door);
    }

    private void Report(string kind, SiteDoor door) => work.Report(kind, door.Id.Value, "",
        ("alarm", Alarm), ("block", door.Block.Value), ("door", door.Id.Value));
}
