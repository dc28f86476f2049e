using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Groups;

/// <summary>Releasing the cells of a zone together: looked at here, ordered by two people
/// (<see cref="Joint.IJointRoom"/>), followed and broken off here.</summary>
public interface IGroupRoom
{
    /// <summary>The zones of a block that the site file allows it for; most blocks have none.</summary>
    [Operation("release.group")]
    Task<ImmutableArray<GroupPreview>> Zones(BlockId block, CancellationToken cancellation);

    /// <summary>Group releases of a block that go on or ended within the last five minutes, newest first.</summary>
    [Operation("doors.watch")]
    Task<ImmutableArray<GroupRun>> Runs(BlockId block, CancellationToken cancellation);

    /// <summary>Breaks one off: no further door is ordered. False if there is none that goes on.</summary>
    [Operation("release.group")]
    Task<bool> Abort(OrderId joint, CancellationToken cancellation);
}
