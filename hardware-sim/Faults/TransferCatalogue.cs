using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>T1 to T6: what goes wrong while a file is carried to a peripheral.</summary>
internal static class TransferCatalogue
{
    private static readonly FaultParameter Offset = new(
        "offset", "octets", 0, int.MaxValue, 0, "Earliest offset of the piece");

    /// <summary>All, in order.</summary>
    public static ImmutableArray<FaultEntry> Entries { get; } =
    [
        Status("T1", "It asks for the longest pause (plain frames only).", FileStatusField.Delay,
            new FaultParameter("delay", "ms", 0, 65_535, 65_535, "The pause")),
        Status("T2", "It aborts the transfer (plain frames only).", FileStatusField.Progress,
            new FaultParameter("status", "", 1, 1, 1, "The status, negated"), Offset),
        Status("T3", "It ends the transfer with another negative status (plain frames only).",
            FileStatusField.Progress, new FaultParameter("status", "", 2, 32_768, 3, "The status, negated"), Offset),
        Status("T4", "It takes smaller frames than before (plain frames only).", FileStatusField.Size,
            new FaultParameter("size", "octets", 1, 1440, 64, "The largest it takes from now on")),
        new("T5", "It restarts in the middle of the transfer.", "3rd FILETRANSFER", order => new RestartFault(order),
            [new("off", "ms", 0, 3_600_000, 500, "How long away")]) { NeedsAddress = true },
        new("T6", "It has the whole file and works on it for long; it starts anew with that habit.", "now",
            order => new IdlingFault(order), [new("lasts", "ms", 0, 3_600_000, 5000, "How long")])
            { NeedsAddress = true },
    ];

    private static FaultEntry Status(
        string id, string does, FileStatusField field, params ImmutableArray<FaultParameter> parameters) =>
        new(id, does, "next FTSTAT", order => new FileStatusFault(order, field), parameters)
        {
            NeedsAddress = true, Targets = FaultTarget.Replies,
        };
}
