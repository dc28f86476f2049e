namespace Facility.Contracts.Sealed;

/// <summary>Somebody outside to whom an application can be sealed.</summary>
/// <param name="Id">The name in the table.</param>
/// <param name="Kazakh">To whom, in Kazakh.</param>
/// <param name="Russian">In Russian.</param>
/// <param name="English">In English.</param>
/// <param name="PublicKey">The key to seal with (SubjectPublicKeyInfo); empty while two people have confirmed none.
/// </param>
/// <param name="Within">Within which time it is handed over.</param>
public sealed record SealedAddressee(
    string Id, string Kazakh, string Russian, string English, byte[] PublicKey, TimeSpan Within);
