using Facility.Contracts.Ids;
using Facility.Contracts.Panels;

namespace Facility.Admin.Api;

/// <summary>The body of an order about a peripheral's key.</summary>
/// <param name="Order">Its id; a repeat acts once.</param>
/// <param name="Act">1 install, 2 renew.</param>
/// <param name="Reason">Why, 3 to 200 characters.</param>
internal sealed record KeyOrderRequest(OrderId Order, KeyAct Act, string Reason);
