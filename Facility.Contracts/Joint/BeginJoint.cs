using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Joint;

/// <summary>The first person's half of an order of two people.</summary>
/// <param name="Id">Given by the sender; a repeat gets the first answer.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Actor">Who begins.</param>
/// <param name="Block">Where.</param>
/// <param name="Doors">Which doors it touches, in their order.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
[GenerateSerializer, Immutable, Alias("facility.begin-joint")]
public sealed record BeginJoint(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] JointKind Kind,
    [property: Id(2)] Actor Actor,
    [property: Id(3)] BlockId Block,
    [property: Id(4)] ImmutableArray<DoorId> Doors,
    [property: Id(5)] string Reason) : IOrder;
