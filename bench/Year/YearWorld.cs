using Facility.Contracts.Ids;
using Facility.Contracts.Site;

namespace Bench.Year;

/// <summary>A site, its people, its panels and everything that goes wrong, on virtual time.</summary>
internal sealed class YearWorld : IDisposable
{
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<PanelId, YearPanel> panels;
    private readonly Dictionary<DoorId, YearPanel> panelOfDoor;

    public YearWorld(YearSettings settings)
    {
        Settings = settings;
        Dice = new(settings.Seed);
        Plants = YearPlants.Named(settings.Plant);
        Staff = new(this);
        Doors = settings.Site.Doors.ToDictionary(door => door.Id, door => new YearDoor(this, door));
        panels = settings.Site.Panels.ToDictionary(panel => panel.Id, panel => new YearPanel(this, panel.Id));
        panelOfDoor = panels.Values.SelectMany(panel => panel.Site.Doors, (panel, door) => (panel, door))
            .ToDictionary(pair => pair.door.Id, pair => pair.panel);
        Observer = new(this);
        Station = new(this);
        Faults = new(this);
        People = new(this);
        foreach (var door in Doors.Values) Attach(door);
    }

    public YearSettings Settings { get; }

    public Site Site => Settings.Site;

    public Random Dice { get; }

    public Agenda Agenda { get; } = new();

    public YearTape Tape { get; } = new();

    public IYearPlant Plants { get; }

    public YearStaff Staff { get; }

    public YearStation Station { get; }

    public YearFaults Faults { get; }

    public YearPeople People { get; }

    public Observer Observer { get; }

    public IReadOnlyDictionary<DoorId, YearDoor> Doors { get; }

    public IReadOnlyCollection<YearPanel> Panels => panels.Values;

    public TimeSpan Now => Agenda.Now;

    public DateTimeOffset Wall => Beginning + Now;

    /// <summary>Whether the hard-wired loop has tripped.</summary>
    public bool Fire { get; private set; }

    public YearPanel PanelOf(SiteDoor door) => panelOfDoor[door.Id];

    public TimeSpan Between(double leastSeconds, double mostSeconds) => TimeSpan.FromTicks(
        (long)((leastSeconds + Dice.NextDouble() * (mostSeconds - leastSeconds)) * TimeSpan.TicksPerSecond));

    public T Any<T>(IReadOnlyList<T> of) => of[Dice.Next(of.Count)];

    public void SwitchFire(bool tripped)
    {
        Fire = tripped;
        Observer.FireSwitched(tripped);
        foreach (var door in Doors.Values) door.SwitchFireLoop(tripped);
    }

    /// <summary>A bolt or leaf moved.</summary>
    public void Moved(YearDoor door, string what)
    {
        Tape.Write($"{Now.Ticks} {door.Plan.Id} {what}");
        var panel = PanelOf(door.Plan);
        panel.Touch(door.Plan);
        Observer.Moved(door, what);

        // The held and lock timers of a door that stays open end when nobody else is about.
        if (what is not ("opened" or "prised" or "bolt leaves")) return;
        Agenda.After(door.Plan.Timings.HeldAfter + TimeSpan.FromSeconds(2), () =>
        {
            if (!door.IsSecure) panel.Touch(door.Plan);
        });
    }

    public void Dispose() => Tape.Dispose();

    private void Attach(YearDoor door)
    {
        var panel = PanelOf(door.Plan);
        foreach (var module in new[] { door.Plan.Output, door.Plan.LeafInput, door.Plan.BoltInput }
            .Select(panel.ModuleOf).Distinct()) module.Attach(door);
    }
}
