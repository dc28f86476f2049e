using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>The body of a close or a stop.</summary>
/// <param name="Order">Chosen by the sender; a repeat with the same id acts once.</param>
/// <param name="Pressed">The panel's stamp when the person pressed, from the pulse; a stop is taken without.</param>
public sealed record MotionRequest(OrderId Order, PressStamp Pressed);
