using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>D1 to D18: what goes wrong in a peripheral.</summary>
internal static class DeviceCatalogue
{
    private static readonly FaultParameter Count = new("count", "", 1, 10_000, 50, "How many");

    /// <summary>All, in order.</summary>
    public static ImmutableArray<FaultEntry> Entries { get; } =
    [
        Heard("D1", "It hears and says nothing.", "every command", DeviceEffects.IsDeaf),
        Said("D2", "It answers rarely: replies that are struck are not said, though obeyed.", "50% of replies",
            DeviceEffects.SaysNothing),
        Said("D3", "It takes its time to answer.", "every reply", DeviceEffects.TakesItsTime,
            new("min", "ms", 0, 5000, 0, "Least more than usual"), new("max", "ms", 0, 5000, 150, "Most")),
        Heard("D4", "It says busy and does not what it is told.", "every command", DeviceEffects.IsBusy),
        Heard("D5", "It refuses with a code, right or not.", "next command", DeviceEffects.Refuses,
            new FaultParameter("code", "", 0, 255, 9, "The code; 0 must never be sent")),
        Heard("D6", "It says that it lost count.", "next command", DeviceEffects.LostCount),
        Moment("D7", "It restarts: outputs off, count and session lost, power told as failed.",
            order => new RestartFault(order), new FaultParameter("off", "ms", 0, 3_600_000, 500, "How long away")),
        Moment("D8", "It restarts slowly.", order => new RestartFault(order),
            new FaultParameter("off", "ms", 0, 3_600_000, 10_000, "How long away")),
        Moment("D9", "Another device is put in its place.", order => new SwapFault(order),
            new FaultParameter("serial", "", 1, int.MaxValue, 9_999_999, "Its serial number"),
            new FaultParameter("off", "ms", 0, 3_600_000, 2000, "How long away")),
        Said("D10", "It says that it can more or less than it can (plain frames only).", "every PDCAP",
            DeviceEffects.Boasts, new("function", "", 1, 255, 1, "Which capability"),
            new("count", "", 0, 255, 0, "How many it says")),
        Heard("D11", "It acknowledges orders to outputs and does nothing (plain frames only).", "every OUT",
            DeviceEffects.OnlySaysYes),
        Moment("D12", "It acknowledges orders to an output at once and follows later.",
            order => new LateOutputFault(order), new FaultParameter("output", "", 0, 63, 0, "Which"),
            new FaultParameter("delay", "ms", 1, 60_000, 1500, "How much later")),
        Moment("D13", "Its reader reports unknown cards without end.", order => new FloodFault(order),
            Count with { Default = 200 }, new FaultParameter("period", "ms", 1, 60_000, 20, "Time between two"))
            with { NeedsReader = true },
        Moment("D14", "Its reader reports the same card, or key, again and again.",
            order => new StuckCardFault(order), Count,
            new FaultParameter("period", "ms", 1, 60_000, 100, "Time between two"),
            new FaultParameter("key", "", 0, 127, 0, "The key; 0 is the card shown last"))
            with { NeedsReader = true },
        Moment("D15", "Its reader was away and reports cards of that time when it is back.",
            order => new KeptCardFault(order), new FaultParameter("away", "ms", 1, 3_600_000, 10_000, "How long"))
            with { NeedsReader = true },
        Moment("D16", "Its housing opens and closes.", order => new TamperFault(order),
            Count with { Default = 1 }, new FaultParameter("period", "ms", 1, 60_000, 500, "Time between two")),
        new("D17", "It refuses new settings, takes others, or promises and does not take them (plain frames only).",
            "every COMSET", order => new ComSetFault(order),
            [new("way", "", 1, 3, 1, "1 refuses, 2 takes others, 3 promises only")])
            { NeedsAddress = true, Targets = FaultTarget.Commands },
        Moment("D18", "After long silence it goes back to its maker's address.", order => new FallbackFault(order),
            new FaultParameter("silence", "ms", 1, 3_600_000, 30_000, "How long"),
            new FaultParameter("address", "", 0, 126, 0, "Where to")),
    ];

    private static FaultEntry Heard(
        string id, string does, string when, Action<FaultPlaces, DeviceMoment> act,
        params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, when, order => new HeardFault(order, act), parameters)
        {
            NeedsAddress = true, Targets = FaultTarget.Commands,
        };

    private static FaultEntry Said(
        string id, string does, string when, Action<FaultPlaces, DeviceMoment> act,
        params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, when, order => new SaidFault(order, act), parameters)
        {
            NeedsAddress = true, Targets = FaultTarget.Replies,
        };

    private static FaultEntry Moment(
        string id, string does, Func<FaultOrder, Fault> make, params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, "now", make, parameters) { NeedsAddress = true };
}
