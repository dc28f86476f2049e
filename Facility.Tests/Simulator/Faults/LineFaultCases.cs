using Facility.Contracts.Doors;
using Facility.Devices.Osdp.Bus;
using static Facility.Tests.Simulator.Faults.FaultSite;

namespace Facility.Tests.Simulator.Faults;

/// <summary>L1 to L20: what our panel does about a line that misbehaves.</summary>
internal static class LineFaultCases
{
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        new("L1 octet=3 next reply after OUT to 1",
            "Nobody's answer within 200 ms is a time-out; the same OUT goes out again, octet for octet, and acts once.",
            rig => rig.Counters.Timeouts > 0 && Passed(rig)),
        new("L2 octet=6 bit=3 next OUT to 1",
            "The module hears no frame; the panel's time-out brings the same OUT again.",
            rig => rig.Counters.Timeouts == 1 && Passed(rig)),
        new("L2 5% of frames seed=7",
            "Frames with wrong check values are counted and dropped; every OUT still acts once.",
            rig => rig.Counters is { BadChecks: > 0, Timeouts: > 3 } && Passed(rig)),
        new("L3 octets=9 every reply",
            "Octets outside of frames are counted and skipped; nothing is lost.",
            rig => rig.Counters is { Noise: > 100, Timeouts: 0 } && Passed(rig)),
        new("L4 length=9 every 10th reply",
            "The false frame's check value is wrong; the search goes on behind its start octet and finds the true one.",
            rig => rig.Counters is { BadChecks: > 3, Timeouts: 0 } && Passed(rig)),
        new("L5 keep=4 next reply from 2",
            "What never becomes whole is dropped; the command goes out again.",
            rig => rig.Counters.Timeouts == 1 && Passed(rig)),
        new("L6 octet=4 gap=170 next reply from 2",
            "A gap longer than the transport's (150 ms) tears the frame; the command goes out again.",
            rig => rig.Counters.Timeouts == 1 && Passed(rig)),
        new("L7 gap=60 next reply from 3",
            "The second one answers nothing: counted as late and dropped.",
            rig => rig.Counters.Late == 1 && Passed(rig)),
        new("L8 every command for 3 s",
            "Frames of a panel are never taken for replies; they are counted, which names the echo.",
            rig => rig.Counters is { Commands: > 20, Timeouts: 0 } && Passed(rig)),
        new("L9 next reply from 2",
            "The first of the two answers the repeated command, the second is late and dropped.",
            rig => rig.Counters is { Timeouts: 1, Late: 1 } && Passed(rig)),
        new("L10 every frame at 2 for 5 s",
            "The peripheral is offline within 2.5 s and back within 1 s after the speed is right.",
            rig => IsLost(rig, Reader1, 2.5) && rig.Told<BusEvent.PeripheralOnline>(Reader1).Count() == 2),
        new("L11 octet=6 next reply from 2",
            "The check value is wrong: counted, dropped, asked again.",
            rig => rig.Counters is { BadChecks: 1, Timeouts: 1 } && Passed(rig)),
        new("L12 for 5 s",
            "All are offline after four time-outs each, at the latest after 8 s, and back within 1 s.",
            rig => IsLost(rig, Module, 2.5) && IsLost(rig, Reader1, 2.5) && IsLost(rig, Reader2, 2.5)
                && rig.Door("d1").Secured is Secured.Yes) { Play = NobodyComes },
        new("L13 at 2 for 5 s",
            "That peripheral is offline within 1 s; the others notice nothing.",
            rig => IsLost(rig, Reader1, 1) && !rig.Told<BusEvent.PeripheralOffline>(Module).Any()),
        new("L14 at 2",
            "Two who answer at once are nobody's frame: noise is counted, then it is offline.",
            rig => rig.Counters.Noise > 0 && rig.Told<BusEvent.PeripheralOffline>(Reader1).Any()),
        new("L15 every 40th reply",
            "Its commands are heard and counted; who lost count for it is started again from sequence 0.",
            rig => rig.Counters is { Commands: > 2, Restarts: > 0 } && Passed(rig)),
        new("L16 next reply from 2",
            "A frame of a panel is no reply: counted, and the command goes out again.",
            rig => rig.Counters is { Commands: 1, Timeouts: 1 } && Passed(rig)),
        new("L17 length=2000 next reply from 2",
            "No frame is that long: skipped, and the command goes out again.",
            rig => rig.Counters is { Timeouts: 1, Noise: > 0 } && Passed(rig)),
        new("L17 length=300 next reply from 2",
            "It is awaited until the line is silent for 150 ms, then skipped; the command goes out again.",
            rig => rig.Counters is { Timeouts: 1, Noise: > 0 } && Passed(rig)),
        new("L18 every 2nd reply",
            "Both check values are right by the standard: the reply is taken.",
            rig => rig is { Strikes: > 10, Counters: { Timeouts: 0, BadChecks: 0 } } && Passed(rig)),
        new("L19 delay=250 next reply from 2",
            "A time-out, and the reply that comes then is no answer to the next command: counted as late.",
            rig => rig.Counters is { Timeouts: 1, Late: > 0 } && Passed(rig)),
        new("L20 permille=30 every reply",
            "Three per cent are read like none.",
            rig => rig is { Strikes: > 10, Counters: { Timeouts: 0, BadChecks: 0 } } && Passed(rig)),
        new("L20 permille=80 every reply from 2 for 5 s",
            "Beyond what a receiver can read it is noise: offline within 5 s.",
            rig => IsLost(rig, Reader1, 5)),
    ];

    private static bool Passed(FaultRig rig) => rig.Visits is ["passed", "passed"];

    private static bool IsLost(FaultRig rig, byte address, double within) => rig.Events.Any(entry =>
        entry.Event is BusEvent.PeripheralOffline lost && lost.Address == address
        && entry.At <= TimeSpan.FromSeconds(3 + within));

    private static void NobodyComes(FaultRig rig, string fault) => rig.Breaks(fault).After(10);
}
