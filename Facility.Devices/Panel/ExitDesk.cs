using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Lets people out who ask at a button or a free reader inside; judged as every release is.</summary>
/// <remarks>Only a press counts that was seen: an input that comes back active, after a fault or a silence, is no
/// press, and no fault of its cable releases anything (invariant I2).</remarks>
internal sealed class ExitDesk(PanelSite site, PanelWork work, DoorBook doors, ReleaseDesk releases)
{
    private readonly HashSet<SiteDoor> atRest = [];

    public void Hear(Station station, BusEvent told)
    {
        if (told is BusEvent.PeripheralOffline) atRest.RemoveWhere(door => PanelSite.At(door.Output) == station);
        if (told is not BusEvent.InputsReported reported) return;
        foreach (var door in site.DoorsAt(station))
        {
            if (door.Rules.ExitInput is { } input && PanelSite.At(input) == station)
                Take(door, InputFaults.Of(reported.Inputs, input.Number));
        }
    }

    /// <summary>Somebody asks to be let out; the reader is null for a button.</summary>
    public void Ask(SiteDoor door, SiteDoorReader? reader)
    {
        var entry = doors.Of(door);
        if (entry.Snapshot.Command is CommandState.Released || releases.IsPending(entry)) return;

        doors.Recheck(entry);
        var release = new PendingRelease(
            entry, CommandSlot.Credential, "", "request to exit", work.Now + PanelLimits.CardAgeMax, reader?.Id)
        {
            IsExit = true,
        };
        var verdict = ReleaseRules.Judge(release, work.Now);
        if (verdict.IsAllowed) releases.Await(Require(door, reader), release);
        else Refuse(door, reader, verdict);
    }

    private void Take(SiteDoor door, InputState state)
    {
        if (state is InputState.Inactive) atRest.Add(door);
        else if (atRest.Remove(door) && state is InputState.Active) Ask(door, null);
    }

    private long Require(SiteDoor door, SiteDoorReader? reader) => work.Require(
        RecordKinds.ExitRequested, door.Id.Value, "",
        ("door", door.Id.Value), ("reader", reader?.Id.Value), ("rules", Array.Empty<string>()));

    private void Refuse(SiteDoor door, SiteDoorReader? reader, Verdict verdict)
    {
        releases.ShowDenied(reader?.Id);
        work.Report(RecordKinds.ExitRefused, door.Id.Value, "",
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("door", door.Id.Value),
            ("reader", reader?.Id.Value),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()),
            ("would_change", PanelWork.WouldChange(verdict)));
    }
}
