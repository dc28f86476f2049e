using Facility.Contracts.Site;

namespace Facility.Devices.Doors;

/// <summary>The state that the tables stand over while one step of one door runs.</summary>
internal sealed class DoorWork
{
    private readonly List<DoorEffect> effects = [];

    public SiteDoor Plan { get; private set; } = null!;

    public DoorInput Input { get; private set; } = DoorTrigger.Reviewed;

    public TimeSpan Now { get; private set; }

    public DoorSnapshot Before { get; private set; } = DoorSnapshot.Unsensed;

    public DoorSnapshot Door { get; set; } = DoorSnapshot.Unsensed;

    public IReadOnlyList<DoorEffect> Effects => effects;

    public void Begin(SiteDoor plan, DoorSnapshot door, TimeSpan now)
    {
        Plan = plan;
        Door = door;
        Now = now;
        effects.Clear();
    }

    public void Hear(DoorInput input)
    {
        Input = input;
        Before = Door;
    }

    public void Add(DoorEffect effect) => effects.Add(effect);

    public void Start(DoorTrigger timed, TimeSpan after) =>
        Door = Door with { Deadlines = Door.Deadlines.With(timed, Now + after) };

    public void Stop(params ReadOnlySpan<DoorTrigger> timed)
    {
        foreach (var trigger in timed) Door = Door with { Deadlines = Door.Deadlines.With(trigger, null) };
    }
}
