namespace Bench.Explore;

/// <summary>128 bits of a multiset of facts: adding them in any order gives the same.</summary>
internal struct Mixed
{
    private ulong one;
    private ulong other;

    /// <summary>What it is so far.</summary>
    public readonly UInt128 Value => new(one, other);

    /// <summary>Adds a fact: where it stands, and what.</summary>
    public void Add(ulong path, ulong value)
    {
        one = unchecked(one + Spread(path ^ Spread(value)));
        other = unchecked(other + Spread(Spread(path + 0x9E3779B97F4A7C15) ^ (value * 0xC2B2AE3D27D4EB4F)));
    }

    /// <summary>A way on from a path.</summary>
    public static ulong Step(ulong path, ulong next) => Spread(unchecked((path * 31) + next));

    /// <summary>A text as a number; the same in every process.</summary>
    public static ulong Of(string text)
    {
        var mark = 0xCBF29CE484222325UL;
        foreach (var letter in text) mark = unchecked((mark ^ letter) * 0x100000001B3UL);
        return Spread(mark);
    }

    private static ulong Spread(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
