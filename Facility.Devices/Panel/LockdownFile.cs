using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Devices.Access;

namespace Facility.Devices.Panel;

/// <summary>Keeps the lockdowns that stand in <c>lockdowns.json</c>, for the next start.</summary>
public static class LockdownFile
{
    private static readonly OrderId Unreadable = new("unreadable-file");

    /// <summary>Makes them durable.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Write(string path, ImmutableArray<StandingLockdown> lockdowns) =>
        DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(lockdowns.Select(lockdown => new Kept(
            lockdown.Block.Value, lockdown.Order.Value, lockdown.Actor, lockdown.Since, (int)lockdown.Way))));

    /// <summary>What stood. A damaged file locks every block down: nobody can say that none was.</summary>
    public static IReadOnlyList<StandingLockdown> Read(string path, IEnumerable<BlockId> blocks, DateTimeOffset now)
    {
        if (!File.Exists(path)) return [];
        try
        {
            var kept = JsonSerializer.Deserialize<Kept[]>(File.ReadAllBytes(path)) ?? [];
            return [.. kept.Select(one => new StandingLockdown(
                new(one.Block), new(one.Order), one.Actor, one.Since, LockdownWays.Of(one.Way)))];
        }
        catch (Exception damaged) when (damaged is JsonException or ArgumentException)
        {
            return [.. blocks.Distinct().Select(block => new StandingLockdown(block, Unreadable, "panel", now))];
        }
    }

    private sealed record Kept(string Block, string Order, string Actor, DateTimeOffset Since, int Way = 0);
}
