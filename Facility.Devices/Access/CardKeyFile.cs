namespace Facility.Devices.Access;

/// <summary>The panel's card key in its keys folder; there from enrolment on.</summary>
/// <remarks>Until then no card is known, so none opens. Looked for at each card while there is none.</remarks>
public sealed class CardKeyFile(string folder)
{
    private readonly string path = Path.Combine(folder, "card.key");
    private CardHasher? hasher;

    /// <summary>The present hasher; null while there is no key.</summary>
    public CardHasher? Hasher() => hasher ??= Read();

    private CardHasher? Read()
    {
        if (!File.Exists(path)) return null;

        var key = File.ReadAllBytes(path);
        return key.Length == CardHasher.KeySize ? new([.. key]) : null;
    }
}
