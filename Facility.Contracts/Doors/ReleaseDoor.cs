using Facility.Contracts.Actors;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Doors;

/// <summary>A person's order to release one door for its release time.</summary>
/// <param name="Id">Given by the sender; repeats carry the same.</param>
/// <param name="Door">Which door.</param>
/// <param name="Actor">Who orders.</param>
/// <param name="Reason">From the one-key list.</param>
/// <param name="Note">Free text, may be empty.</param>
/// <param name="Pressed">The panel's stamp when the person pressed; with two people, the second.</param>
/// <param name="Act">What it belongs to.</param>
/// <param name="Second">Who confirmed it; null if one person is enough.</param>
[GenerateSerializer, Immutable, Alias("facility.release-door")]
public sealed record ReleaseDoor(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] DoorId Door,
    [property: Id(2)] Actor Actor,
    [property: Id(3)] ReleaseReason Reason,
    [property: Id(4)] string Note,
    [property: Id(5)] PressStamp Pressed,
    [property: Id(6)] ReleaseAct Act = ReleaseAct.Single,
    [property: Id(7)] Actor? Second = null) : IOrder;
