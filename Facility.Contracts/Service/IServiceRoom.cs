using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Service;

/// <summary>Taking doors out of service for work on them, and putting them back.</summary>
public interface IServiceRoom
{
    /// <summary>Doors that are out of service, by their marks.</summary>
    [Operation("doors.watch")]
    Task<ImmutableArray<ServiceView>> OutOfService(CancellationToken cancellation);

    /// <summary>Takes a door out. Refusals: SERV-01 to SERV-05; faults 1001, 1003.</summary>
    [Operation("doors.service")]
    Task<ServiceAnswer> TakeOut(
        OrderId order, DoorId door, string reason, DateTimeOffset until, PersonId? keyHolder,
        CancellationToken cancellation);

    /// <summary>Puts it back; releases nothing. Refusals: SERV-01 to SERV-03; faults 1001, 1003.</summary>
    [Operation("doors.service")]
    Task<ServiceAnswer> PutBack(OrderId order, DoorId door, string reason, CancellationToken cancellation);
}
