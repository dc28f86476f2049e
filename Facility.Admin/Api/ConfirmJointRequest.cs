using System.Collections.Immutable;
using Facility.Contracts.Doors;

namespace Facility.Admin.Api;

/// <summary>The body of confirming an order of two people.</summary>
/// <param name="Pressed">The panels' stamps when the second person pressed, from the pulse.</param>
public sealed record ConfirmJointRequest(ImmutableArray<PressStamp> Pressed);
