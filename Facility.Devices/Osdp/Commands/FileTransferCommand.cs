using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_FILETRANSFER (0x7C): a piece of a file.</summary>
/// <remarks>Type, length of the file as u32, offset as u32, length of the piece as u16, the piece. A piece of no
/// octets at the end of the file asks whether the peripheral has finished with it.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/file.hex.</remarks>
/// <param name="Type">1 is a file of the peripheral's own kind, 128 to 255 are makers'.</param>
/// <param name="Total">Octets of the file.</param>
/// <param name="Offset">Where this piece begins.</param>
/// <param name="Data">The piece; it ends within the file.</param>
public sealed record FileTransferCommand(byte Type, uint Total, uint Offset, ImmutableArray<byte> Data)
    : IOsdpCommand<FileTransferCommand>
{
    /// <summary>Octets before the piece.</summary>
    public const int HeaderSize = At.Data;

    private static class At
    {
        public const int Type = 0, Total = 1, Offset = 5, Length = 9, Data = 11;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.FileTransfer;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Data + Data.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && Data.Length <= ushort.MaxValue);
        Invariant.Require((ulong)Offset + (uint)Data.Length <= Total);

        payload[At.Type] = Type;
        BinaryPrimitives.WriteUInt32LittleEndian(payload[At.Total..], Total);
        BinaryPrimitives.WriteUInt32LittleEndian(payload[At.Offset..], Offset);
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Length..], (ushort)Data.Length);
        Data.CopyTo(payload[At.Data..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out FileTransferCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length < At.Data) return false;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Length..]);
        if (payload.Length != At.Data + length) return false;

        var total = BinaryPrimitives.ReadUInt32LittleEndian(payload[At.Total..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(payload[At.Offset..]);
        nak = NakReason.Record;
        if ((ulong)offset + (uint)length > total) return false;

        command = new(payload[At.Type], total, offset, ImmutableArray.Create(payload[At.Data..]));
        nak = NakReason.None;
        return true;
    }
}
