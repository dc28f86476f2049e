using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_GENAUTH (0xA4): has the chip prove itself, in pieces.</summary>
/// <remarks>The whole: algorithm, key reference, then the request in the chip's own form.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v02/chip.hex.</remarks>
/// <param name="Part">The piece.</param>
public sealed record ChipAuthenticateCommand(MultipartFragment Part) : IOsdpCommand<ChipAuthenticateCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.ChipAuthenticate;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => Part.Size;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        Part.Write(payload);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out ChipAuthenticateCommand? command, out NakReason nak)
    {
        nak = MultipartFragment.Parse(payload, out var part);
        command = nak == NakReason.None ? new(part) : null;
        return command is not null;
    }
}
