using System.Buffers.Binary;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Wire;

/// <summary>Builds frames as they go on the line: marking octet first, check value last.</summary>
public static class FrameBuilder
{
    private const int MarkSize = 1;

    /// <summary>A panel's frame.</summary>
    public static byte[] Build(
        byte address, int sequence, IOsdpCommand command, CheckKind check = CheckKind.Crc16, bool mark = true)
    {
        var frame = Begin(address, sequence, (byte)command.OwnCode, command.PayloadSize, check);
        command.Write(PayloadOf(frame, check));
        return Finish(frame, check, mark);
    }

    /// <summary>A peripheral's frame.</summary>
    public static byte[] Build(
        byte address, int sequence, IOsdpReply reply, CheckKind check = CheckKind.Crc16, bool mark = true)
    {
        var spoken = (byte)(address | FrameLayout.ReplyBit);
        var frame = Begin(spoken, sequence, (byte)reply.OwnCode, reply.PayloadSize, check);
        reply.Write(PayloadOf(frame, check));
        return Finish(frame, check, mark);
    }

    private static byte[] Begin(byte address, int sequence, byte code, int payloadSize, CheckKind check)
    {
        Invariant.Require(sequence is >= 0 and <= OsdpLimits.SequenceMax);
        Invariant.Require(payloadSize is >= 0 and <= OsdpLimits.PayloadSizeMax);

        var frame = new byte[MarkSize + FrameLayout.At.Body + 1 + payloadSize + CheckValues.Size(check)];
        var body = frame.AsSpan(MarkSize);
        frame[0] = FrameLayout.Mark;
        body[FrameLayout.At.Start] = FrameLayout.StartOfMessage;
        body[FrameLayout.At.Address] = address;
        BinaryPrimitives.WriteUInt16LittleEndian(body[FrameLayout.At.Length..], (ushort)body.Length);
        body[FrameLayout.At.Control] = (byte)(sequence | (check == CheckKind.Crc16 ? FrameLayout.CrcBit : 0));
        body[FrameLayout.At.Body] = code;
        return frame;
    }

    private static Span<byte> PayloadOf(byte[] frame, CheckKind check) =>
        frame.AsSpan((MarkSize + FrameLayout.At.Body + 1)..^CheckValues.Size(check));

    private static byte[] Finish(byte[] frame, CheckKind check, bool mark)
    {
        var body = frame.AsSpan(MarkSize);
        if (check == CheckKind.Crc16)
            BinaryPrimitives.WriteUInt16LittleEndian(body[^2..], CheckValues.Crc16(body[..^2]));
        else
            body[^1] = CheckValues.Checksum(body[..^1]);

        Invariant.Require(OsdpFrame.CheckIsGood(body));
        return mark ? frame : body.ToArray();
    }
}
