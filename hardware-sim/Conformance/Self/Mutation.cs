namespace HardwareSim.Conformance.Self;

/// <summary>What becomes of octets on their way; a planted peer is our own engine behind such a change.</summary>
/// <param name="octets">What was said, with its marking.</param>
/// <returns>What arrives instead, each so much later; nothing for silence.</returns>
internal delegate IEnumerable<Arrival> Mutation(byte[] octets);

/// <summary>Octets that arrive.</summary>
internal readonly record struct Arrival(byte[] Octets, TimeSpan Later = default);

/// <summary>Both ways of a line; the conforming peer changes nothing.</summary>
internal sealed record Mutations
{
    public static readonly Mutations None = new();

    public Mutation Command { get; init; } = octets => [new(octets)];

    public Mutation Reply { get; init; } = octets => [new(octets)];

    /// <summary>How long a panel waits for a reply; null for as long as ours does.</summary>
    public TimeSpan? ReplyWait { get; init; }
}
