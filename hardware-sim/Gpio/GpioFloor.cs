using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using HardwareSim.Turnstiles;

namespace HardwareSim.Gpio;

/// <summary>Everything of the building that hangs on GPIO chips, on one thread.</summary>
internal sealed class GpioFloor : IDisposable
{
    private readonly Dictionary<PanelId, GpioChip> chips = [];
    private readonly Dictionary<PanelId, GpioPort> ports = [];
    private readonly Dictionary<string, TurnstileBody> turnstiles = [];

    /// <summary>Chips for the panels that have any pin wired; named by the given function, null for TCP.</summary>
    public GpioFloor(Site site, Func<PanelId, string?> nameOf, Func<TimeSpan> clock)
    {
        Thread = new("gpio-floor", Advance, clock);
        foreach (var panel in site.Panels)
        {
            var own = site.Turnstiles.Where(one => one.Panel == panel.Id).ToArray();
            if (own.Length == 0) continue;
            var chip = new GpioChip(own.SelectMany(one => one.Pins).Max(one => one.Pin) + 1);
            chips.Add(panel.Id, chip);
            foreach (var plan in own) turnstiles.Add(plan.Id, TurnstileWiring.Connect(plan, chip));
            ports.Add(panel.Id, new(nameOf(panel.Id), chip, Thread));
        }
    }

    /// <summary>Its thread; bodies and chips are touched from what is posted there.</summary>
    public BodyThread Thread { get; }

    /// <summary>The bodies of turnstiles.</summary>
    public IReadOnlyDictionary<string, TurnstileBody> Turnstiles => turnstiles;

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
        foreach (var chip in chips.Values) chip.Advance(now);
        return turnstiles.Values.Select(body => body.WakeAt).Concat(chips.Values.Select(chip => chip.WakeAt))
            .DefaultIfEmpty(TimeSpan.MaxValue).Min();
    }
}
