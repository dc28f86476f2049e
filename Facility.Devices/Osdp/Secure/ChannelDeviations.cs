namespace Facility.Devices.Osdp.Secure;

/// <summary>How often one device on the other side deviated, by kind.</summary>
public sealed class ChannelDeviations
{
    private readonly long[] counts = new long[Enum.GetValues<ChannelDeviation>().Length];
    private readonly Queue<ChannelDeviation> fresh = new();

    /// <summary>How often one kind happened.</summary>
    public long this[ChannelDeviation kind] => counts[(int)kind];

    /// <summary>All kinds together.</summary>
    public long Total => counts.Sum();

    /// <summary>Every kind that happened, for people.</summary>
    public override string ToString() => string.Join(", ",
        from kind in Enum.GetValues<ChannelDeviation>() where this[kind] > 0 select $"{kind} {this[kind]}");

    internal void Count(ChannelDeviation kind)
    {
        if (counts[(int)kind]++ == 0) fresh.Enqueue(kind);
    }

    /// <summary>A kind that happened for the first time and was not taken yet; null for none.</summary>
    internal ChannelDeviation? TakeNew() => fresh.TryDequeue(out var kind) ? kind : null;
}
