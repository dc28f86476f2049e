using System.Buffers.Binary;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Conformance.Frames;

/// <summary>A frame in its parts, as they are on the wire: right or wrong, nothing is corrected.</summary>
/// <remarks>The tester reads and writes frames itself: a judge that shared the parser of the judged would
/// share its mistakes.</remarks>
internal sealed record RawFrame
{
    public const byte Mark = 0xFF, Start = 0x53, ReplyBit = 0x80;
    public const byte CrcBit = 0x04, BlockBit = 0x08;
    public const int MacSize = 4;
    private const int HeadSize = 5;

    /// <summary>The address octet with the reply bit.</summary>
    public required byte Address { get; init; }

    /// <summary>Sequence, check and block bits.</summary>
    public byte Control { get; init; } = CrcBit;

    /// <summary>The security block with its length octet; empty for none.</summary>
    public byte[] Block { get; init; } = [];

    public required byte Code { get; init; }

    public byte[] Data { get; init; } = [];

    public byte[] Mac { get; init; } = [];

    public int Sequence => Control & 3;

    public bool IsReply => (Address & ReplyBit) != 0;

    public bool HasCrc => (Control & CrcBit) != 0;

    /// <summary>0x11 to 0x18; 0 for none.</summary>
    public byte BlockType => Block.Length > 1 ? Block[1] : (byte)0;

    /// <summary>A command's frame.</summary>
    public static RawFrame Command(byte address, int sequence, byte code, params byte[] data) =>
        new() { Address = address, Control = (byte)(CrcBit | sequence), Code = code, Data = data };

    /// <summary>A reply's frame.</summary>
    public static RawFrame Reply(byte address, int sequence, byte code, params byte[] data) =>
        Command((byte)(address | ReplyBit), sequence, code, data);

    /// <summary>The octets with length and check value.</summary>
    public byte[] Write(bool mark = true)
    {
        var body = Body();
        var check = HasCrc ? 2 : 1;
        var frame = new byte[body.Length + check];
        body.CopyTo(frame, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(2), (ushort)frame.Length);
        if (HasCrc)
            BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(^2..), CheckValues.Crc16(frame.AsSpan(..^2)));
        else
            frame[^1] = CheckValues.Checksum(frame.AsSpan(..^1));
        return mark ? [Mark, .. frame] : frame;
    }

    /// <summary>What a MAC is made over: all but MAC and check value, the length already whole.</summary>
    public byte[] Signed()
    {
        var body = (this with { Mac = [] }).Body();
        var whole = body.Length + MacSize + (HasCrc ? 2 : 1);
        BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(2), (ushort)whole);
        return body;
    }

    /// <summary>Takes octets from SOM to the check value apart; null and why when they are no frame.</summary>
    public static RawFrame? Read(ReadOnlySpan<byte> octets, out string wrong)
    {
        wrong = WrongWith(octets);
        if (wrong.Length > 0) return null;

        var control = octets[4];
        var check = (control & CrcBit) != 0 ? 2 : 1;
        var block = (control & BlockBit) != 0 ? octets[HeadSize] : 0;
        var rest = octets[(HeadSize + block)..^check];
        var type = block > 1 ? octets[HeadSize + 1] : 0;
        var mac = type is >= 0x15 and <= 0x18 ? MacSize : 0;
        if (rest.Length < 1 + mac)
        {
            wrong = "the frame ends before its code or MAC";
            return null;
        }

        return new()
        {
            Address = octets[1],
            Control = control,
            Block = octets.Slice(HeadSize, block).ToArray(),
            Code = rest[0],
            Data = rest[1..^mac].ToArray(),
            Mac = rest[^mac..].ToArray(),
        };
    }

    private static string WrongWith(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 7) return $"{octets.Length} octets are no frame";
        if (octets[0] != Start) return $"the frame begins with {octets[0]:X2}, not with 53";
        var length = BinaryPrimitives.ReadUInt16LittleEndian(octets[2..]);
        if (length != octets.Length) return $"its length field says {length}, it has {octets.Length} octets";
        if ((octets[4] & 0xF0) != 0) return $"its control octet is {octets[4]:X2}, bits 4 to 7 must be zero";
        if ((octets[4] & BlockBit) != 0 && (octets[HeadSize] < 2 || octets[HeadSize] > octets.Length - HeadSize))
            return $"its security block says {octets[HeadSize]} octets";
        var good = (octets[4] & CrcBit) != 0
            ? BinaryPrimitives.ReadUInt16LittleEndian(octets[^2..]) == CheckValues.Crc16(octets[..^2])
            : octets[^1] == CheckValues.Checksum(octets[..^1]);
        return good ? "" : "its check value is wrong";
    }

    private byte[] Body() => [Start, Address, 0, 0, ControlWithBlock(), .. Block, Code, .. Data, .. Mac];

    private byte ControlWithBlock() => (byte)(Block.Length > 0 ? Control | BlockBit : Control);
}
