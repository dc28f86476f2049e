using Facility.Contracts.Panels;

namespace Facility.Domain.Peripherals;

/// <summary>An order about a peripheral's key, with all that the rules look at.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsKnown">Whether the site has such a peripheral.</param>
/// <param name="IsSecure">Whether the site file has it spoken with securely.</param>
/// <param name="PanelConnected">Whether its panel is connected.</param>
/// <param name="View">What its panel says of it; null while it said nothing.</param>
public sealed record KeyOrderFacts(
    KeyOrder Order, bool IsKnown, bool IsSecure, bool PanelConnected, PeripheralView? View);
