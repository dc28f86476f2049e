using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Ids;
using Facility.Domain.Credentials;
using Facility.Silo.Panels.Pki;

namespace Facility.Silo.Access;

/// <summary>Card numbers and PINs as one panel knows them: HMAC-SHA256 under that panel's own key.</summary>
public sealed class CardHasher(ICardKeys keys)
{
    public byte[] HashCard(PanelId panel, Card card) => Hash(panel, card.HashedText);

    /// <summary>In place of a card whose right ended and which another right has: no card hashes to it.</summary>
    public byte[] HashEnded(PanelId panel, CredentialId credential) => Hash(panel, $"ended:{credential}");

    public byte[] HashPin(PanelId panel, CredentialId credential, string pin) =>
        pin.Length == 0 ? [] : Hash(panel, $"pin:{credential}:{pin}");

    private byte[] Hash(PanelId panel, string text) =>
        HMACSHA256.HashData(keys.Of(panel), Encoding.UTF8.GetBytes(text));
}
