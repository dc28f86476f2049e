using System.Collections.Frozen;
using System.Collections.Immutable;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Panel;

/// <summary>Brings the camera of a door to the monitor when the panel writes something about that door.</summary>
/// <remarks>It reads what the step wants written and owns no door: its frames are courtesies, which every lock
/// command overtakes, and a release is driven before its camera is asked for. What must be durable first calls up
/// once it is.</remarks>
internal sealed class CallUpDesk(PanelSite site, PanelWork work)
{
    private readonly FrozenDictionary<string, ImmutableArray<SiteCamera>> cameras = site.Cameras
        .Where(camera => camera.CallUp is not null)
        .SelectMany(camera => camera.Doors.Select(door => (Door: door.Value, Camera: camera)))
        .GroupBy(pair => pair.Door, pair => pair.Camera)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    private readonly Dictionary<long, (string Door, CallUpCause Cause)> waiting = [];
    private readonly Dictionary<string, TimeSpan> until = [];

    /// <summary>Calls up what this step's entries ask for.</summary>
    public void Follow(PanelInput input)
    {
        if (cameras.Count == 0) return;

        foreach (var append in work.Appended.ToList())
        {
            if (CauseOf(append.Draft.Kind) is not { } cause || !cameras.ContainsKey(append.Draft.Subject)) continue;
            if (append.Token == 0) CallUp(append.Draft.Subject, cause);
            else waiting[append.Token] = (append.Draft.Subject, cause);
        }
        if (input is PanelInput.Journalled entry && waiting.Remove(entry.Token, out var asked) && entry.Durable)
            CallUp(asked.Door, asked.Cause);
    }

    private static CallUpCause? CauseOf(string kind) => kind switch
    {
        RecordKinds.AlarmRaised => CallUpCause.Alarm,
        RecordKinds.DuressRaised => CallUpCause.Duress,
        RecordKinds.ReleaseAccepted or RecordKinds.InterlockOverridden => CallUpCause.Release,
        RecordKinds.ExitRequested or RecordKinds.ExitRefused => CallUpCause.Button,
        _ => null,
    };

    private void CallUp(string door, CallUpCause cause)
    {
        foreach (var camera in cameras[door].Where(camera => camera.CallUp!.On.Contains(cause)))
        {
            var plan = camera.CallUp!;
            var runs = until.GetValueOrDefault(camera.Id) - work.Now;

            // A flood of alarms keeps the picture; it needs neither a frame nor an entry for each.
            if (runs > plan.For / 2) continue;
            until[camera.Id] = work.Now + plan.For;
            if (plan.Output is { } output)
                work.Submit(
                    PanelSite.At(output),
                    new OutputCommand([new((byte)output.Number, OutputAction.OnFor, plan.For)]), BusUrgency.Courtesy);
            work.Report(RecordKinds.CameraCalledUp, door, "",
                ("because", cause.ToString().ToLowerInvariant()),
                ("camera", camera.Id),
                ("door", door),
                ("driven", plan.Output is not null));
        }
    }
}
