using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;

namespace Facility.Contracts.Turnstiles;

/// <summary>The turnstiles as the control room sees them.</summary>
public interface ITurnstileRoom
{
    /// <summary>The turnstiles of a block as they are now, in the site file's order.</summary>
    [Operation("doors.watch")]
    Task<ImmutableArray<TurnstileView>> Of(BlockId block, CancellationToken cancellation);
}
