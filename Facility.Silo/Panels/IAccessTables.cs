using Facility.Contracts.Ids;
using Facility.Contracts.Link;

namespace Facility.Silo.Panels;

/// <summary>The access table each panel should hold, compiled from policy.</summary>
public interface IAccessTables
{
    /// <summary>The present table of a panel.</summary>
    Task<AccessTableMessage> Current(PanelId panel, CancellationToken cancellation);

    /// <summary>Revocations that no panel of this name has confirmed yet, oldest first.</summary>
    Task<IReadOnlyList<Revocation>> Unconfirmed(PanelId panel, CancellationToken cancellation);

    /// <summary>A panel confirmed its table.</summary>
    Task Confirmed(PanelId panel, TableConfirmed table, CancellationToken cancellation);

    /// <summary>A panel confirmed a revocation.</summary>
    Task Confirmed(PanelId panel, RevocationConfirmed revocation, CancellationToken cancellation);
}
