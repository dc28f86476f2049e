namespace Facility.Devices.Access;

/// <summary>The panel's card key, there from enrolment on.</summary>
/// <remarks>Until then no card is known, so none opens. Looked for at each card while there is none.</remarks>
/// <param name="read">Reads the key; null while there is none.</param>
public sealed class CardKey(Func<byte[]?> read)
{
    private CardHasher? hasher;

    /// <summary>The present hasher; null while there is no key.</summary>
    public CardHasher? Hasher() => hasher ??= Read();

    private CardHasher? Read()
    {
        try
        {
            return read() is { } key ? new([.. key]) : null;
        }
        catch (IOException)
        {
            // A key that cannot be read is no key: the card is unknown, and the next one asks again.
            return null;
        }
    }
}
