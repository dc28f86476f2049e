using Facility.Contracts.Site;

namespace Facility.Devices.Doors;

/// <summary>The state that the tables stand over while one step of one door runs.</summary>
internal sealed class DoorWork
{
    private readonly List<DoorEffect> effects = [];
    private int heardFrom;

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
        heardFrom = effects.Count;
    }

    /// <summary>Takes back what was asked of the lock since the last input, for whoever passes it on.</summary>
    public IReadOnlyList<DoorEffect> TakeDrives()
    {
        var drives = effects.Skip(heardFrom).Where(IsDrive).ToArray();
        for (var index = effects.Count - 1; index >= heardFrom; index--)
        {
            if (IsDrive(effects[index])) effects.RemoveAt(index);
        }
        return drives;
    }

    public void Add(DoorEffect effect) => effects.Add(effect);

    public void Start(DoorTrigger timed, TimeSpan after) =>
        Door = Door with { Deadlines = Door.Deadlines.With(timed, Now + after) };

    public void Stop(params ReadOnlySpan<DoorTrigger> timed)
    {
        foreach (var trigger in timed) Door = Door with { Deadlines = Door.Deadlines.With(trigger, null) };
    }

    private static bool IsDrive(DoorEffect effect) => effect is DoorEffect.DriveRelease or DoorEffect.DriveLock;
}
