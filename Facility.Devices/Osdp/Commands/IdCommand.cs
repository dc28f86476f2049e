using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_ID (0x61): asks who the peripheral is.</summary>
/// <remarks>One octet, see <see cref="StandardForm"/>.
/// Source: OSDP 2.2. Vectors: Vectors/standard/id.hex.</remarks>
public sealed record IdCommand : IOsdpCommand<IdCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Id;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => StandardForm.Size;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => StandardForm.Write(payload);

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out IdCommand? command, out NakReason nak)
    {
        nak = StandardForm.Judge(payload);
        command = nak == NakReason.None ? new() : null;
        return command is not null;
    }
}
