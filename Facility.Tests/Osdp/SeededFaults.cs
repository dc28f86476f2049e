using Bench.Wire;

namespace Facility.Tests.Osdp;

/// <summary>A line that loses, flips, adds, repeats and delays octets, the same way for the same seed.</summary>
public sealed class SeededFaults(int seed, double ratio) : ILineFaults
{
    private readonly Random dice = new(seed);

    public int Done { get; private set; }

    public IEnumerable<(TimeSpan Delay, byte[] Octets)> Pass(byte[] frame)
    {
        if (dice.NextDouble() >= ratio) return [(TimeSpan.Zero, frame)];
        Done++;
        return dice.Next(8) switch
        {
            0 => [],
            1 => [(TimeSpan.Zero, Without(frame))],
            2 => [(TimeSpan.Zero, Flipped(frame))],
            3 => [(TimeSpan.Zero, [.. Noise(), .. frame])],
            4 => [(TimeSpan.Zero, [.. frame, .. Noise()])],
            5 => [(TimeSpan.Zero, frame), (TimeSpan.Zero, frame)],
            6 => [(TimeSpan.Zero, frame), (TimeSpan.FromMilliseconds(dice.Next(1, 400)), frame)],
            _ => [(TimeSpan.FromMilliseconds(dice.Next(1, 400)), frame)],
        };
    }

    private byte[] Without(byte[] frame)
    {
        var at = dice.Next(frame.Length);
        return [.. frame[..at], .. frame[(at + 1)..]];
    }

    private byte[] Flipped(byte[] frame)
    {
        var damaged = frame.ToArray();
        damaged[dice.Next(damaged.Length)] ^= (byte)(1 << dice.Next(8));
        return damaged;
    }

    private byte[] Noise()
    {
        var noise = new byte[dice.Next(1, 12)];
        dice.NextBytes(noise);
        return noise;
    }
}
