using Facility.Contracts.Control;
using Facility.Contracts.Ids;

namespace Facility.Admin.Api;

/// <summary>What is to be done about the control of a block.</summary>
/// <param name="Act">What; not asked where it is taken by force.</param>
/// <param name="To">The station it is offered to.</param>
/// <param name="Reason">Why it is taken by force, 1 to 200 characters.</param>
public sealed record ControlRequest(ControlAct Act = ControlAct.None, StationId? To = null, string? Reason = null);
