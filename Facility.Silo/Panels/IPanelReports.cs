using Facility.Contracts.Ids;
using Facility.Contracts.Link;

namespace Facility.Silo.Panels;

/// <summary>Takes panel reports into the record, in order and once.</summary>
public interface IPanelReports
{
    /// <summary>The number of the last report of this panel that the record holds; 0 for
    /// none.</summary>
    Task<long> LastTaken(PanelId panel, CancellationToken cancellation);

    /// <summary>Appends what is new in one transaction and returns the last number held.
    /// Repeats are skipped; a gap is refused by taking only what precedes it.</summary>
    Task<long> Take(PanelId panel, IReadOnlyList<Report> reports, CancellationToken cancellation);
}
