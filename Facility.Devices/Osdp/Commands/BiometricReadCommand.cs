using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_BIOREAD (0x73): reads a finger, an eye or a face and sends it.</summary>
/// <remarks>Four octets: reader, kind, format, wanted quality. A kind that does not exist is refused with NAK 7,
/// a format with NAK 8. Source: OSDP 2.2. Vectors: Vectors/ours/v02/biometric.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Kind">What is read.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Quality">Least quality wanted.</param>
public sealed record BiometricReadCommand(byte Reader, BiometricKind Kind, BiometricFormat Format, byte Quality)
    : IOsdpCommand<BiometricReadCommand>
{
    private static class At
    {
        public const int Reader = 0, Kind = 1, Format = 2, Quality = 3, End = 4;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.BiometricRead;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        Invariant.Require(Enum.IsDefined(Kind) && Enum.IsDefined(Format));

        payload[At.Reader] = Reader;
        payload[At.Kind] = (byte)Kind;
        payload[At.Format] = (byte)Format;
        payload[At.Quality] = Quality;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out BiometricReadCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != At.End) return false;

        var (kind, format) = ((BiometricKind)payload[At.Kind], (BiometricFormat)payload[At.Format]);
        nak = NakReason.BiometricType;
        if (!Enum.IsDefined(kind)) return false;
        nak = NakReason.BiometricFormat;
        if (!Enum.IsDefined(format)) return false;

        command = new(payload[At.Reader], kind, format, payload[At.Quality]);
        nak = NakReason.None;
        return true;
    }
}
