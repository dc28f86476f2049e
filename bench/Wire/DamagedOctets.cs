namespace Bench.Wire;

/// <summary>Every octet arrives as another with a certain chance, the same way for the same seed.</summary>
public sealed class DamagedOctets(int seed, double ratio) : ILineFaults
{
    private readonly Random dice = new(seed);

    /// <summary>Octets carried.</summary>
    public long Carried { get; private set; }

    /// <summary>Octets damaged.</summary>
    public long Damaged { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<(TimeSpan Delay, byte[] Octets)> Pass(byte[] frame)
    {
        for (var at = 0; at < frame.Length; at++)
        {
            if (dice.NextDouble() >= ratio) continue;
            frame[at] ^= (byte)dice.Next(1, 256);
            Damaged++;
        }

        Carried += frame.Length;
        return [(TimeSpan.Zero, frame)];
    }
}
