using Facility.Devices.Links;
using Facility.Devices.Osdp.Peripheral;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A line with peripherals that always answer, on a clock that goes on only while its one reader waits:
/// the panel's own line thread runs thousands of exchanges in a moment, and what it allocates is measured.</summary>
/// <remarks>What the peripherals allocate, on the same thread, is not counted.</remarks>
internal sealed class SteadyLink(int baud, IEnumerable<PeripheralSettings> settings) : TimeProvider, IByteLink
{
    private const int Laps = 10;
    private readonly List<PeripheralEngine> peripherals =
        [.. settings.Select(one => new PeripheralEngine(one, new Bench.Wire.QuietBody()))];

    private readonly ManualResetEventSlim done = new();
    private byte[] reply = [];
    private TimeSpan now;
    private long since;

    /// <summary>Exchanges before the counting begins, so that all is compiled and every peripheral known.</summary>
    public int Warm { get; init; } = 2_000;

    /// <summary>Exchanges counted.</summary>
    public int Counted { get; init; } = 10_000;

    public int Exchanges { get; private set; }

    /// <summary>Octets that the line's thread allocated outside of this class, by tenths of what was counted.</summary>
    public long[] Allocated { get; } = new long[Laps];

    /// <summary>Frames said in that time that carried a security block.</summary>
    public int Secured { get; private set; }

    public LinkTraits Traits { get; } = new("steady", OsdpLimits.NativeGapMax);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public bool WaitUntilCounted(TimeSpan patience) => done.Wait(patience, CancellationToken.None);

    public int Read(Span<byte> into, TimeSpan waitMax)
    {
        Count();
        // Counted out, the line only waits to be stopped.
        if (done.IsSet) Thread.Yield();
        var size = reply.Length;
        now += size > 0 ? OsdpLimits.WireTime(size, baud) : Later(waitMax, TimeSpan.FromTicks(1));
        reply.CopyTo(into);
        reply = [];
        since = GC.GetAllocatedBytesForCurrentThread();
        return size;
    }

    public void Write(ReadOnlySpan<byte> octets)
    {
        Count();
        now += OsdpLimits.WireTime(octets.Length, baud);
        foreach (var peripheral in peripherals)
            if (peripheral.Step(now, octets).Reply is { IsEmpty: false } said) reply = said.ToArray();
        if (++Exchanges > Warm && !done.IsSet && (octets[5] & 0x08) != 0) Secured++;
        if (Exchanges == Warm + Counted) done.Set();
        since = GC.GetAllocatedBytesForCurrentThread();
    }

    public void Wake()
    {
    }

    public void Dispose()
    {
    }

    private void Count()
    {
        if (Exchanges < Warm || done.IsSet) return;
        Allocated[(Exchanges - Warm) * Laps / Counted] += GC.GetAllocatedBytesForCurrentThread() - since;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
