using System.Buffers.Binary;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Osdp.Wire;

/// <summary>Builds frames as they go on the line: marking octet first, check value last.</summary>
/// <remarks>A session seals a frame once; its repeat is the same octets, never built again.</remarks>
public static class FrameBuilder
{
    /// <summary>Room that any frame fits into, with its marking octet.</summary>
    public const int RoomMax = OsdpLimits.FrameSizeMax + MarkSize;

    private const int MarkSize = 1;

    /// <summary>A panel's plain frame.</summary>
    public static byte[] Build(
        byte address, int sequence, IOsdpCommand command, CheckKind check = CheckKind.Crc16, bool mark = true) =>
        Build(new(address, sequence, check), command, mark);

    /// <summary>A peripheral's plain frame.</summary>
    public static byte[] Build(
        byte address, int sequence, IOsdpReply reply, CheckKind check = CheckKind.Crc16, bool mark = true) =>
        Build(new(address, sequence, check), reply, mark);

    /// <summary>A panel's frame, plain, with a handshake's block, or sealed.</summary>
    public static byte[] Build(FrameHead head, IOsdpCommand command, bool mark = true)
    {
        Span<byte> room = stackalloc byte[RoomMax];
        return Copied(room, Write(room, head, command), mark);
    }

    /// <summary>A peripheral's frame, plain, with a handshake's block, or sealed.</summary>
    public static byte[] Build(FrameHead head, IOsdpReply reply, bool mark = true)
    {
        Span<byte> room = stackalloc byte[RoomMax];
        return Copied(room, Write(room, head, reply), mark);
    }

    /// <summary>Writes a panel's frame with its marking octet, without allocation.</summary>
    /// <returns>Octets written.</returns>
    public static int Write(Span<byte> room, in FrameHead head, IOsdpCommand command)
    {
        var draft = new FrameDraft(room[MarkSize..], head, head.Address, (byte)command.OwnCode, command.PayloadSize);
        command.Write(draft.Payload);
        return Finish(room, draft);
    }

    /// <summary>Writes a peripheral's frame with its marking octet, without allocation.</summary>
    /// <returns>Octets written.</returns>
    public static int Write(Span<byte> room, in FrameHead head, IOsdpReply reply)
    {
        var spoken = (byte)(head.Address | FrameLayout.ReplyBit);
        var draft = new FrameDraft(room[MarkSize..], head, spoken, (byte)reply.OwnCode, reply.PayloadSize);
        reply.Write(draft.Payload);
        return Finish(room, draft);
    }

    private static int Finish(Span<byte> room, FrameDraft draft)
    {
        room[0] = FrameLayout.Mark;
        return MarkSize + draft.Finish();
    }

    private static byte[] Copied(ReadOnlySpan<byte> room, int size, bool mark) =>
        room[(mark ? 0 : MarkSize)..size].ToArray();

    /// <summary>A frame being written: head, room for the payload, then MAC and check value.</summary>
    private readonly ref struct FrameDraft
    {
        private readonly Span<byte> frame;
        private readonly SecureSession? session;
        private readonly CheckKind check;
        private readonly int payloadAt;
        private readonly int payloadSize;

        public FrameDraft(Span<byte> room, in FrameHead head, byte address, byte code, int payloadSize)
        {
            Invariant.Require(head.Sequence is >= 0 and <= OsdpLimits.SequenceMax);
            Invariant.Require(payloadSize is >= 0 and <= OsdpLimits.PayloadSizeMax);

            (session, check, this.payloadSize) = (head.Session, head.Check, payloadSize);
            var block = session is null ? head.Block : SealedBlock(address, payloadSize);
            payloadAt = FrameLayout.At.Body + (block?.Size ?? 0) + 1;
            var size = payloadAt + (session is null ? payloadSize
                : SecureSession.SealedSize(payloadSize) + SecureSession.MacSize) + CheckValues.Size(check);
            Invariant.Require(size <= OsdpLimits.FrameSizeMax);

            // Messages leave octets alone that are zero, and a room may have been used before.
            frame = room[..size];
            frame.Clear();
            frame[FrameLayout.At.Start] = FrameLayout.StartOfMessage;
            frame[FrameLayout.At.Address] = address;
            BinaryPrimitives.WriteUInt16LittleEndian(frame[FrameLayout.At.Length..], (ushort)size);
            frame[FrameLayout.At.Control] = Control(head, block);
            if (block is { } written) Write(frame[FrameLayout.At.Body..], written);
            frame[payloadAt - 1] = code;
        }

        public Span<byte> Payload => frame.Slice(payloadAt, payloadSize);

        public int Finish()
        {
            session?.Seal(frame[..^CheckValues.Size(check)], payloadAt, payloadSize);
            if (check == CheckKind.Crc16)
                BinaryPrimitives.WriteUInt16LittleEndian(frame[^2..], CheckValues.Crc16(frame[..^2]));
            else
                frame[^1] = CheckValues.Checksum(frame[..^1]);

            Invariant.Require(OsdpFrame.CheckIsGood(frame));
            return frame.Length;
        }

        private static byte Control(in FrameHead head, SecureBlock? block) => (byte)(head.Sequence
            | (head.Check == CheckKind.Crc16 ? FrameLayout.CrcBit : 0)
            | (block is null ? 0 : FrameLayout.SecurityBit));

        private static SecureBlock SealedBlock(byte address, int payloadSize)
        {
            var isReply = (address & FrameLayout.ReplyBit) != 0;
            return new((isReply, payloadSize > 0) switch
            {
                (false, false) => SecureBlockType.CommandMac,
                (false, true) => SecureBlockType.CommandSealed,
                (true, false) => SecureBlockType.ReplyMac,
                (true, true) => SecureBlockType.ReplySealed,
            });
        }

        private static void Write(Span<byte> body, SecureBlock block)
        {
            body[FrameLayout.At.SecuritySize - FrameLayout.At.Body] = (byte)block.Size;
            body[FrameLayout.At.SecurityType - FrameLayout.At.Body] = (byte)block.Type;
            if (block.Data is { } data) body[FrameLayout.At.SecurityData - FrameLayout.At.Body] = data;
        }
    }
}
