using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Allocation;

/// <summary>The commission that decides who lives where: its orders, and what was done in a hurry before it met.
/// </summary>
public interface ICommissionOffice
{
    /// <summary>Provisional placements and the register of orders.</summary>
    [Operation("commission.read")]
    Task<CommissionBoard> Board(CancellationToken cancellation);

    /// <summary>Writes an order down. Refusals: COMM-01 to COMM-04; fault 1003.</summary>
    [Operation("commission.enter")]
    Task<Verdict> Enter(EnterCommission order, CancellationToken cancellation);

    /// <summary>Confirms a provisional placement. Refusals: COMM-07 to COMM-10; fault 1003.</summary>
    [Operation("commission.confirm")]
    Task<Verdict> Confirm(ConfirmPlacement order, CancellationToken cancellation);
}
