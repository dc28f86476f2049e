using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using HardwareSim.Doors;

namespace Bench.Year;

/// <summary>A door of the building: its body, its contacts' cables, and whoever stands at it.</summary>
internal sealed class YearDoor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4), Notices = TimeSpan.FromMilliseconds(250);
    private readonly YearWorld world;
    private readonly DoorBody body;
    private TimeSpan waitsUntil = TimeSpan.MinValue;
    private TimeSpan walks;
    private Action? passed;

    public YearDoor(YearWorld world, SiteDoor plan)
    {
        this.world = world;
        Plan = plan;
        body = new(plan, world.Site.FireLoop?.Doors.Contains(plan.Id) is true, Moved);
    }

    public SiteDoor Plan { get; }

    /// <summary>What a cut, shorted or chattering cable makes of the contacts; null when the cable is whole.</summary>
    public InputState? LeafCable { get; private set; }

    public InputState? BoltCable { get; private set; }

    /// <summary>Whether somebody prised the leaf open past its lock.</summary>
    public bool Prised { get; private set; }

    public InputState LeafContact =>
        LeafCable ?? (body.LeafContactClosed && !Prised ? InputState.Active : InputState.Inactive);

    public InputState BoltContact => BoltCable ?? (body.BoltContactSecured ? InputState.Active : InputState.Inactive);

    public bool IsSecure => body is { LeafContactClosed: true, BoltContactSecured: true } && !Prised;

    public bool IsLeafOpen => !body.LeafContactClosed || Prised;

    /// <summary>Whether power, or its lack, lets the lock go.</summary>
    public bool IsLetGo => body.IsReleased;

    public void SwitchOutput(bool on) => Act(() => body.SwitchOutput(world.Now, on));

    public void SwitchFireLoop(bool tripped) => Act(() => body.SwitchFireLoop(world.Now, tripped));

    public void Jam(bool jammed) => Act(() => body.Jam(world.Now, jammed));

    public void Prise(bool open) => Act(() =>
    {
        Prised = open;
        Seen(open ? "prised" : "pressed shut");
    });

    public void Wire(InputState? leaf, InputState? bolt)
    {
        (LeafCable, BoltCable) = (leaf, bolt);
        world.PanelOf(Plan).ModuleOf(Plan.LeafInput).Changed();
        world.PanelOf(Plan).ModuleOf(Plan.BoltInput).Changed();
    }

    /// <summary>Somebody waits here for the lock, walks through and lets the leaf fall shut.</summary>
    public void Await(TimeSpan takes, Action? whenPassed)
    {
        (waitsUntil, walks, passed) = (world.Now + Patience, takes, whenPassed);
        if (body is { IsReleased: true, BoltContactSecured: false }) world.Agenda.After(Notices, Push);
    }

    private void Push()
    {
        if (world.Now > waitsUntil) return;
        var open = false;
        Act(() => open = body.Push(world.Now));
        if (!open) return;

        waitsUntil = TimeSpan.MinValue;
        passed?.Invoke();
        passed = null;
        world.Agenda.After(walks, () => Act(() => body.Shut(world.Now)));
    }

    private void Act(Action act)
    {
        body.Advance(world.Now);
        act();
        if (body.WakeAt < TimeSpan.MaxValue)
        {
            world.Agenda.At(body.WakeAt, () =>
            {
                if (body.WakeAt <= world.Now) Act(() => { });
            });
        }
    }

    private void Moved(TimeSpan at, string what)
    {
        if (what == "released" && world.Now <= waitsUntil) world.Agenda.After(Notices, Push);
        Seen(what);
    }

    private void Seen(string what)
    {
        world.Moved(this, what);
        world.PanelOf(Plan).ModuleOf(Plan.LeafInput).Changed();
        world.PanelOf(Plan).ModuleOf(Plan.BoltInput).Changed();
    }
}
