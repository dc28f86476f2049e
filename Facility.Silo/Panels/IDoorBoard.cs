using Facility.Contracts.Doors;
using Facility.Contracts.Ids;

namespace Facility.Silo.Panels;

/// <summary>The latest facts of every door in this process, and who wants to hear of
/// changes.</summary>
public interface IDoorBoard
{
    /// <summary>The latest facts; all unknown for a door never heard of.</summary>
    DoorStatus Find(DoorId door);

    /// <summary>A panel connected; another boot than before starts its revisions afresh.</summary>
    void Began(PanelId panel, string boot);

    /// <summary>Takes facts from a panel; an older revision of the same boot is ignored.</summary>
    void Take(PanelId panel, IReadOnlyList<DoorStatus> statuses);

    /// <summary>Doors answered again without a change; only their ages move. Watchers hear of it
    /// once a second.</summary>
    void Confirm(PanelId panel, IReadOnlyList<DoorConfirmation> confirmations);

    /// <summary>A panel was lost: its doors become unknown, with the time they were last
    /// confirmed.</summary>
    void Lost(PanelId panel);

    /// <summary>Something beside the facts changed for these doors (an order, a person), so
    /// watchers look again.</summary>
    void Touch(IEnumerable<DoorId> doors);

    /// <summary>Batches of doors that changed, coalesced to at most ten batches a second; ends on
    /// cancel.</summary>
    /// <remarks>Listens from the call on, not from the first step of the loop, so nothing falls
    /// between.</remarks>
    IAsyncEnumerable<IReadOnlySet<DoorId>> Changes(CancellationToken cancellation);
}
