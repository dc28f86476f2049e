using System.Buffers.Binary;

namespace Bench.Fuzz;

/// <summary>A way to spoil a frame.</summary>
internal sealed record FrameSpoiler(string Name, Func<FuzzDice, byte[]> Spoil);

/// <summary>Every way we know to spoil a frame.</summary>
internal static class FrameSpoilers
{
    private const int LargestFrame = 1440, Flood = 4096;

    /// <summary>The list.</summary>
    public static readonly IReadOnlyList<FrameSpoiler> All =
    [
        new("nothing", dice => dice.Valid()),
        new("bits flipped", dice => Flipped(dice)),
        new("bits flipped, check good", dice => RawFrame.MadeGood(Flipped(dice))),
        new("end cut off", dice => dice.Valid() is var frame ? frame[..dice.Place(frame)] : []),
        new("beginning cut off", dice => dice.Valid() is var frame ? frame[dice.Place(frame)..] : []),
        new("two joined", dice => [.. dice.Valid(), .. dice.Valid()]),
        new("one inside another", Nested),
        new("octets lost", Lost),
        new("octets added", dice => Inserted(dice, dice.Octets(1 + dice.Next(12)))),
        new("octets doubled", dice => Inserted(dice, dice.Earlier())),
        new("wrong length", WrongLength),
        new("other check kind", OtherCheck),
        new("other check kind, check good", dice => RawFrame.MadeGood(OtherCheck(dice))),
        new("wrong address", dice => Changed(dice, RawFrame.AddressAt)),
        new("other control, check good", dice => Changed(dice, RawFrame.ControlAt)),
        new("other code, check good", dice => Changed(dice, RawFrame.BodyAt)),
        new("other payload, check good", OtherPayload),
        new("largest payload", dice => Resized(dice.Valid(), dice.Octets(LargestFrame))),
        new("security block", SecurityBlock),
        new("an earlier one again", dice => dice.Earlier()),
        new("marking", dice => [.. Enumerable.Repeat((byte)0xFF, 1 + dice.Next(8)), .. dice.Valid()]),
        new("random", dice => dice.Octets(1 + dice.Next(64))),
        new("random behind a start", dice => [.. dice.Valid()[..RawFrame.BodyAt], .. dice.Octets(dice.Next(200))]),
        new("flood", dice => dice.Octets(1 + dice.Next(dice.Next(20) == 0 ? Flood : 300))),
    ];

    private static byte[] Flipped(FuzzDice dice)
    {
        var frame = dice.Valid();
        for (var flips = 1 + dice.Next(8); flips > 0; flips--) frame[dice.Place(frame)] ^= (byte)(1 << dice.Next(8));
        return frame;
    }

    private static byte[] Nested(FuzzDice dice)
    {
        var outer = dice.Valid();
        var at = dice.Place(outer);
        return [.. outer[..at], .. dice.Valid(), .. outer[at..]];
    }

    private static byte[] Lost(FuzzDice dice)
    {
        var frame = dice.Valid();
        var at = dice.Place(frame);
        return [.. frame[..at], .. frame[Math.Min(frame.Length, at + 1 + dice.Next(4))..]];
    }

    private static byte[] Inserted(FuzzDice dice, byte[] octets)
    {
        var frame = dice.Valid();
        var at = dice.Place(frame);
        return [.. frame[..at], .. octets, .. frame[at..]];
    }

    private static byte[] WrongLength(FuzzDice dice)
    {
        var frame = dice.Valid();
        var said = dice.Half() ? dice.Next(0x10000) : Math.Max(0, frame.Length + dice.Next(9) - 4);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(RawFrame.LengthAt), (ushort)said);
        return dice.Half() ? RawFrame.MadeGood(frame) : frame;
    }

    private static byte[] OtherCheck(FuzzDice dice)
    {
        var frame = dice.Valid();
        frame[RawFrame.ControlAt] ^= 0x04;
        return frame;
    }

    private static byte[] Changed(FuzzDice dice, int at)
    {
        var frame = dice.Valid();
        frame[at] = dice.Octet();
        return RawFrame.MadeGood(frame);
    }

    private static byte[] OtherPayload(FuzzDice dice) => Resized(dice.Valid(), dice.Octets(dice.Next(80)));

    private static byte[] Resized(byte[] frame, byte[] payload)
    {
        var size = Math.Min(LargestFrame, RawFrame.BodyAt + 1 + payload.Length + 2);
        var resized = new byte[size];
        frame.AsSpan(0, RawFrame.BodyAt + 1).CopyTo(resized);
        var fits = Math.Min(payload.Length, size - RawFrame.BodyAt - 1);
        payload.AsSpan(0, fits).CopyTo(resized.AsSpan(RawFrame.BodyAt + 1));
        return RawFrame.WithTrueLength(resized);
    }

    private static byte[] SecurityBlock(FuzzDice dice)
    {
        var frame = dice.Valid();
        byte[] block = dice.Half()
            ? [(byte)(2 + dice.Next(2)), (byte)(0x11 + dice.Next(8)), dice.Octet()]
            : dice.Octets(1 + dice.Next(6));
        frame[RawFrame.ControlAt] |= 0x08;
        return RawFrame.WithTrueLength([.. frame[..RawFrame.BodyAt], .. block, .. frame[RawFrame.BodyAt..]]);
    }
}
