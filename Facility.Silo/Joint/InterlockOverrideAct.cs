using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Verdicts;
using Facility.Domain.Doors;
using Facility.Silo.Estate;
using Facility.Silo.Grains;

namespace Facility.Silo.Joint;

/// <summary>One release of one door past its interlock: the door's grain judges it as any release, its panel again.
/// </summary>
public sealed class InterlockOverrideAct(SiteCatalogue site, DoorLink link, IGrainFactory grains) : IJointAct
{
    public JointKind Kind => JointKind.InterlockOverride;

    public string Describe(BeginJoint order) =>
        $"Release {site.Doors[order.Doors[0]].Label} once, past its interlock. "
        + link.Status(order.Doors[0]).InhibitedBecause;

    public Verdict Judge(BeginJoint order) => OverrideRules.JudgeBegin(
        new(order, order.Doors is [var door, ..] ? link.Status(door) : null));

    public async Task<JointOutcome> Do(
        BeginJoint order, Actor second, ImmutableArray<PressStamp> pressed, CancellationToken cancellation)
    {
        var door = order.Doors[0];
        var release = new ReleaseDoor(
            order.Id, door, order.Actor, ReleaseReason.Other, order.Reason, StampOf(door, pressed),
            ReleaseAct.InterlockOverride, second);
        var answer = await grains.GetGrain<IDoorGrain>(door.Value).Release(release, cancellation);
        return new(answer.Verdict, answer.Fault, answer.Says);
    }

    // Without the panel's own clock the door's rules refuse it.
    private PressStamp StampOf(DoorId door, ImmutableArray<PressStamp> pressed)
    {
        var panel = site.PanelOf(site.Doors[door]);
        foreach (var stamp in pressed)
        {
            if (stamp.Panel == panel) return stamp;
        }
        return default;
    }
}
