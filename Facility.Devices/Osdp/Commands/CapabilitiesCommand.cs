using System.Diagnostics.CodeAnalysis;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_CAP (0x62): asks what the peripheral can do.</summary>
/// <remarks>One octet, see <see cref="StandardForm"/>.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v01/capabilities.hex.</remarks>
public sealed record CapabilitiesCommand : IOsdpCommand<CapabilitiesCommand>
{
    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Capabilities;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => StandardForm.Size;

    /// <inheritdoc/>
    public void Write(Span<byte> payload) => StandardForm.Write(payload);

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out CapabilitiesCommand? command, out NakReason nak)
    {
        nak = StandardForm.Judge(payload);
        command = nak == NakReason.None ? new() : null;
        return command is not null;
    }
}
