using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Bench.Year;

/// <summary>A door as the observer follows it: what its panel was told and what its panel said.</summary>
internal sealed class WatchedDoor(SiteDoor plan, YearPanel panel)
{
    public SiteDoor Plan => plan;

    public YearPanel Panel => panel;

    public Station Module { get; } = PanelSite.At(plan.Output);

    public List<WatchedDoor> Partners { get; } = [];

    public List<Authorisation> Authorisations { get; } = [];

    public InputState ToldLeaf { get; set; } = InputState.Unknown;

    public InputState ToldBolt { get; set; } = InputState.Unknown;

    /// <summary>When its last release was wanted; null once a lock behind it was acknowledged.</summary>
    public TimeSpan? ReleaseOpen { get; set; }

    /// <summary>Until when a release that left on the wire drives its output.</summary>
    public TimeSpan DrivenUntil { get; set; } = TimeSpan.MinValue;

    /// <summary>When bolt or leaf moved last.</summary>
    public TimeSpan MovedAt { get; set; } = TimeSpan.MinValue;

    public TimeSpan LockSentAt { get; set; } = TimeSpan.MinValue;

    /// <summary>Its module lost power and no lock command reached it since.</summary>
    public bool Powerless { get; set; }

    /// <summary>Alarms that stand by what its journal says.</summary>
    public HashSet<string> Alarms { get; } = [];

    public bool IsRelease(OutputAction action) => plan.Lock is LockKind.FailSafe
        ? action is OutputAction.Off or OutputAction.OffFor or OutputAction.OffAfterTimer
        : action is OutputAction.On or OutputAction.OnFor or OutputAction.OnAfterTimer;

    /// <summary>A new process knows nothing of what the one before was told.</summary>
    public void Forget()
    {
        Authorisations.Clear();
        ReleaseOpen = null;
        ToldLeaf = ToldBolt = InputState.Unknown;
    }
}
