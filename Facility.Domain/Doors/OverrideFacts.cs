using Facility.Contracts.Doors;
using Facility.Contracts.Joint;

namespace Facility.Domain.Doors;

/// <summary>What is looked at when somebody begins to have a door released past its interlock.</summary>
/// <param name="Order">The order of two people.</param>
/// <param name="Status">What the first of its doors is like; null without one.</param>
public sealed record OverrideFacts(BeginJoint Order, DoorStatus? Status);
