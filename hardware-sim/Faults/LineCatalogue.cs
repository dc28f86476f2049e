using System.Collections.Immutable;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>L1 to L20: what goes wrong between transmitter and receiver.</summary>
internal static class LineCatalogue
{
    private const int OctetMax = OsdpLimits.FrameSizeMax - 1;
    private static readonly FaultParameter Octet = new(
        "octet", "", 0, OctetMax, null, "Which, counted from the start octet");
    private static readonly FaultParameter Gap = new("gap", "ms", 0, 1000, 30, "Silence between the two");

    /// <summary>All, in order.</summary>
    public static ImmutableArray<FaultEntry> Entries { get; } =
    [
        Octets("L1", "One octet of a frame is lost.", LineEffects.Drop, Octet),
        Octets("L2", "One bit of a frame arrives turned.", LineEffects.Flip, Octet,
            new("bit", "", 0, 7, null, "Which, 0 the least")),
        Octets("L3", "Noise stands in front of a frame.", LineEffects.NoiseBefore,
            new FaultParameter("octets", "octets", 1, 64, 5, "How much")),
        Octets("L4", "A false start octet in the gap makes the frame look like the inside of another.",
            LineEffects.FalseStart, new FaultParameter("length", "octets", 8, 1440, 9, "The length it claims")),
        Octets("L5", "A frame breaks off.", LineEffects.Truncate,
            new FaultParameter("keep", "octets", 1, OctetMax, null, "How much of it arrives")),
        new("L6", "A frame comes in two parts with a gap between.", "next frame", order => new SplitFault(order),
            [new("octet", "", 1, OctetMax, null, "First of the second part"), Gap]),
        new("L7", "A frame comes twice.", "next frame", order => new RepeatFault(order), [Gap]),
        new("L8", "The panel's adapter hears what the panel itself sends.", "every command",
            order => new EchoFault(order), []) { Targets = FaultTarget.Commands },
        new("L9", "A frame is held back and comes glued to the next one.", "next frame",
            order => new MergeFault(order), []),
        Octets("L10", "One end speaks at another speed: frames are heard as noise.", "every frame",
            LineEffects.OtherSpeed, new FaultParameter("percent", "%", 10, 400, 50, "Octets heard of those sent")),
        Octets("L11", "A parity or framing error makes a character unreadable: a port hands over 0.",
            LineEffects.Break, Octet),
        new("L12", "The line is shorted: nobody hears anybody.", "every frame", order => new LossFault(order), []),
        new("L13", "One stub is open: one peripheral hears nothing and is not heard.", "every frame",
            order => new LossFault(order), []) { NeedsAddress = true },
        new("L14", "A second peripheral has the same address and answers as well.", "every command",
            order => new TwinFault(order),
            [new("turnaround", "ms", 0, 1000, 4, "How long it takes before it answers; ours take 3 ms")])
            { NeedsAddress = true, Targets = FaultTarget.Commands },
        new("L15", "A second panel polls a peripheral of ours in between.", "every 5th reply",
            order => new StrangerFault(order),
            [new("delay", "ms", 0, 1000, 20, "How long behind the frame"),
                new("sequence", "", 0, 3, 0, "Its sequence number")]),
        Octets("L16", "A frame says the wrong thing about who sends it: the reply bit is turned.",
            LineEffects.WrongReplyBit),
        Octets("L17", "A frame lies about its length; its check value is right.", LineEffects.LyingLength,
            new FaultParameter("length", "octets", 0, 65535, 2000, "What it says")),
        Octets("L18", "A frame uses the other check value than those before.", LineEffects.OtherCheck),
        new("L19", "A reply comes when nobody waits for it any more.", "next reply", order => new DelayFault(order),
            [new("delay", "ms", 1, 5000, 250, "How much later it begins")]) { Targets = FaultTarget.Replies },
        new("L20", "The sender's clock is fast or slow.", "every reply", order => new DriftFault(order),
            [new("permille", "‰", -100, 100, 30, "How slow; beyond 50 either way nobody can read it")]),
    ];

    private static FaultEntry Octets(
        string id, string does, Func<FaultPlaces, byte[], byte[]> change,
        params ImmutableArray<FaultParameter> parameters) => Octets(id, does, "next frame", change, parameters);

    private static FaultEntry Octets(
        string id, string does, string when, Func<FaultPlaces, byte[], byte[]> change,
        params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, when, order => new OctetFault(order, change), parameters) { Targets = FaultTarget.Frames };
}
