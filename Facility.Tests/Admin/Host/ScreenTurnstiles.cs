using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Turnstiles;

namespace Facility.Tests.Admin.Host;

/// <summary>A building without turnstiles.</summary>
internal sealed class ScreenTurnstiles : ITurnstileRoom
{
    public Task<ImmutableArray<TurnstileView>> Of(BlockId block, CancellationToken cancellation) =>
        Task.FromResult(ImmutableArray<TurnstileView>.Empty);
}
