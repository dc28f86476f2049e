using System.Collections.Immutable;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Scales;
using Facility.Contracts.Turnstiles;

namespace Facility.Silo.Panels;

/// <summary>The connected panels of this process.</summary>
public interface IPanelConnections
{
    /// <summary>Sends if the panel is connected; never waits for the network. False: not
    /// connected.</summary>
    /// <remarks>Revocations and lockdowns overtake everything that waits.</remarks>
    bool TrySend(PanelId panel, ToPanel message);

    /// <summary>The panel's clock as last heard.</summary>
    PanelPulse Pulse(PanelId panel);

    /// <summary>The panel's lines as last reported.</summary>
    ImmutableArray<LineView> Lines(PanelId panel);

    /// <summary>The panel's peripherals as last reported.</summary>
    ImmutableArray<PeripheralView> Peripherals(PanelId panel);

    /// <summary>The panel's turnstiles as last reported.</summary>
    ImmutableArray<TurnstileStatus> Turnstiles(PanelId panel);

    /// <summary>The panel's scales as last reported.</summary>
    ImmutableArray<ScaleReading> Scales(PanelId panel);

    /// <summary>Asks the link to send the present table and open revocations to every connected
    /// panel.</summary>
    void TablesChanged();
}
