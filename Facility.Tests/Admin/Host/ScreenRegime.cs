using System.Collections.Immutable;
using Facility.Contracts.Groups;
using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Contracts.Service;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>Groups and the opening plan in memory, as the test says.</summary>
internal sealed class ScreenRegime : IGroupRoom, IOpeningRoom, IServiceRoom
{
    public ImmutableArray<GroupPreview> Previews { get; set; } = [];

    public ImmutableArray<GroupRun> Running { get; set; } = [];

    public DueView Now { get; set; } = new(false, null, []);

    public Task<ImmutableArray<GroupPreview>> Zones(BlockId block, CancellationToken cancellation) =>
        Task.FromResult(Previews);

    public Task<ImmutableArray<GroupRun>> Runs(BlockId block, CancellationToken cancellation) =>
        Task.FromResult(Running);

    public Task<bool> Abort(OrderId joint, CancellationToken cancellation) =>
        Task.FromResult(Running.Any(run => run.Id == joint));

    public Task<ImmutableArray<ServiceView>> OutOfService(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<ServiceView>>([]);

    public Task<ServiceAnswer> TakeOut(
        OrderId order, DoorId door, string reason, DateTimeOffset until, PersonId? keyHolder,
        CancellationToken cancellation) =>
        Task.FromResult(new ServiceAnswer(keyHolder is null
            ? Verdict.Refused("SERV-05", "2 people belong behind it.", "Name who holds its key.")
            : Verdict.Allowed));

    public Task<ServiceAnswer> PutBack(
        OrderId order, DoorId door, string reason, CancellationToken cancellation) =>
        Task.FromResult(new ServiceAnswer(Verdict.Allowed));

    public Task<DueView> Due(BlockId block, CancellationToken cancellation) => Task.FromResult(Now);
}
