using System.Numerics;
using System.Text;

namespace HardwareSim.Scales;

/// <summary>A scale's wire: what arrives of what it says.</summary>
/// <param name="seed">Of its chance.</param>
internal sealed class ScaleWire(int seed)
{
    private const int FloodTimes = 20, FloodLetters = 200;
    private const byte ParityBit = 0x80;
    private readonly Random dice = new(seed);

    /// <summary>The octets that arrive of a text.</summary>
    public byte[] Carry(ScaleFault fault, string text)
    {
        var octets = Encoding.ASCII.GetBytes(text);
        return (text.Length, fault) switch
        {
            (0, _) or (_, ScaleFault.Unplugged) => [],
            (_, ScaleFault.Noise) => Spoilt(octets),
            (_, ScaleFault.Cut) => octets[..dice.Next(octets.Length)],
            (_, ScaleFault.Parity) => [.. octets.Select(WithParity)],
            (_, ScaleFault.Flood) => [.. Enumerable.Range(0, FloodTimes).SelectMany(_ => octets), .. Letters()],
            _ => octets,
        };
    }

    private byte[] Spoilt(byte[] octets)
    {
        if (dice.Next(10) == 0) octets[dice.Next(octets.Length)] ^= (byte)(1 << dice.Next(7));
        return octets;
    }

    // Even parity: the eighth bit makes the number of ones even.
    private static byte WithParity(byte octet) =>
        BitOperations.PopCount(octet) % 2 == 0 ? octet : (byte)(octet | ParityBit);

    private IEnumerable<byte> Letters()
    {
        for (var count = 0; count < FloodLetters; count++) yield return (byte)('0' + dice.Next(10));
    }
}
