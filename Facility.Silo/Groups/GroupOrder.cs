using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Site;

namespace Facility.Silo.Groups;

/// <summary>A confirmed group release: from it follow the doors' own orders, each with its own time.</summary>
/// <param name="Joint">What the first person began.</param>
/// <param name="Second">Who confirmed.</param>
/// <param name="Pressed">The panels' clocks at that press.</param>
/// <param name="Gap">Between two doors.</param>
public sealed record GroupOrder(
    BeginJoint Joint, Actor Second, ImmutableArray<PressStamp> Pressed, TimeSpan Gap)
{
    private const int IdLengthMax = 58;

    /// <summary>When a door is due, counted from the start.</summary>
    public TimeSpan DueAt(int index) => Gap * index;

    /// <summary>The order's id of a door; the same for every try.</summary>
    public OrderId IdOf(int index)
    {
        var joint = Joint.Id.Value;
        return new($"{joint[..Math.Min(joint.Length, IdLengthMax)]}.{index + 1}");
    }

    /// <summary>The order of one door: its stamp is the moment it is due on its panel's clock, so the panel
    /// itself drops it when it comes late (invariant I6).</summary>
    public ReleaseDoor OrderOf(int index, PanelId panel, RegimeKind? purpose) => new(
        IdOf(index), Joint.Doors[index], Joint.Actor, ReasonOf(purpose), Joint.Reason, StampOf(index, panel),
        ReleaseAct.Group, Second);

    private PressStamp StampOf(int index, PanelId panel)
    {
        var pressed = Pressed.FirstOrDefault(stamp => stamp.Panel == panel, new(panel, "", 0));
        return pressed with { Milliseconds = pressed.Milliseconds + (long)DueAt(index).TotalMilliseconds };
    }

    private static ReleaseReason ReasonOf(RegimeKind? purpose) => purpose switch
    {
        RegimeKind.Walk => ReleaseReason.Exercise,
        RegimeKind.Meal => ReleaseReason.Meal,
        RegimeKind.Medicine => ReleaseReason.Medical,
        RegimeKind.Visit => ReleaseReason.Visit,
        RegimeKind.Shower => ReleaseReason.Movement,
        _ => ReleaseReason.Other,
    };
}
