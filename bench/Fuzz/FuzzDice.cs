namespace Bench.Fuzz;

/// <summary>Chance and material for one spoilt frame.</summary>
/// <param name="dice">The seeded chance of the episode.</param>
/// <param name="valid">Makes a frame that its hearer would take.</param>
internal sealed class FuzzDice(Random dice, Func<byte[]> valid)
{
    private const int Kept = 32;
    private readonly List<byte[]> heard = [];

    public byte[] Valid()
    {
        var frame = valid();
        if (heard.Count < Kept) heard.Add(frame);
        else heard[dice.Next(Kept)] = frame;
        return frame.ToArray();
    }

    /// <summary>A frame that was valid once.</summary>
    public byte[] Earlier() => heard.Count > 0 ? heard[dice.Next(heard.Count)].ToArray() : Valid();

    public int Next(int below) => dice.Next(below);

    public bool Half() => dice.Next(2) == 0;

    public byte Octet() => (byte)dice.Next(256);

    public byte[] Octets(int count)
    {
        var octets = new byte[count];
        dice.NextBytes(octets);
        return octets;
    }

    public int Place(byte[] octets) => dice.Next(octets.Length);
}
