using Facility.Contracts.Site;
using Facility.Devices.Access;
using Facility.Devices.Gpio;
using Facility.Devices.Keys;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Scales;

namespace Facility.Devices.Panel;

/// <summary>What a running panel needs.</summary>
/// <param name="Site">Its part of the site.</param>
/// <param name="Boot">This start, unlike any other.</param>
/// <param name="Data">Its data folder, claimed.</param>
/// <param name="Clock">Its clocks.</param>
/// <param name="Hasher">The present card hasher; null while the panel has no card key.</param>
/// <param name="Keys">The keys of its peripherals.</param>
/// <param name="OpenLine">Opens a line; its events go to the given sink, from any thread.</param>
public sealed record PanelRuntimeSettings(
    PanelSite Site,
    string Boot,
    PanelData Data,
    PanelClock Clock,
    Func<CardHasher?> Hasher,
    ChannelKeyStore Keys,
    Func<SiteLine, Action<Contracts.Ids.LineId, BusEvent>, ILine> OpenLine)
{
    /// <summary>Opens the panel's GPIO chip, if it has one; its events go to the given sink, from any thread.</summary>
    public Func<Action<GpioEvent>, IGpioBank>? OpenGpio { get; init; }

    /// <summary>Opens a scale.</summary>
    public Func<SiteScale, IScale>? OpenScale { get; init; }
}
