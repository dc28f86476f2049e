namespace HardwareSim.Lines;

/// <summary>One transmission as it was heard.</summary>
/// <param name="AtMs">Milliseconds since the simulator started, when its last octet was heard.</param>
/// <param name="From">Who spoke: <c>panel</c>, <c>peripheral N</c> or <c>stranger</c>.</param>
/// <param name="Octets">Hexadecimal.</param>
internal sealed record WireLine(double AtMs, string From, string Octets);

/// <summary>A transmission as the log keeps it.</summary>
/// <param name="At">When its last octet was heard, since the simulator started.</param>
/// <param name="Address">Who spoke; <see cref="Wire.Panel"/> for the panel.</param>
/// <param name="Octets">What was heard.</param>
internal readonly record struct WireEntry(TimeSpan At, int Address, ReadOnlyMemory<byte> Octets);

/// <summary>The last transmissions of a line; written by its thread, read by anybody.</summary>
internal sealed class WireLog
{
    private const int Kept = 4096;
    private readonly Lock gate = new();
    private readonly WireEntry[] ring = new WireEntry[Kept];
    private long count;

    /// <summary>Transmissions since the start.</summary>
    public long Count
    {
        get
        {
            lock (gate) return count;
        }
    }

    /// <summary>Notes one. The octets must not change afterwards.</summary>
    public void Add(TimeSpan at, int address, ReadOnlyMemory<byte> octets)
    {
        lock (gate) ring[count++ % Kept] = new(at, address, octets);
    }

    /// <summary>What is kept, oldest first.</summary>
    public IReadOnlyList<WireLine> Last()
    {
        long from = 0;
        return [.. Since(ref from).Select(Readable)];
    }

    /// <summary>What came since a number, oldest first; what the log no longer keeps is passed over.</summary>
    /// <param name="number">Where to go on; moved behind the newest.</param>
    public IReadOnlyList<WireEntry> Since(ref long number)
    {
        lock (gate)
        {
            var first = Math.Max(number, count - Kept);
            number = count;
            return [.. Enumerable.Range(0, (int)(count - first)).Select(index => ring[(first + index) % Kept])];
        }
    }

    private static WireLine Readable(WireEntry entry) => new(
        Math.Round(entry.At.TotalMilliseconds, 2),
        entry.Address switch
        {
            Wire.Panel => "panel",
            Wire.Stranger => "stranger",
            var address => $"peripheral {address}",
        },
        Convert.ToHexString(entry.Octets.Span));
}
