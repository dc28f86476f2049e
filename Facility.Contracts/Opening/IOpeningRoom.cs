using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Opening;

/// <summary>The opening plan as a due list; an open roll check suspends it.</summary>
public interface IOpeningRoom
{
    /// <summary>Which cells of a block are due now; an officer releases each, time alone none.</summary>
    [Operation("opening.read")]
    Task<DueView> Due(BlockId block, CancellationToken cancellation);
}
