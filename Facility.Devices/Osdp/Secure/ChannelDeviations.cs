namespace Facility.Devices.Osdp.Secure;

/// <summary>How often the other side of one channel deviated, by kind.</summary>
public sealed class ChannelDeviations
{
    private readonly long[] counts = new long[Enum.GetValues<ChannelDeviation>().Length];

    /// <summary>How often one kind happened.</summary>
    public long this[ChannelDeviation kind] => counts[(int)kind];

    /// <summary>All kinds together.</summary>
    public long Total => counts.Sum();

    /// <summary>Every kind that happened, for people.</summary>
    public override string ToString() => string.Join(", ",
        from kind in Enum.GetValues<ChannelDeviation>() where this[kind] > 0 select $"{kind} {this[kind]}");

    internal void Count(ChannelDeviation kind) => counts[(int)kind]++;
}
