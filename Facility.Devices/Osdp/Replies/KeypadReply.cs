using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Wire;

namespace Facility.Devices.Osdp.Replies;

/// <summary>osdp_KEYPAD (0x53): keys were pressed.</summary>
/// <remarks>Reader, count, then one octet per key: ASCII digits, 0x7F clear, 0x0D enter.
/// Source: OSDP 2.2. Vectors: Vectors/ours/v01/keypad.hex.</remarks>
/// <param name="Reader">Reader number.</param>
/// <param name="Keys">The keys in order, 1 to 64.</param>
public sealed record KeypadReply(byte Reader, ImmutableArray<byte> Keys) : IOsdpReply<KeypadReply>
{
    /// <summary>The key that ends an entry ('#').</summary>
    public const byte Enter = 0x0D;

    /// <summary>The key that takes an entry back ('*').</summary>
    public const byte Clear = 0x7F;

    private static class At
    {
        public const int Reader = 0, Count = 1, Keys = 2;
    }

    /// <inheritdoc/>
    public static ReplyCode Code => ReplyCode.Keypad;

    /// <inheritdoc/>
    public ReplyCode OwnCode => Code;

    /// <inheritdoc/>
    public int PayloadSize => At.Keys + Keys.Length;

    /// <inheritdoc/>
    public void Write(Span<byte> payload)
    {
        Invariant.Require(payload.Length == PayloadSize);
        Invariant.Require(Keys.Length is > 0 and <= OsdpLimits.KeysMax);

        payload[At.Reader] = Reader;
        payload[At.Count] = (byte)Keys.Length;
        Keys.CopyTo(payload[At.Keys..]);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out KeypadReply? reply)
    {
        reply = null;
        if (payload.Length <= At.Keys) return false;
        if (payload[At.Count] > OsdpLimits.KeysMax) return false;
        if (payload.Length != At.Keys + payload[At.Count]) return false;

        reply = new(payload[At.Reader], ImmutableArray.Create(payload[At.Keys..]));
        return true;
    }
}
