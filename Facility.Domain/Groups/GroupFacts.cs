using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Domain.Groups;

/// <summary>What is looked at when cells are to be released together.</summary>
/// <param name="Doors">The doors, in their order.</param>
/// <param name="Zone">The zone that holds them all and allows it; null for none.</param>
/// <param name="AllCells">Whether each is the door of a cell.</param>
/// <param name="LockedDown">Whether the block is fully locked down.</param>
/// <param name="Interlocked">Doors of one interlock set that are both in it; empty for none.</param>
/// <param name="NotDue">Why a door is not due by the opening plan; empty if all are, or no plan speaks of them.</param>
public sealed record GroupFacts(
    ImmutableArray<DoorId> Doors, string? Zone, bool AllCells, bool LockedDown, string Interlocked, string NotDue)
{
    /// <summary>Whether it names doors, not too many, and each once.</summary>
    public bool IsList => Doors.Length is > 0 and <= GroupRules.DoorsMax && Doors.Distinct().Count() == Doors.Length;
}
