using System.Collections.Concurrent;
using Facility.Contracts.Ids;

namespace Facility.Silo.Sealed;

/// <summary>When each kiosk last handed something in, in memory.</summary>
public sealed class KioskPace(TimeProvider clock)
{
    private readonly ConcurrentDictionary<StationId, DateTimeOffset> last = new();

    /// <summary>How long ago this kiosk handed the one before in.</summary>
    public TimeSpan Since(StationId kiosk) =>
        last.TryGetValue(kiosk, out var at) ? clock.GetUtcNow() - at : TimeSpan.MaxValue;

    /// <summary>It handed one in.</summary>
    public void Took(StationId kiosk) => last[kiosk] = clock.GetUtcNow();
}
