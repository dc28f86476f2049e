using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;

namespace Facility.Admin.Api;

/// <summary>The body of beginning an order of two people.</summary>
/// <param name="Order">Chosen by the sender; a repeat with the same id gets the first answer.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Block">Where.</param>
/// <param name="Doors">Which doors, in their order.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
public sealed record BeginJointRequest(
    OrderId Order, JointKind Kind, BlockId Block, ImmutableArray<DoorId> Doors, string? Reason);
