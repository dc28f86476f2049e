using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Opening;

/// <summary>The opening plan as a due list, and the roll checks that suspend it.</summary>
public interface IOpeningRoom
{
    /// <summary>Which cells of a block are due now; an officer releases each, time alone none.</summary>
    [Operation("opening.read")]
    Task<DueView> Due(BlockId block, CancellationToken cancellation);

    /// <summary>Opens or closes a block's roll check. Refusals: ROLL-01, ROLL-02.</summary>
    [Operation("rollcheck.run")]
    Task<Verdict> RollCheck(BlockId block, bool open, CancellationToken cancellation);
}
