using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Joint;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>Orders of two people in memory: what a test put there waits, and answers as the test says.</summary>
internal sealed class ScreenJoints : IJointRoom
{
    public ImmutableArray<JointView> Shown { get; set; } = [];

    public ImmutableArray<PressStamp> Pressed { get; private set; } = [];

    public ImmutableArray<DoorId> Begun { get; private set; } = [];

    public Task<ImmutableArray<JointView>> Waiting(CancellationToken cancellation) => Task.FromResult(Shown);

    public Task<JointAnswer> Begin(
        OrderId order, JointKind kind, BlockId block, ImmutableArray<DoorId> doors, string reason,
        CancellationToken cancellation)
    {
        Begun = doors;
        return Task.FromResult(new JointAnswer(
            reason.Length > 0 ? Verdict.Allowed : Verdict.Refused("JOIN-02", "The reason is missing."),
            View(order.Value) with { Reason = reason, Doors = doors }));
    }

    public Task<JointAnswer> Confirm(
        OrderId joint, ImmutableArray<PressStamp> pressed, CancellationToken cancellation)
    {
        Pressed = pressed;
        return Close(joint, JointState.Confirmed);
    }

    public Task<JointAnswer> Withdraw(OrderId joint, CancellationToken cancellation) =>
        Close(joint, JointState.Withdrawn);

    public static JointView View(string id) => new(
        new(id), JointKind.GroupRelease, new("b01"), [new("b01-l1-c01")], "Release 2 doors one after the other.",
        "walk", new("a-1"), "Guard One",
        TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddSeconds(60),
        JointState.Waiting, "", "");

    private Task<JointAnswer> Close(OrderId joint, JointState state)
    {
        Shown = [.. Shown.Select(view =>
            view.Id == joint ? view with { State = state, SecondBy = "Guard Two" } : view)];
        return Task.FromResult(new JointAnswer(Verdict.Allowed, Shown.FirstOrDefault(view => view.Id == joint)));
    }
}
