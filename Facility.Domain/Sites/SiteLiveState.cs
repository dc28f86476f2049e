using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Domain.Sites;

/// <summary>What is going on in a running facility, as far as another site file could disturb it.</summary>
public sealed record SiteLiveState
{
    /// <summary>Nobody lives anywhere, nothing is under way.</summary>
    public static SiteLiveState Quiet { get; } = new();

    /// <summary>Who belongs in which cell; cells without anybody are left out.</summary>
    public ImmutableDictionary<CellId, ImmutableArray<PersonId>> Placed { get; init; } =
        ImmutableDictionary<CellId, ImmutableArray<PersonId>>.Empty;

    /// <summary>Doors out of service.</summary>
    public ImmutableArray<DoorId> OutOfService { get; init; } = [];

    /// <summary>Doors with an order under way: a release, an override, a group release.</summary>
    public ImmutableArray<DoorId> Ordered { get; init; } = [];

    /// <summary>Blocks that are locked down.</summary>
    public ImmutableArray<BlockId> LockedDown { get; init; } = [];

    /// <summary>Doors with an alarm that stands or waits for an answer.</summary>
    public ImmutableArray<DoorId> Alarmed { get; init; } = [];

    /// <summary>How many cards hold which access group.</summary>
    public ImmutableDictionary<AccessGroupId, int> GroupHolders { get; init; } =
        ImmutableDictionary<AccessGroupId, int>.Empty;

    /// <summary>Who belongs in a cell.</summary>
    public ImmutableArray<PersonId> In(CellId? cell) =>
        cell is { } known ? Placed.GetValueOrDefault(known, []) : [];
}
