using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Devices.Doors;

namespace Facility.Tests.Doors;

/// <summary>What a door does when two slots are set, found by driving the real machine into the pair.</summary>
public static class PairOutcomes
{
    /// <summary>The slots of the table: fire is life safety.</summary>
    public static readonly ImmutableArray<CommandSlot> Slots =
    [
        CommandSlot.LifeSafety, CommandSlot.Lever, CommandSlot.Lockdown,
        CommandSlot.Interlock, CommandSlot.Maintenance, CommandSlot.Operator,
    ];

    public static TheoryData<CommandSlot, CommandSlot> Pairs =>
        [.. from first in Slots from second in Slots where first != second select (first, second)];

    public static string Of(Precedence precedence, CommandSlot first, CommandSlot second) =>
        new DrivenDoor(precedence).Begins(first).Begins(second).Outcome;
}
