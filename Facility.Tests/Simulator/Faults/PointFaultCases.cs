using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Bus;
using static Facility.Tests.Simulator.Faults.FaultSite;

namespace Facility.Tests.Simulator.Faults;

/// <summary>I1 to I10: what our panel does about contacts, relays and supplies that misbehave.</summary>
internal static class PointFaultCases
{
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        .. new[] { 2, 3, 4 }.Select(state => new FaultCase(
            $"I1 state={state} input=1 at 1",
            "Line fault on its door, and secured is unknown, never yes.",
            rig => rig.HasRaised("d1", DoorAlarms.LineFault) && rig.Door("d1").Secured is Secured.Unknown)
            { Play = NobodyComes }),
        new("I1 state=5 input=1 at 1",
            "Secured is unknown, never yes.",
            rig => rig.Door("d1").Secured is Secured.Unknown) { Play = NobodyComes },
        new("I1 state=0 input=1 at 1",
            "A bolt that leaves its place without a release is bolt lost.",
            rig => rig.HasRaised("d1", DoorAlarms.BoltLost) && rig.Door("d1").Secured is Secured.No)
            { Play = NobodyComes },
        new("I1 state=1 input=0 at 1",
            "A leaf contact that cannot say open hides the leaf from the panel: the release counts as unused.",
            rig => rig.Count(RecordKinds.ReleaseUnused) == 1),
        new("I1 state=3 input=0 period=700 at 1",
            "Line fault each time the loop reads as one.",
            rig => rig.HasRaised("d1", DoorAlarms.LineFault)) { Play = NobodyComes },
        new("I2 input=1 edges=8 within=400 at 1",
            "Each report is taken as it is; the visit ends secured and every false loss of the bolt ends by itself.",
            rig => rig.Told<BusEvent.InputsReported>(Module).Count() > 13
                && rig.Door("d1") is { Secured: Secured.Yes, Alarms: DoorAlarms.None })
            { Play = (rig, fault) => rig.Breaks(fault).After(0.5).Comes("d1").After(14) },
        new("I3 input=1 at 1",
            "A bolt that says home while its leaf opens has failed to release.",
            rig => rig.HasRaised("d1", DoorAlarms.FailedToRelease)),
        new("I4 at 1",
            "A leaf that opens without a release is forced; a bolt that says home does not make it secured.",
            rig => rig.HasRaised("d1", DoorAlarms.Forced) && rig.Door("d1").Secured is Secured.No)
            { Play = NobodyComes },
        new("I5 input=1 edges=500 at 1",
            "Bolt lost; the other door's card is served meanwhile.",
            rig => rig.HasRaised("d1", DoorAlarms.BoltLost) && rig.Visits is ["passed"])
            { Play = (rig, fault) => rig.Breaks(fault).After(1).Comes("d2").After(14) },
        new("I6 output=0 at 1",
            "The bolt does not come home: failed to lock, and the door is not secured.",
            rig => rig.HasRaised("d1", DoorAlarms.FailedToLock) && rig.Door("d1").Secured is Secured.No)
            { OwnHarm = "A welded relay releases behind the panel's back." },
        new("I7 output=0 at 1",
            "The bolt does not withdraw: failed to release.",
            rig => rig.HasRaised("d1", DoorAlarms.FailedToRelease)),
        new("I8 locks=1 at 1",
            "Whose lock does not draw has failed to release; the other is not touched.",
            rig => rig.HasRaised("d1", DoorAlarms.FailedToRelease) ^ rig.HasRaised("d2", DoorAlarms.FailedToRelease))
            { Play = (rig, fault) => rig.Breaks(fault).After(0.5).Badges(Reader1).Badges(Reader2).After(10) },
        new("I9 lasts=3000 at 1",
            "The power failure is recorded at once; then the module is offline and its doors unknown.",
            rig => rig.Count(RecordKinds.PowerFailed) == 1 && rig.Told<BusEvent.PeripheralOffline>(Module).Count() == 1
                && rig.Door("d1").Secured is Secured.Unknown) { Play = NobodyComes },
        new("I10",
            "Bolts leave without a release: bolt lost on every door of the loop.",
            rig => rig.HasRaised("d1", DoorAlarms.BoltLost) && rig.HasRaised("d2", DoorAlarms.BoltLost))
            { Play = NobodyComes, OwnHarm = "The fire loop lets locks go by wire." },
    ];

    private static void NobodyComes(FaultRig rig, string fault) => rig.Breaks(fault).After(8);
}
