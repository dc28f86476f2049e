using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>Makes the mind of a panel: true, or with one fault planted.</summary>
internal interface IYearPlant
{
    IPanelMind Mind(YearWorld world, YearPanel panel);
}

/// <summary>Faults that can be planted in a panel, to see that the observer is not blind.</summary>
public static class YearPlants
{
    private static readonly SortedDictionary<string, (string Invariant, IYearPlant Plant)> All =
        new(StringComparer.Ordinal)
        {
            ["frame-before-entry"] = ("I4", new Plant((_, _, core) => new FrameBeforeEntry(core))),
            ["no-interlock"] = ("I3", new Plant((_, _, core) => core, interlocks: false)),
            ["no-order-age"] = ("I6", new Plant((_, panel, core) => new AgelessOrders(panel, core))),
            ["cards-pass-lockdown"] = ("I11", new Plant((_, _, core) => new DeafToLockdown(core))),
            ["order-acts-twice"] = ("I5", new Plant((_, _, core) => new ForgetfulOrders(core))),
            ["release-without-timer"] = ("I7", new Plant((_, _, core) => new Untimed(core))),
            ["revocation-lost"] = ("I8", new Plant((_, _, core) => new DeafToRevocations(core))),
            ["release-after-start"] = ("I2", new Plant((_, panel, core) => new ReleaseAfterStart(panel, core))),
        };

    /// <summary>The faults by name, each with the invariant it breaks.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        All.ToDictionary(plant => plant.Key, plant => plant.Value.Invariant);

    internal static IYearPlant Named(string name) =>
        name.Length == 0 ? new Plant((_, _, core) => core) : All[name].Plant;

    private sealed class Plant(
        Func<YearWorld, YearPanel, IPanelMind, IPanelMind> make, bool interlocks = true) : IYearPlant
    {
        public IPanelMind Mind(YearWorld world, YearPanel panel)
        {
            var site = interlocks ? panel.Site : new PanelSite(world.Site with { Interlocks = [] }, panel.Id);
            return make(world, panel, new TrueMind(new PanelCore(site, panel.Boot, () => YearStaff.Hasher)));
        }
    }
}
