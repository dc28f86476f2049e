using System.Collections.Concurrent;
using Facility.Devices.Gpio;

namespace Bench.Gpio;

/// <summary>A panel's bank on the guest's chip, with everything it told.</summary>
internal sealed class WatchedBank : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly BlockingCollection<GpioEvent> told = [];

    public WatchedBank(Func<Func<OpenChip>, GpioBankSettings> settings) =>
        Bank = new(settings(() => GpioEndpoint.Open($"chip:{GuestDisk.Chip}")), told.Add);

    /// <summary>The bank.</summary>
    public GpioBank Bank { get; }

    /// <summary>The next event of a kind; others before it are passed over.</summary>
    public T Next<T>(Func<T, bool>? which = null) where T : GpioEvent
    {
        var before = new List<string>();
        while (told.TryTake(out var one, Soon))
        {
            if (one is T found && which?.Invoke(found) is not false) return found;
            before.Add(one.GetType().Name);
        }
        throw new TimeoutException($"No {typeof(T).Name} within {Soon.TotalSeconds:0} s, "
            + $"but {string.Join(' ', before.Distinct())}.");
    }

    /// <inheritdoc/>
    public void Dispose() => Bank.Dispose();
}
