using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Estate;

/// <summary>What the cells are and may hold: looked at, asked to be changed, and decided by a second person.</summary>
public interface IEstateOffice
{
    /// <summary>Cells as the filter asks for them, with requests.</summary>
    [Operation("estate.read")]
    Task<EstateBoard> Board(EstateFilter filter, CancellationToken cancellation);

    /// <summary>Asks for a change. Refusals: CELL-01 to CELL-08; fault 1003.</summary>
    [Operation("estate.request")]
    Task<Verdict> Request(RequestCell order, CancellationToken cancellation);

    /// <summary>Takes what the system proposes as one's own request. Refusals: CELL-03 to CELL-05, CELL-09; fault 1003.
    /// </summary>
    [Operation("estate.request")]
    Task<Verdict> Take(OrderId request, CancellationToken cancellation);

    /// <summary>Takes a request back, or dismisses what the system proposes. Refusals: CELL-10, CELL-12; fault 1003.
    /// </summary>
    [Operation("estate.request")]
    Task<Verdict> Withdraw(OrderId request, string because, CancellationToken cancellation);

    /// <summary>Approves or rejects; what stands against it is judged again, as it is now.
    /// Refusals: CELL-03 to CELL-08, CELL-10 to CELL-14; fault 1003.</summary>
    [Operation("estate.approve")]
    Task<Verdict> Decide(DecideCell order, CancellationToken cancellation);
}
