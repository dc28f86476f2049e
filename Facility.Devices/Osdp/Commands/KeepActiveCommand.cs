using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_KEEPACTIVE (0xA7): keeps a chip that was shown powered for a while.</summary>
/// <remarks>Two octets, the time in milliseconds; 0 lets go at once.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/keep-active.hex.</remarks>
/// <param name="Time">0 ms to 65,535 ms in whole milliseconds.</param>
public sealed record KeepActiveCommand(TimeSpan Time) : IOsdpCommand<KeepActiveCommand>
{
    private static class At
    {
        public const int Time = 0, End = 2;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.KeepActive;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Time >= TimeSpan.Zero && Time.TotalMilliseconds <= ushort.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Time..], (ushort)Time.TotalMilliseconds);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out KeepActiveCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != At.End) return false;

        command = new(TimeSpan.FromMilliseconds(BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Time..])));
        nak = NakReason.None;
        return true;
    }
}
