using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Facility.Devices.Access;

/// <summary>Turns cards and PINs into the keyed hashes that tables hold; they themselves are kept nowhere.</summary>
/// <remarks>HMAC-SHA256(card_key, "card:" + bits + ":" + upper-case hexadecimal), as panel_link.proto says,
/// and for a PIN HMAC-SHA256(card_key, "pin:" + credential + ":" + digits).
/// The hexadecimal digits are the bits as reported, most significant first, last octet padded with zeros.</remarks>
public sealed class CardHasher(ImmutableArray<byte> key)
{
    /// <summary>Octets of a card key.</summary>
    public const int KeySize = 32;

    /// <summary>The hash of a card as its reader reported it.</summary>
    public ImmutableArray<byte> Hash(int bits, ReadOnlySpan<byte> card) =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"card:{bits}:{Convert.ToHexString(card)}"));

    /// <summary>Whether these digits are the PIN of a credential; none is never right.</summary>
    public bool IsPin(GrantedCredential credential, string digits) =>
        Is(credential, digits, credential.PinHash);

    /// <summary>Whether these digits are the duress PIN of a credential; none is never right.</summary>
    public bool IsDuress(GrantedCredential credential, string digits) =>
        Is(credential, digits, credential.DuressHash);

    private bool Is(GrantedCredential credential, string digits, ImmutableArray<byte> hash) =>
        !hash.IsEmpty && CryptographicOperations.FixedTimeEquals(
            Hash($"pin:{credential.Id}:{digits}").AsSpan(), hash.AsSpan());

    private ImmutableArray<byte> Hash(string text) =>
        [.. HMACSHA256.HashData(key.AsSpan(), Encoding.UTF8.GetBytes(text))];
}
