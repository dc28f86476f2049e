using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_BIOMATCH (0x74): reads a finger, an eye or a face and compares it with a template.</summary>
/// <remarks>Reader, kind, format, wanted quality, length as u16, template. A kind that does not exist is refused
/// with NAK 7, a format with NAK 8. Source: OSDP 2.2. Vectors: Vectors/ours/v02/biometric.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Kind">What is read.</param>
/// <param name="Format">How the template is written.</param>
/// <param name="Quality">Least likeness wanted.</param>
/// <param name="Template">What it is compared with.</param>
public sealed record BiometricMatchCommand(
    byte Reader, BiometricKind Kind, BiometricFormat Format, byte Quality, ImmutableArray<byte> Template)
    : IOsdpCommand<BiometricMatchCommand>
{
    private static class At
    {
        public const int Reader = 0, Kind = 1, Format = 2, Quality = 3, Length = 4, Template = 6;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.BiometricMatch;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Template + Template.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        Invariant.Require(Enum.IsDefined(Kind) && Enum.IsDefined(Format));

        payload[At.Reader] = Reader;
        payload[At.Kind] = (byte)Kind;
        payload[At.Format] = (byte)Format;
        payload[At.Quality] = Quality;
        BinaryPrimitives.WriteUInt16LittleEndian(payload[At.Length..], (ushort)Template.Length);
        Template.CopyTo(payload[At.Template..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out BiometricMatchCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length < At.Template) return false;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(payload[At.Length..]);
        if (payload.Length != At.Template + length) return false;

        var (kind, format) = ((BiometricKind)payload[At.Kind], (BiometricFormat)payload[At.Format]);
        nak = NakReason.BiometricType;
        if (!Enum.IsDefined(kind)) return false;
        nak = NakReason.BiometricFormat;
        if (!Enum.IsDefined(format)) return false;

        var template = ImmutableArray.Create(payload[At.Template..]);
        command = new(payload[At.Reader], kind, format, payload[At.Quality], template);
        nak = NakReason.None;
        return true;
    }
}
