using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Devices.Panel;

/// <summary>A lockdown that stands, as it is kept over a restart.</summary>
/// <param name="Block">Which block.</param>
/// <param name="Order">The order that engaged it.</param>
/// <param name="Actor">Who ordered.</param>
/// <param name="Since">When, UTC.</param>
/// <param name="Way">What it refuses.</param>
public sealed record StandingLockdown(
    BlockId Block, OrderId Order, string Actor, DateTimeOffset Since, LockdownWay Way = LockdownWay.Full);
