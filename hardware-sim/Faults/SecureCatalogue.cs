using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>S1 to S13: what goes wrong with keys, cryptograms and MACs, or is done to them.</summary>
internal static class SecureCatalogue
{
    private static readonly FaultParameter Octet = new("octet", "", 0, 7, null, "Which octet of it");
    private static readonly FaultParameter Delay = new("delay", "ms", 1, 60_000, 20, "How long behind the frame");

    /// <summary>All, in order.</summary>
    public static ImmutableArray<FaultEntry> Entries { get; } =
    [
        Moment("S1", "It has another key than the panel.", order => new KeyFault(order, otherKey: true)),
        new("S2", "It refuses the key that everybody knows (SCBK-D).", "every CHLNG",
            order => new HeardFault(order, SecureEffects.RefuseDefault), [])
            { NeedsAddress = true, Targets = FaultTarget.Commands },
        Octets("S3", "A bit of a MAC is turned; the check value is right.", "next frame", SecureEffects.FlipMac,
            Octet with { Max = 3 }),
        Octets("S4", "A MAC is too short; length and check value are right.", "next frame", SecureEffects.CutMac,
            new FaultParameter("octets", "octets", 1, 4, 2, "How much is missing")),
        new("S5", "Somebody recorded a frame and says it again later.", "next frame",
            order => new ReplayFault(order), [Delay with { Default = 1000 }]) { Targets = FaultTarget.Frames },
        new("S6", "It forgot the session and says so only when it is spoken with.", "next command",
            order => new HeardFault(order, SecureEffects.Forget), [])
            { NeedsAddress = true, Targets = FaultTarget.Commands },
        new("S7", "A plain reply comes in place of a sealed one.", "next reply", order => new PlainCardFault(order),
            [new("card", "", 0, 1, 0, "0 an acknowledgement, 1 the card shown last")])
            { NeedsAddress = true, Targets = FaultTarget.Replies },
        new("S8", "The acknowledgement of a new key is lost.", "next reply after KEYSET",
            order => new LossFault(order), []) { Targets = FaultTarget.Replies },
        Octets("S9", "The first MAC of a session is falsified.", "next RMAC_I", SecureEffects.Falsify, Octet),
        new("S10", "Somebody without a key sends a poll that looks sealed.", "next reply",
            order => new RogueFault(order), [Delay]) { Targets = FaultTarget.Frames },
        Octets("S11", "A frame without data says that its data is sealed; its MAC does not fit any more.",
            "next reply", SecureEffects.SealNothing),
        Octets("S12", "The client id of the handshake is not that of the device.", "every CCRYPT",
            SecureEffects.Falsify, Octet),
        Moment("S13", "Its random numbers repeat.", order => new KeyFault(order, otherKey: false),
            new FaultParameter("octet", "", 0, 255, 90, "What each octet is")),
    ];

    private static FaultEntry Octets(
        string id, string does, string when, Func<FaultPlaces, byte[], byte[]> change,
        params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, when, order => new OctetFault(order, change), parameters) { Targets = FaultTarget.Frames };

    private static FaultEntry Moment(
        string id, string does, Func<FaultOrder, Fault> make, params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, "now", make, parameters) { NeedsAddress = true };
}
