using System.Collections.Immutable;
using System.Text.Json;
using Facility.Devices.Access;

namespace Facility.Devices.Panel;

/// <summary>Keeps the doors that are out of service in <c>maintenance.json</c>, for the next start.</summary>
public static class MaintenanceFile
{
    /// <summary>Makes them durable.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Write(string path, ImmutableArray<StandingMaintenance> doors) =>
        DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(doors.Select(door => new Kept(
            door.Door.Value, door.Order.Value, door.Actor, door.Reason))));

    /// <summary>What was out. A damaged file says nothing: the silo, which has it in rows, orders it again.</summary>
    public static IReadOnlyList<StandingMaintenance> Read(string path)
    {
        if (!File.Exists(path)) return [];
        try
        {
            var kept = JsonSerializer.Deserialize<Kept[]>(File.ReadAllBytes(path)) ?? [];
            return [.. kept.Select(one =>
                new StandingMaintenance(new(one.Door), new(one.Order), one.Actor, one.Reason))];
        }
        catch (Exception damaged) when (damaged is JsonException or ArgumentException)
        {
            return [];
        }
    }

    private sealed record Kept(string Door, string Order, string Actor, string Reason);
}
