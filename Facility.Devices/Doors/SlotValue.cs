using Facility.Contracts.Doors;

namespace Facility.Devices.Doors;

/// <summary>What one slot of the priority array asks for.</summary>
/// <param name="Wants">Locked or released.</param>
/// <param name="Because">On whose behalf.</param>
/// <param name="Since">Since when, monotonic.</param>
public sealed record SlotValue(Commanded Wants, string Because, TimeSpan Since);
