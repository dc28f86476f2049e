using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_BIOREADR (0x57): what was read of a finger, an eye or a face.</summary>
/// <remarks>Reader, outcome, kind, quality, length as u16, octets.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/biometric.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Outcome">0: it was read; any other number: it was not.</param>
/// <param name="Kind">What was read.</param>
/// <param name="Quality">How well.</param>
/// <param name="Data">The reading.</param>
public sealed record BiometricReadReply(
    byte Reader, byte Outcome, BiometricKind Kind, byte Quality, ImmutableArray<byte> Data)
    : IOsdpReply<BiometricReadReply>
{
    private static class At
    {
        public const int Reader = 0, Outcome = 1, Kind = 2, Quality = 3, Length = 4, Data = 6;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.BiometricRead;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Data + Data.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize && Enum.IsDefined(Kind));

        payload[At.Reader] = Reader;
        payload[At.Outcome] = Outcome;
        payload[At.Kind] = (byte)Kind;
        payload[At.Quality] = Quality;
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Length..], (ushort)Data.Length);
        Data.CopyTo(payload[At.Data..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out BiometricReadReply? reply)
    {
        reply = null;
        if (payload.Length < At.Data) return false;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Length..]);
        var kind = (BiometricKind)payload[At.Kind];
        if (payload.Length != At.Data + length || !Enum.IsDefined(kind)) return false;

        reply = new(
            payload[At.Reader], payload[At.Outcome], kind, payload[At.Quality],
            ImmutableArray.Create(payload[At.Data..]));
        return true;
    }
}
