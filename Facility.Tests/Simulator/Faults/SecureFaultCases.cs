using Facility.Contracts.Doors;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;
using static Facility.Tests.Simulator.Faults.FaultSite;

namespace Facility.Tests.Simulator.Faults;

/// <summary>S1 to S13: what our panel does about wrong keys, false MACs and people on the line.</summary>
internal static class SecureFaultCases
{
    public static IReadOnlyList<FaultCase> All => [.. Rows.Select(row => row with { IsKeyed = true })];

    private static readonly FaultCase[] Rows =
    [
        new("S1 at 1",
            "The channel is refused for a wrong key and that is recorded; the module is never spoken with plainly.",
            rig => rig.Was(Module, ChannelState.Refused, ChannelReason.WrongKey)
                && rig.Door("d1").Secured is Secured.Unknown)
            { Play = (rig, fault) => rig.Breaks(fault).After(12) },
        new("S2 at 3",
            "The channel is refused; without a key that both have nothing but the handshake is said.",
            rig => rig.Was(Reader2, ChannelState.Refused, ChannelReason.HandshakeRefused))
            { Play = (rig, fault) => rig.Breaks(fault).Installs().After(8) },
        new("S3 next reply from 1",
            "Counted as a bad MAC and not taken; the command goes out again and its stored answer is good.",
            rig => rig.Channel(Module).Deviations[ChannelDeviation.BadMac] == 1
                && rig.Channel(Module).State == ChannelState.Secure && Passed(rig)),
        new("S3 next OUT to 1",
            "The module drives nothing and ends the session; the order ends unanswered, a new session begins.",
            rig => rig.Was(Module, ChannelState.Closed, ChannelReason.SessionLost)
                && rig.HasRaised("d1", DoorAlarms.FailedToRelease)
                && rig.Channel(Module).State == ChannelState.Secure),
        new("S4 next reply from 1",
            "No frame of ours is that short: not taken, and the command goes out again.",
            rig => rig.Counters.Timeouts == 1 && rig.Channel(Module).State == ChannelState.Secure && Passed(rig)),
        new("S5 delay=8060 next OUT to 1",
            "The module refuses it by its place in the sequence or its MAC: driven once, and the stranger is counted.",
            rig => rig.Counters.Commands == 1 && Passed(rig)),
        new("S5 delay=8060 next RAW from 2",
            "It answers nothing that was asked: late and dropped, one grant.",
            rig => rig.Counters.Late > 0 && rig.Count(RecordKinds.CardGranted) == 2 && Passed(rig)),
        new("S6 next OUT to 1",
            "The order ends unanswered, a new session begins, and nothing was driven.",
            rig => rig.Was(Module, ChannelState.Closed, ChannelReason.SessionLost)
                && rig.Channel(Module).State == ChannelState.Secure),
        new("S6 next POLL to 1",
            "A new session begins at once.",
            rig => rig.Was(Module, ChannelState.Closed, ChannelReason.SessionLost)
                && rig.Channel(Module).State == ChannelState.Secure && Passed(rig)),
        new("S7 next reply from 2",
            "Counted and not taken; the command goes out again.",
            rig => rig.Channel(Reader1).Deviations[ChannelDeviation.Plain] == 1 && Passed(rig)),
        new("S7 card=1 2nd reply after RAW from 2",
            "A card in plain is no card: counted, and no grant follows.",
            rig => rig.Channel(Reader1).Deviations[ChannelDeviation.Plain] == 1
                && rig.Told<BusEvent.CardRead>(Reader1).Count() == 1 && Passed(rig)),
        new("S8 at 1",
            "The same KEYSET goes out again; the next session proves the new key, then the old one is retired.",
            rig => rig.Counters.Timeouts == 1 && HasNext(rig)) { Play = Rekeys },
        new("S8 at 1 times 4",
            "Neither key is lost: the next handshake tries the new one first and finds it.",
            rig => rig.Counters.Timeouts >= 4 && HasNext(rig)) { Play = Rekeys },
        new("S9 octet=3 next RMAC_I from 1",
            "The handshake is broken, and the next one succeeds.",
            rig => rig.Was(Module, ChannelState.Refused, ChannelReason.HandshakeBroken)
                && rig.Channel(Module).State == ChannelState.Secure) { Play = ComesBack },
        new("S10 delay=60 next reply from 1",
            "The module ends the session that was disturbed; the stranger is counted and a new session begins.",
            rig => rig.Counters.Commands == 1 && rig.Was(Module, ChannelState.Closed, ChannelReason.SessionLost)
                && rig.Channel(Module).State == ChannelState.Secure && rig.Visits.Contains("passed")),
        new("S11 next reply from 1",
            "Counted as sealed without data and as a bad MAC; the command goes out again.",
            rig => rig.Channel(Module).Deviations[ChannelDeviation.EmptySealed] == 1 && Passed(rig)),
        new("S12 octet=2 at 1",
            "Counted as a foreign client id; the session stands on the key alone.",
            rig => rig.Channel(Module).Deviations[ChannelDeviation.ClientId] > 0
                && rig.Channel(Module).State == ChannelState.Secure) { Play = ComesBack },
        new("S13 at 1",
            "The same random number twice is counted: it may be a recording.",
            rig => rig.Channel(Module).Deviations[ChannelDeviation.RandomRepeated] > 0) { Play = ComesBack },
    ];

    private static bool Passed(FaultRig rig) => rig.Visits is ["passed", "passed"];

    private static bool HasNext(FaultRig rig) =>
        rig.Told<BusEvent.ChannelChanged>(Module).Any(told => told.Key == KeyInUse.Next)
        && rig.Channel(Module).State == ChannelState.Secure;

    private static void Rekeys(FaultRig rig, string fault) => rig.Breaks(fault).After(0.5).Rekeys().After(10);

    private static void ComesBack(FaultRig rig, string fault) =>
        rig.Breaks(fault).After(2).Cuts(true).After(4).Cuts(false).After(6);
}
