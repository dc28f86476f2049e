using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>I1 to I10: what goes wrong between a peripheral's terminals and the door.</summary>
internal static class PointCatalogue
{
    private static readonly FaultParameter Input = new("input", "", 0, 63, 0, "Which");
    private static readonly FaultParameter Output = new("output", "", 0, 63, 0, "Which");

    /// <summary>All, in order.</summary>
    public static ImmutableArray<FaultEntry> Entries { get; } =
    [
        At("I1", "A supervised loop reads as one of its six states, for good or in turn with what it is.",
            order => new LoopFault(order), Input,
            new FaultParameter("state", "", 0, 5, 2, "0 inactive, 1 active, 2 short, 3 open, 4 fault, 5 unknown"),
            new FaultParameter("period", "ms", 0, 60_000, 0, "Time of each turn; 0 is for good")),
        At("I2", "A contact that moves bounces before it rests.", order => new BounceFault(order), Input,
            new FaultParameter("edges", "", 1, 1000, 8, "How often"),
            new FaultParameter("within", "ms", 1, 10_000, 40, "For how long")),
        At("I3", "A contact is stuck.", order => new StuckInputFault(order), Input,
            new FaultParameter("state", "", 0, 2, 2, "0 inactive, 1 active, 2 as it is")),
        At("I4", "Two contacts exclude each other: the leaf is open and its bolt home.",
            order => new OpposingFault(order), Input with { Means = "The leaf's" },
            new FaultParameter("other", "", 0, 63, 1, "The bolt's")),
        At("I5", "An input changes all the time.", order => new StormFault(order), Input,
            new FaultParameter("edges", "", 1, 100_000, 500, "How often"),
            new FaultParameter("period", "ms", 1, 60_000, 10, "Time between two")),
        At("I6", "A relay is welded: once on it stays on.", order => new RelayFault(order, welded: true), Output),
        At("I7", "A relay never closes.", order => new RelayFault(order, welded: false), Output),
        At("I8", "The lock supply carries only so many locks at once.", order => new SagFault(order),
            new FaultParameter("locks", "", 0, 64, 1, "How many")),
        At("I9", "Mains fail; the battery carries on for a while, then the peripheral is dead.",
            order => new BatteryFault(order), new FaultParameter("lasts", "ms", 0, 3_600_000, 5000, "The while")),
        At("I10", "The fire loop's cable is lost, and the locks of its doors on this line let go as in a fire.",
            order => new FireLoopFault(order)) with { NeedsAddress = false },
    ];

    private static FaultEntry At(
        string id, string does, Func<FaultOrder, Fault> make, params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, "now", make, parameters) { NeedsAddress = true };
}
