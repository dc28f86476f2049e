using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Doors;

/// <summary>What a person may order of a leaf that a motor moves; to open it is a release.</summary>
[GenerateSerializer, Alias("facility.door-motion")]
public enum DoorMotion
{
    /// <summary>None; refused.</summary>
    None = 0,

    /// <summary>Close it, if nothing is in its way.</summary>
    Close = 1,

    /// <summary>Stop it where it is.</summary>
    Stop = 2,
}

/// <summary>A person's order to close a slider, or to stop it. Neither releases anything, so neither waits for
/// storage: the panel records it.</summary>
/// <param name="Id">Given by the sender; repeats carry the same.</param>
/// <param name="Door">Which door.</param>
/// <param name="Actor">Who orders.</param>
/// <param name="Motion">What.</param>
/// <param name="Pressed">The panel's stamp when the person pressed.</param>
[GenerateSerializer, Immutable, Alias("facility.move-door")]
public sealed record MoveDoor(
    [property: Id(0)] OrderId Id,
    [property: Id(1)] DoorId Door,
    [property: Id(2)] Actor Actor,
    [property: Id(3)] DoorMotion Motion,
    [property: Id(4)] PressStamp Pressed) : IOrder;

/// <summary>Whether such an order is on its way to the panel, which has the last word.</summary>
/// <param name="Verdict">The rules' answer.</param>
/// <param name="Fault">The fault, if one stopped it.</param>
[GenerateSerializer, Immutable, Alias("facility.motion-answer")]
public sealed record MotionAnswer([property: Id(0)] Verdict Verdict, [property: Id(1)] FaultCode Fault);
