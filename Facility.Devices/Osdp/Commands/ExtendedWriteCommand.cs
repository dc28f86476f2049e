using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_XWR (0xA1): speaks through a reader to the chip in front of it.</summary>
/// <remarks>Mode, command of that mode, then its octets. Mode 0 asks and sets the mode, mode 1 passes octets to
/// a chip. Source: OSDP 2.2, annex on transparent readers. Vectors: Vectors/ours/v02/extended.hex.</remarks>
/// <param name="Mode">0 or 1; others are makers'.</param>
/// <param name="Order">The mode's own command number.</param>
/// <param name="Data">What belongs to it.</param>
public sealed record ExtendedWriteCommand(byte Mode, byte Order, ImmutableArray<byte> Data)
    : IOsdpCommand<ExtendedWriteCommand>
{
    private static class At
    {
        public const int Mode = 0, Order = 1, Data = 2;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ExtendedWrite;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Data + Data.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        payload[At.Mode] = Mode;
        payload[At.Order] = Order;
        Data.CopyTo(payload[At.Data..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ExtendedWriteCommand? command, out NakReason nak)
    {
        var isWhole = payload.Length >= At.Data;
        command = isWhole
            ? new(payload[At.Mode], payload[At.Order], ImmutableArray.Create(payload[At.Data..]))
            : null;
        nak = isWhole ? NakReason.None : NakReason.Length;
        return isWhole;
    }
}
