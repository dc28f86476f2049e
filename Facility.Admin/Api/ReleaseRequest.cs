using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>The body of a release.</summary>
/// <param name="Order">Chosen by the sender; a repeat with the same id gets the first answer.</param>
/// <param name="Reason">Why; one of the list, not none.</param>
/// <param name="Note">Free text; needed for <see cref="ReleaseReason.Other"/>.</param>
/// <param name="Pressed">The panel's stamp when the person pressed, from the pulse.</param>
public sealed record ReleaseRequest(OrderId Order, ReleaseReason Reason, string? Note, PressStamp Pressed);
