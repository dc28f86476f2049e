namespace HardwareSim.Lines;

/// <summary>One transmission as it was heard.</summary>
/// <param name="AtMs">Milliseconds since the simulator started, when its last octet was heard.</param>
/// <param name="From">Who spoke: <c>panel</c>, <c>peripheral N</c> or <c>stranger</c>.</param>
/// <param name="Octets">Hexadecimal.</param>
internal sealed record WireLine(double AtMs, string From, string Octets);

/// <summary>The last transmissions of a line; written by its thread, read by anybody.</summary>
internal sealed class WireLog
{
    private const int Kept = 4096;
    private readonly Lock gate = new();
    private readonly Entry[] ring = new Entry[Kept];
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
        Entry[] entries;
        lock (gate)
        {
            var first = Math.Max(0, count - Kept);
            entries = [.. Enumerable.Range(0, (int)(count - first)).Select(index => ring[(first + index) % Kept])];
        }
        return [.. entries.Select(entry => new WireLine(
            Math.Round(entry.At.TotalMilliseconds, 2),
            entry.Address switch
            {
                Wire.Panel => "panel",
                Wire.Stranger => "stranger",
                var address => $"peripheral {address}",
            },
            Convert.ToHexString(entry.Octets.Span)))];
    }

    private readonly record struct Entry(TimeSpan At, int Address, ReadOnlyMemory<byte> Octets);
}
