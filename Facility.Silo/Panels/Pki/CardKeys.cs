using System.Security.Cryptography;
using Facility.Contracts.Ids;
using Facility.Silo.Keys;

namespace Facility.Silo.Panels.Pki;

/// <summary>Card keys as files <c>card-key.PANEL</c> of the key store.</summary>
public sealed class CardKeys(IKeyStore keys) : ICardKeys
{
    private const int Octets = 32;

    public byte[] Of(PanelId panel) =>
        keys.GetOrCreate($"card-key.{panel}", () => RandomNumberGenerator.GetBytes(Octets));
}
