using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>What happens to a lamp for a while.</summary>
public enum LedTemporary : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A running temporary pattern ends.</summary>
    Cancel = 1,

    /// <summary>The pattern shows until its time is over.</summary>
    Set = 2,
}

/// <summary>What happens to a lamp for good.</summary>
public enum LedPermanent : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The pattern shows whenever no temporary one does.</summary>
    Set = 1,
}

/// <summary>One lamp's record in osdp_LED.</summary>
/// <param name="Reader">Reader number.</param>
/// <param name="Lamp">Lamp number.</param>
/// <param name="Temporary">What happens for a while.</param>
/// <param name="ForAWhile">With which pattern.</param>
/// <param name="Time">For how long, 0.1 s to 6553.5 s when set.</param>
/// <param name="Permanent">What happens for good.</param>
/// <param name="ForGood">With which pattern.</param>
public readonly record struct LedOrder(
    byte Reader, byte Lamp,
    LedTemporary Temporary, LedPattern ForAWhile, TimeSpan Time,
    LedPermanent Permanent, LedPattern ForGood)
{
    private static class At
    {
        public const int Reader = 0, Lamp = 1, Temporary = 2, ForAWhile = 3, Time = 7, Permanent = 9,
            ForGood = 10, End = 14;
    }

    private static class PatternAt
    {
        public const int On = 0, Off = 1, OnColour = 2, OffColour = 3;
    }

    internal const int Size = At.End;

    internal void Write(Span<byte> record)
    {
        record[At.Reader] = Reader;
        record[At.Lamp] = Lamp;
        record[At.Temporary] = (byte)Temporary;
        Write(record[At.ForAWhile..], ForAWhile);
        TimerField.Write(record[At.Time..], Time);
        record[At.Permanent] = (byte)Permanent;
        Write(record[At.ForGood..], ForGood);
    }

    internal static bool TryParse(ReadOnlySpan<byte> record, out LedOrder order)
    {
        order = new(
            record[At.Reader], record[At.Lamp],
            (LedTemporary)record[At.Temporary], Read(record[At.ForAWhile..]), TimerField.Read(record[At.Time..]),
            (LedPermanent)record[At.Permanent], Read(record[At.ForGood..]));

        return Enum.IsDefined(order.Temporary) && Enum.IsDefined(order.Permanent)
            && IsKnown(order.ForAWhile) && IsKnown(order.ForGood)
            && (order.Temporary != LedTemporary.Set || order.Time > TimeSpan.Zero);
    }

    private static void Write(Span<byte> field, LedPattern pattern)
    {
        field[PatternAt.On] = pattern.On.Count;
        field[PatternAt.Off] = pattern.Off.Count;
        field[PatternAt.OnColour] = (byte)pattern.OnColour;
        field[PatternAt.OffColour] = (byte)pattern.OffColour;
    }

    private static LedPattern Read(ReadOnlySpan<byte> field) => new(
        new(field[PatternAt.On]), new(field[PatternAt.Off]),
        (LedColour)field[PatternAt.OnColour], (LedColour)field[PatternAt.OffColour]);

    private static bool IsKnown(LedPattern pattern) =>
        Enum.IsDefined(pattern.OnColour) && Enum.IsDefined(pattern.OffColour);
}
