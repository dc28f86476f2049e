using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_LED (0x69): sets lamps for a while, for good, or both.</summary>
/// <remarks>Fourteen octets per lamp, see <see cref="LedOrder"/>.
/// Source: OSDP 2.2, reader LED control. Vectors: Vectors/ours/v01/led.hex.</remarks>
/// <param name="Orders">One record per lamp, at least one.</param>
public sealed record LedCommand(ImmutableArray<LedOrder> Orders) : IOsdpCommand<LedCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Led;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Orders.Length * LedOrder.Size;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && PayloadSize > 0);

        foreach (var order in Orders)
        {
            order.Write(payload[..LedOrder.Size]);
            payload = payload[LedOrder.Size..];
        }
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out LedCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.IsEmpty || payload.Length % LedOrder.Size != 0) return false;

        var orders = ImmutableArray.CreateBuilder<LedOrder>(payload.Length / LedOrder.Size);
        nak = NakReason.Record;
        for (var rest = payload; !rest.IsEmpty; rest = rest[LedOrder.Size..])
        {
            if (!LedOrder.TryParse(rest[..LedOrder.Size], out var order)) return false;
            orders.Add(order);
        }

        command = new(orders.MoveToImmutable());
        nak = NakReason.None;
        return true;
    }
}
