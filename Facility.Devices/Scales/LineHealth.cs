using System.Numerics;

namespace Facility.Devices.Scales;

/// <summary>How well the last lines of a scale could be read.</summary>
internal sealed class LineHealth
{
    private const byte Parity = 0x80;
    private uint bad;
    private uint marked;
    private bool isMarked;

    /// <summary>Whether some of the last lines could not be read.</summary>
    public bool IsBad => BitOperations.PopCount(bad) > 0;

    /// <summary>Whether some of them had an eighth bit.</summary>
    public bool HasParity => BitOperations.PopCount(marked) > 0;

    /// <summary>An octet of a line.</summary>
    public void See(byte octet) => isMarked |= (octet & Parity) != 0;

    /// <summary>A line is over.</summary>
    public void End(bool isRead)
    {
        bad = (bad << 1) | (isRead ? 0u : 1u);
        marked = (marked << 1) | (isMarked ? 1u : 0u);
        isMarked = false;
    }

    /// <summary>Another line begins, of which nothing is known.</summary>
    public void Forget() => (bad, marked, isMarked) = (0, 0, false);
}
