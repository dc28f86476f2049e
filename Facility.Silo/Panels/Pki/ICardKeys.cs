using Facility.Contracts.Ids;

namespace Facility.Silo.Panels.Pki;

/// <summary>The key under which one panel knows card numbers and PINs; another panel's tells
/// nothing about it.</summary>
public interface ICardKeys
{
    /// <summary>32 octets for HMAC-SHA256, made once per panel.</summary>
    byte[] Of(PanelId panel);
}
