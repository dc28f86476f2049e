using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Groups;

/// <summary>What releasing the cells of a zone together would touch; nothing is ordered yet.</summary>
/// <param name="Block">Which block.</param>
/// <param name="Landing">Which landing; empty for the whole block.</param>
/// <param name="Label">The zone's name on the building.</param>
/// <param name="Gap">Between two doors.</param>
/// <param name="Doors">Its doors in their order.</param>
/// <param name="Verdict">What stands against it now.</param>
public sealed record GroupPreview(
    BlockId Block, string Landing, string Label, TimeSpan Gap, ImmutableArray<GroupDoor> Doors, Verdict Verdict)
{
    /// <summary>How many people belong behind its doors.</summary>
    public int People => Doors.Sum(door => door.People);
}

/// <summary>A door of a group.</summary>
/// <param name="Door">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="People">How many people belong behind it.</param>
public sealed record GroupDoor(DoorId Door, string Label, int People);
