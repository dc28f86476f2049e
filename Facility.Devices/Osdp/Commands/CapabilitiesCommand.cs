using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_CAP (0x62): asks what the peripheral can do.</summary>
/// <remarks>One octet, the wanted form; only the standard form 0 exists.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v01/capabilities.hex.</remarks>
public sealed record CapabilitiesCommand : IOsdpCommand<CapabilitiesCommand>
{
    private const byte StandardForm = 0;

    private static class At
    {
        public const int Form = 0, End = 1;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.Capabilities;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        payload[At.Form] = StandardForm;
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out CapabilitiesCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != At.End) return false;

        nak = NakReason.Record;
        if (payload[At.Form] != StandardForm) return false;

        command = new();
        nak = NakReason.None;
        return true;
    }
}
