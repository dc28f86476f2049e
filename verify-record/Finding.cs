namespace VerifyRecord;

/// <summary>Something that does not fit.</summary>
/// <param name="First">The first entry it may concern; null when it concerns a checkpoint alone.</param>
/// <param name="Last">The last entry it may concern; the same as the first when that one alone.</param>
/// <param name="Says">A sentence for people.</param>
public sealed record Finding(long? First, long? Last, string Says)
{
    /// <summary>About one entry.</summary>
    public static Finding Of(long entry, string says) => new(entry, entry, says);

    /// <summary>About a checkpoint.</summary>
    public static Finding OfCheckpoint(string says) => new(null, null, says);

    /// <inheritdoc/>
    public override string ToString() => (First, Last) switch
    {
        (null, _) => Says,
        ({ } first, { } last) when first == last => $"entry {first}: {Says}",
        _ => $"between entry {First} and entry {Last}: {Says}",
    };
}
