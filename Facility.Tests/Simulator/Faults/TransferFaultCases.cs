using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Files;
using Facility.Devices.Osdp.Replies;
using static Facility.Tests.Simulator.Faults.FaultSite;

namespace Facility.Tests.Simulator.Faults;

/// <summary>T1 to T6: what our panel does while a file is on its way. A card is shown meanwhile and passes.</summary>
internal static class TransferFaultCases
{
    private const int Size = 3000;

    public static IReadOnlyList<FaultCase> All => [.. Rows.Select(row => row with { Play = Carries })];

    private static readonly FaultCase[] Rows =
    [
        new("T1 at 1",
            "The pause is kept, and everybody is polled meanwhile.",
            rig => rig.File is { Outcome: FileOutcome.UnderWay, LastStatus.Delay.TotalMilliseconds: 65_535 }
                && Lives(rig)),
        new("T2 offset=1000 every FTSTAT at 1",
            "The transfer ends as refused, with what was said and where.",
            rig => rig.File is { Outcome: FileOutcome.Refused, LastStatus.Progress: FileProgress.Aborted }
                && Lives(rig)),
        new("T3 status=3 at 1",
            "The transfer ends as refused, with what was said.",
            rig => rig.File is { Outcome: FileOutcome.Refused, LastStatus.Progress: FileProgress.Malformed }
                && Lives(rig)),
        new("T4 size=64 every FTSTAT at 1",
            "The next pieces are as small as asked for, and the file arrives.",
            rig => rig.File is { Outcome: FileOutcome.Processed, LastStatus.MessageSizeMax: 64 } && Lives(rig)),
        new("T5 at 1",
            "The file is begun anew once the peripheral is back, and arrives whole.",
            rig => rig.Counters.Restarts > 0 && rig.File is { Outcome: FileOutcome.Processed }),
        new("T6 lasts=30000 at 1",
            "It is asked with empty pieces at the pace it wishes, and everybody is polled meanwhile.",
            rig => rig.File is { Outcome: FileOutcome.UnderWay, LastStatus.Progress: FileProgress.Finishing }
                && Lives(rig)),
    ];

    private static bool Lives(FaultRig rig) =>
        rig.Visits is ["passed"] && !rig.Told<BusEvent.PeripheralOffline>(Module).Any();

    private static void Carries(FaultRig rig, string fault) =>
        rig.Breaks(fault).After(1).Carries(Size).After(1).Comes("d2").After(18);
}
