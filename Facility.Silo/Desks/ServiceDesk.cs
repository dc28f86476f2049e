using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Service;
using Facility.Contracts.Verdicts;
using Facility.Silo.Record;
using Facility.Silo.Service;

namespace Facility.Silo.Desks;

/// <summary>Doors out of service: sets the actor from the session.</summary>
public sealed class ServiceDesk(DeskGuard guard, DoorServices services) : IServiceRoom
{
    public async Task<ImmutableArray<ServiceView>> OutOfService(CancellationToken cancellation)
    {
        await guard.Enter<IServiceRoom>(cancellation);
        return [.. services.All];
    }

    public async Task<ServiceAnswer> TakeOut(
        OrderId order, DoorId door, string reason, DateTimeOffset until, PersonId? keyHolder,
        CancellationToken cancellation)
    {
        var actor = await guard.Enter<IServiceRoom>(cancellation);
        return await Change(new(order, door, actor, true, reason, until, keyHolder), cancellation);
    }

    public async Task<ServiceAnswer> PutBack(
        OrderId order, DoorId door, string reason, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IServiceRoom>(cancellation);
        return await Change(new(order, door, actor, false, reason, null, null), cancellation);
    }

    private async Task<ServiceAnswer> Change(ServiceOrder order, CancellationToken cancellation)
    {
        try
        {
            return await services.Change(order, cancellation);
        }
        catch (RecordNotWritableException)
        {
            return new(Verdict.Allowed, FaultCode.RecordNotWritable);
        }
    }
}
