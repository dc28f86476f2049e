using Facility.Contracts.Ids;

namespace Facility.Devices.Panel;

/// <summary>A door that is out of service, as it is kept over a restart.</summary>
/// <param name="Door">Which door.</param>
/// <param name="Order">The order that took it out.</param>
/// <param name="Actor">Who ordered.</param>
/// <param name="Reason">Why.</param>
public sealed record StandingMaintenance(DoorId Door, OrderId Order, string Actor, string Reason);
