using System.Globalization;

namespace Facility.Devices.Doors;

/// <summary>A refusal of the interlock in words: which door, why, and what would free it.</summary>
public static class InterlockWords
{
    /// <summary>Which doors block and why, as one sentence; empty for none.</summary>
    public static string Because(IReadOnlyCollection<InterlockBlock> blocks) =>
        blocks.Count == 0 ? "" : $"Interlock: {string.Join("; ", blocks.Select(Says))}.";

    /// <summary>What would free the door; empty for none.</summary>
    public static string FreedBy(IReadOnlyCollection<InterlockBlock> blocks) =>
        string.Join(' ', blocks.Select(FreedBy));

    private static string Says(InterlockBlock block) =>
        $"{block.Label} {Fill(Row(block).Says, block.Since?.ToString("HH:mm:ss", CultureInfo.InvariantCulture))}";

    private static string FreedBy(InterlockBlock block) => Fill(Row(block).FreedBy, block.Label);

    private static InterlockCauseRow Row(InterlockBlock block) =>
        InterlockCauses.All.First(row => row.Cause == block.Cause);

    private static string Fill(string pattern, string? word) =>
        string.Format(CultureInfo.InvariantCulture, pattern, word);
}
