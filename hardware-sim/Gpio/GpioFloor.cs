using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Turnstiles;
using HardwareSim.Wiegand;

namespace HardwareSim.Gpio;

/// <summary>Everything of the building that hangs on GPIO chips, on one thread.</summary>
internal sealed class GpioFloor : IDisposable
{
    private readonly Dictionary<PanelId, GpioChip> chips = [];
    private readonly Dictionary<PanelId, GpioPort> ports = [];
    private readonly Dictionary<string, TurnstileBody> turnstiles = [];
    private readonly Dictionary<ReaderId, WiegandBody> readers = [];

    /// <summary>Chips for the panels that have any pin wired; named by the given function, null for TCP.</summary>
    public GpioFloor(
        Site site, Func<PanelId, string?> nameOf, Func<TimeSpan> clock, Action<ReaderId, byte> lampChanged)
    {
        Thread = new("gpio-floor", Advance, clock);
        var wired = ReadersOf(site).ToArray();
        foreach (var panel in site.Panels)
        {
            var own = site.Turnstiles.Where(one => one.Panel == panel.Id).ToArray();
            var ownReaders = wired.Where(reader => reader.Wiegand!.Panel == panel.Id).ToArray();
            if (own.Length == 0 && ownReaders.Length == 0) continue;
            var pins = own.SelectMany(one => one.Pins).Select(one => one.Pin)
                .Concat(ownReaders.SelectMany(reader => WiegandBody.PinsOf(reader.Wiegand!)));
            var chip = new GpioChip(pins.Max() + 1);
            chips.Add(panel.Id, chip);
            foreach (var plan in own) turnstiles.Add(plan.Id, TurnstileWiring.Connect(plan, chip));
            foreach (var reader in ownReaders)
                readers.Add(reader.Id, new(reader.Wiegand!, chip, colour => lampChanged(reader.Id, colour)));
            ports.Add(panel.Id, new(nameOf(panel.Id), chip, Thread));
        }
    }

    /// <summary>Every reader of a site that is wired by Wiegand.</summary>
    public static IEnumerable<SiteDoorReader> ReadersOf(Site site) => site.Doors.SelectMany(door => door.Readers)
        .Concat(site.Turnstiles.SelectMany(one => new[] { one.ReaderA, one.ReaderB }))
        .Concat(site.Consoles.Select(console => console.Reader))
        .Where(reader => reader.Wiegand is not null);

    /// <summary>Its thread; bodies and chips are touched from what is posted there.</summary>
    public BodyThread Thread { get; }

    /// <summary>The bodies of turnstiles.</summary>
    public IReadOnlyDictionary<string, TurnstileBody> Turnstiles => turnstiles;

    /// <summary>The readers that are wired by Wiegand.</summary>
    public IReadOnlyDictionary<ReaderId, WiegandBody> Readers => readers;

    /// <summary>The chips.</summary>
    public IReadOnlyDictionary<PanelId, GpioChip> Chips => chips;

    /// <summary>Where they are, by the names of <c>ports.json</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Addresses =>
        ports.Select(port => KeyValuePair.Create($"gpio-{port.Key}", port.Value.Address));

    /// <summary>Begins to run.</summary>
    public void Start()
    {
        foreach (var body in turnstiles.Values) Thread.Post(body.Begin);
        Thread.Start();
        foreach (var port in ports.Values) port.Start();
    }

    /// <summary>Trips or restores the fire signal of every turnstile.</summary>
    public void SwitchFire(bool on) => Thread.Post(now =>
    {
        foreach (var body in turnstiles.Values) body.SwitchFire(now, on);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var port in ports.Values) port.Dispose();
        Thread.Dispose();
    }

    private TimeSpan Advance(TimeSpan now)
    {
        foreach (var body in turnstiles.Values) body.Advance(now);
        foreach (var reader in readers.Values) reader.Advance(now);
        foreach (var chip in chips.Values) chip.Advance(now);
        return turnstiles.Values.Select(body => body.WakeAt)
            .Concat(readers.Values.Select(reader => reader.WakeAt))
            .Concat(chips.Values.Select(chip => chip.WakeAt)).DefaultIfEmpty(TimeSpan.MaxValue).Min();
    }
}
