using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Joint;
using Facility.Contracts.Verdicts;
using Facility.Silo.Joint;

namespace Facility.Silo.Groups;

/// <summary>Two people release the cells of a zone, one after the other.</summary>
public sealed class GroupReleaseAct(GroupZones zones, GroupRuns runs) : IJointAct
{
    public JointKind Kind => JointKind.GroupRelease;

    public string Describe(BeginJoint order)
    {
        var gap = zones.GapOf(order.Block, order.Doors);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Releases {order.Doors.Length} cells one after the other, {gap.TotalMilliseconds} ms apart; "
            + $"{zones.PeopleBehind(order.Doors)} people belong behind them.");
    }

    public Verdict Judge(BeginJoint order) => zones.Judge(order.Block, order.Doors);

    public Task<JointOutcome> Do(
        BeginJoint order, Actor second, ImmutableArray<PressStamp> pressed, CancellationToken cancellation)
    {
        _ = runs.Start(new(order, second, pressed, zones.GapOf(order.Block, order.Doors)));
        return Task.FromResult(new JointOutcome(
            Verdict.Allowed, FaultCode.None, "It goes on door by door; anybody of the two roles may break it off.",
            Ended: false));
    }
}
