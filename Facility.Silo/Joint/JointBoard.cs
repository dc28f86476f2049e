using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;

namespace Facility.Silo.Joint;

/// <summary>Orders of two people in memory, for screens; told only after their commit.</summary>
public sealed class JointBoard(TimeProvider clock)
{
    /// <summary>What was decided is shown this long.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<OrderId, (JointView View, DateTimeOffset At)> known = new();

    /// <summary>What waits, and what was decided just now, newest first.</summary>
    public ImmutableArray<JointView> Shown =>
    [
        .. known.Values
            .Where(one => one.View.State is JointState.Waiting || clock.GetUtcNow() - one.At < ShownFor)
            .Select(one => one.View)
            .OrderByDescending(view => view.Begun),
    ];

    /// <summary>Whether something waited longer than it may.</summary>
    public bool AnyOverdue => known.Values.Any(one =>
        one.View.State is JointState.Waiting && one.View.LapsesAt <= clock.GetUtcNow());

    public void Put(JointView view)
    {
        known[view.Id] = (view, clock.GetUtcNow());
        foreach (var (id, one) in known)
        {
            if (one.View.State is not JointState.Waiting && clock.GetUtcNow() - one.At >= ShownFor)
                known.TryRemove(id, out _);
        }
    }
}
