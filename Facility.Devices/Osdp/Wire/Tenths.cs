namespace Facility.Devices.Osdp.Wire;

/// <summary>A time of 0 s to 25.5 s in steps of 100 ms, one octet.</summary>
/// <param name="Count">How many steps.</param>
public readonly record struct Tenths(byte Count)
{
    /// <summary>One step.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>The time.</summary>
    public TimeSpan Time => Count * Step;

    /// <summary>Takes a time that fits exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not.</exception>
    public static Tenths From(TimeSpan time)
    {
        var count = time / Step;
        if (count is < 0 or > byte.MaxValue || count % 1 != 0)
            throw new ArgumentOutOfRangeException(nameof(time), time, "0 s to 25.5 s in steps of 100 ms.");
        return new((byte)count);
    }
}
