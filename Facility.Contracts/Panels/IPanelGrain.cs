using Facility.Contracts.Actors;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Panels;

/// <summary>A panel; the key is the panel's id.</summary>
[Alias("facility.panel-grain")]
public interface IPanelGrain : IGrainWithStringKey
{
    /// <summary>The panel as a screen shows it; null if the site has none of that name.</summary>
    [Operation("panels.read"), Alias("view")]
    Task<PanelView?> View(Actor viewer, CancellationToken cancellation);
}
