using System.Collections.Immutable;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Reports which contact's cable is at fault, and how; the door's own line-fault alarm says only that one is.
/// </summary>
internal sealed class InputFaults(PanelSite site, PanelWork work)
{
    /// <summary>What a module says of an input; one it does not report is unknown.</summary>
    public static InputState Of(ImmutableArray<InputState> inputs, int number) =>
        number < inputs.Length ? inputs[number] : InputState.Unknown;

    /// <summary>Whether an input says nothing that can be believed.</summary>
    public static bool IsFault(InputState input) => input is not (InputState.Inactive or InputState.Active);

    /// <summary>Compares two reports of a module; before its first one nothing counts as faulty.</summary>
    public void Compare(Station station, ImmutableArray<InputState> before, ImmutableArray<InputState> after)
    {
        foreach (var door in site.DoorsAt(station))
        {
            foreach (var input in door.Inputs)
                Compare(station, door, DoorKindWords.Word(input.Contact), input.Point, before, after);
            if (door.Rules.ExitInput is { } exit) Compare(station, door, "exit", exit, before, after);
            if (door.Rules.Call is not { } call) continue;
            Compare(station, door, "call button", call.Button, before, after);
            if (call.Reset is { } reset) Compare(station, door, "call reset", reset, before, after);
        }
    }

    private void Compare(
        Station station, SiteDoor door, string contact, IoPoint point,
        ImmutableArray<InputState> before, ImmutableArray<InputState> after)
    {
        if (PanelSite.At(point) != station) return;
        var was = before.IsEmpty ? InputState.Inactive : Of(before, point.Number);
        var now = Of(after, point.Number);
        if (IsFault(now) && now != was) Report(RecordKinds.InputFaulted, door, contact, point, now);
        if (IsFault(was) && !IsFault(now)) Report(RecordKinds.InputRestored, door, contact, point, now);
    }

    private void Report(string kind, SiteDoor door, string contact, IoPoint point, InputState state) =>
        work.Report(kind, door.Id.Value, "",
            ("address", (int)point.Address),
            ("contact", contact),
            ("door", door.Id.Value),
            ("fault", (int)FaultCode.InputFault),
            ("input", point.Number),
            ("line", point.Line.Value),
            ("state", state.ToString().ToLowerInvariant()));
}
