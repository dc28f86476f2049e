using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Commands;

/// <summary>osdp_KEYSET (0x75): gives a peripheral its next base key; inside a session only.</summary>
/// <remarks>Eighteen octets: type 1, length 16, the key. The session it comes in goes on under its own keys.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v01/key-set.hex.</remarks>
/// <param name="Key">The key; its text form is a fingerprint.</param>
public sealed record KeySetCommand(ChannelKey Key) : IOsdpCommand<KeySetCommand>
{
    private const byte BaseKey = 1;

    private static class At
    {
        public const int Type = 0, Length = 1, Key = 2, End = Key + ChannelKey.Size;
    }

    /// <inheritdoc/>
    public static CommandCode Code => CommandCode.KeySet;

    /// <inheritdoc/>
    public CommandCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.End;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == At.End);
        payload[At.Type] = BaseKey;
        payload[At.Length] = ChannelKey.Size;
        Key.CopyTo(payload[At.Key..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<byte> payload, [NotNullWhen(true)] out KeySetCommand? command, out NakReason nak)
    {
        command = null;
        nak = NakReason.Length;
        if (payload.Length != At.End) return false;

        nak = NakReason.Record;
        if (payload[At.Type] != BaseKey || payload[At.Length] != ChannelKey.Size) return false;

        command = new(new ChannelKey(payload[At.Key..]));
        nak = NakReason.None;
        return true;
    }
}
