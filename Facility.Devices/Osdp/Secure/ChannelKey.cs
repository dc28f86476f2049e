using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Osdp.Secure;

/// <summary>A secure channel's base key (OSDP SCBK): 16 octets that never appear in a text.</summary>
/// <remarks>Compared in constant time. <see cref="ToString"/> gives a fingerprint of 16 bits, enough to tell two
/// keys of a site apart and useless to find one.</remarks>
public sealed class ChannelKey : IEquatable<ChannelKey>
{
    /// <summary>Octets of a key.</summary>
    public const int Size = 16;

    private readonly byte[] octets;

    /// <summary>A key of 16 octets.</summary>
    public ChannelKey(ReadOnlySpan<byte> octets)
    {
        Invariant.Require(octets.Length == Size);
        this.octets = octets.ToArray();
    }

    /// <summary>SCBK-D, the key everybody knows: for installing only.</summary>
    public static ChannelKey Default { get; } = new("0123456789:;<=>?"u8);

    /// <summary>A key that nobody had before, from the platform's generator.</summary>
    public static ChannelKey Generate()
    {
        Span<byte> octets = stackalloc byte[Size];
        RandomNumberGenerator.Fill(octets);
        return new(octets);
    }

    /// <summary>Reads 32 hexadecimal digits; nothing of a text that is none is told on.</summary>
    public static bool TryParse(string hex, [NotNullWhen(true)] out ChannelKey? key)
    {
        Span<byte> octets = stackalloc byte[Size];
        var isKey = hex.Length == 2 * Size && hex.All(char.IsAsciiHexDigit);
        if (isKey) Convert.FromHexString(hex, octets, out _, out _);
        key = isKey ? new(octets) : null;
        return isKey;
    }

    /// <summary>Copies the key out, for a store or the wire only.</summary>
    public void CopyTo(Span<byte> destination) => octets.CopyTo(destination);

    /// <inheritdoc/>
    public bool Equals(ChannelKey? other) =>
        other is not null && CryptographicOperations.FixedTimeEquals(octets, other.octets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChannelKey);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint();

    /// <summary>A fingerprint, never the key.</summary>
    public override string ToString() => Equals(Default) ? "key SCBK-D" : $"key {Fingerprint():x4}";

    private int Fingerprint()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(octets, hash);
        return (hash[0] << 8) | hash[1];
    }
}
