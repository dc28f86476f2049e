using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;
using static Facility.Tests.Simulator.Faults.FaultSite;

namespace Facility.Tests.Simulator.Faults;

/// <summary>D1 to D18: what our panel does about a peripheral that misbehaves.</summary>
internal static class DeviceFaultCases
{
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        new("D1 at 1 for 5 s",
            "Offline within 1 s, its doors unknown; back and known within 1 s after it answers.",
            rig => Offline(rig, Module) == 1 && rig.Told<BusEvent.PeripheralOnline>(Module).Count() == 2
                && rig.Door("d1").Secured is Secured.Yes) { Play = NobodyComes },
        new("D2 at 1 seed=3",
            "Commands go out again until answered; every OUT acts once.",
            rig => rig.Counters.Timeouts > 3 && rig.Visits.Contains("passed")),
        new("D3 max=300 at 1",
            "Replies over 200 ms are late and never taken for the next command's.",
            rig => rig.Counters is { Timeouts: > 3, Late: > 3 }),
        new("D4 next OUT to 1 times 5",
            "The same octets again after 20 ms each, others meanwhile; the order acts once.",
            rig => rig.Counters.Busy == 5 && Passed(rig)),
        new("D4 at 1",
            "Busy for 8 s is offline.",
            rig => rig.Counters.Busy > 50 && Offline(rig, Module) > 0) { Play = NobodyComes },
        .. new[] { 2, 3, 5, 6, 7, 8, 9, 255 }.Select(Refused),
        new("D5 code=1 next OUT to 1",
            "The command was damaged on its way: the very same octets again at once, and it acts once.",
            rig => rig.Counters is { Misheard: 1, Timeouts: 0 } && Passed(rig)),
        new("D5 code=0 next OUT to 1",
            "No refusal has that code: counted as unreadable, and the order ends unanswered: failed to release.",
            rig => rig.Counters.Unreadable == 1 && rig.HasRaised("d1", DoorAlarms.FailedToRelease)),
        new("D5 code=4 next OUT to 1",
            "A lost count: from sequence 0, everything is asked anew and the order said once more.",
            rig => rig.Counters.Restarts == 1 && Passed(rig)),
        new("D6 next OUT to 1",
            "From sequence 0, everything is asked anew; the order is said once more and acts once.",
            rig => rig.Counters.Restarts == 1 && Passed(rig)),
        new("D7 at 1",
            "It is started again from sequence 0, everything is asked anew, and the power failure is recorded.",
            rig => rig.Counters.Restarts > 0 && rig.Count(RecordKinds.PowerFailed) == 1 && Passed(rig)),
        new("D8 at 1",
            "Offline within 1 s; back within 1 s, and the power failure is recorded.",
            rig => Offline(rig, Module) == 1 && rig.Count(RecordKinds.PowerFailed) == 1
                && rig.Door("d1").Secured is Secured.Yes) { Play = (rig, fault) => rig.Breaks(fault).After(14) },
        new("D9 at 1",
            "The other serial number is recorded as a replaced peripheral.",
            rig => rig.Count(RecordKinds.PeripheralReplaced) == 1),
        new("D10 function=1 count=0 at 1",
            "What it says it has is compared with the site file; less is recorded.",
            rig => rig.Count(RecordKinds.PeripheralLacks) == 1)
            { Play = (rig, fault) => rig.Breaks(fault).Cuts(true).After(5).Cuts(false).After(5) },
        new("D11 at 1",
            "An acknowledgement is no movement: failed to release after 1 s.",
            rig => rig.HasRaised("d1", DoorAlarms.FailedToRelease) && !rig.Visits.Contains("passed")),
        new("D12 output=0 at 1",
            "Failed to release after 1 s; the alarm ends when the bolt moves.",
            rig => rig.HasRaised("d1", DoorAlarms.FailedToRelease) && rig.Door("d1").Alarms == DoorAlarms.None),
        new("D13 at 2",
            "Each card is refused and recorded; the other doors do not wait for them.",
            rig => rig.Count(RecordKinds.CardDenied) > 100 && rig.Visits.Contains("passed"))
            { Play = (rig, fault) => rig.Breaks(fault).After(1).Comes("d2").After(14) },
        new("D14 at 2",
            "A granted card that is read again within half a second is the same showing: one grant.",
            rig => rig.Told<BusEvent.CardRead>(Reader1).Count() > 20 && rig.Count(RecordKinds.CardGranted) == 1)
            { Play = (rig, fault) => rig.Breaks(fault).After(0.5).Comes("d1").After(14) },
        new("D15 at 2",
            "A card that comes within a second of a reader's return is refused: nobody knows when it was shown.",
            rig => rig.Told<BusEvent.CardRead>(Reader1).Count() == 1 && rig.Count(RecordKinds.CardDenied) == 1)
            { Play = (rig, fault) => rig.Breaks(fault).After(5).Badges(Reader1).After(14) },
        new("D16 count=3 at 1",
            "Tamper on its doors, which ends when the housing is closed.",
            rig => rig.HasRaised("d1", DoorAlarms.Tamper) && rig.HasRaised("d2", DoorAlarms.Tamper)),
        new("D17 way=1 at 2",
            "The order ends refused with its code; the peripheral stays as it was.",
            rig => rig.Told<BusEvent.CommandEnded>(Reader1).Any(end =>
                end is { Outcome: CommandOutcome.Refused, Reason: NakReason.Record })) { Play = SetsTheSame },
        new("D17 way=2 at 2",
            "Who moves to other settings than were asked for does not answer: offline.",
            rig => Offline(rig, Reader1) == 1) { Play = SetsTheSame },
        new("D17 way=3 at 2",
            "Who promised to move and did not still answers at his old address and stays online.",
            rig => Offline(rig, Reader1) == 0 && rig.Told<BusEvent.Identified>(Reader1).Count() == 2)
            { Play = (rig, fault) => rig.Breaks(fault).Sends(Reader1, new ComSetCommand(9, 38400)).After(5) },
        new("D18 silence=4000 address=9 at 2",
            "Who does not answer at his address is offline; the others come back.",
            rig => rig.Told<BusEvent.PeripheralOnline>(Module).Count() == 2
                && rig.Told<BusEvent.PeripheralOnline>(Reader1).Count() == 1)
            { Play = (rig, fault) => rig.Breaks(fault).Cuts(true).After(6).Cuts(false).After(5) },
    ];

    private static FaultCase Refused(int code) => new(
        $"D5 code={code} next OUT to 1",
        "The order ends refused with that code: failed to release, and nothing is driven.",
        rig => rig.Told<BusEvent.CommandEnded>(Module).Any(end =>
            end.Outcome == CommandOutcome.Refused && end.Reason == (NakReason)code)
            && rig.HasRaised("d1", DoorAlarms.FailedToRelease));

    private static bool Passed(FaultRig rig) => rig.Visits is ["passed", "passed"];

    private static int Offline(FaultRig rig, byte address) => rig.Told<BusEvent.PeripheralOffline>(address).Count();

    private static void NobodyComes(FaultRig rig, string fault) => rig.Breaks(fault).After(12);

    private static void SetsTheSame(FaultRig rig, string fault) =>
        rig.Breaks(fault).Sends(Reader1, new ComSetCommand(Reader1, 38400)).After(5);
}
