using System.Collections.Immutable;
using Facility.Contracts.Groups;
using Facility.Contracts.Ids;
using Facility.Contracts.Opening;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>Groups and the opening plan in memory, as the test says.</summary>
internal sealed class ScreenRegime : IGroupRoom, IOpeningRoom
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

    public Task<DueView> Due(BlockId block, CancellationToken cancellation) => Task.FromResult(Now);

    public Task<Verdict> RollCheck(BlockId block, bool open, CancellationToken cancellation)
    {
        Now = Now with { RollCheck = open ? new(DateTimeOffset.UnixEpoch, "Guard One") : null };
        return Task.FromResult(Verdict.Allowed);
    }
}
