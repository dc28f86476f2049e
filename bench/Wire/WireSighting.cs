namespace Bench.Wire;

/// <summary>Octets seen on a line.</summary>
/// <param name="Begin">When their first bit was there.</param>
/// <param name="End">When their last bit was there.</param>
/// <param name="FromPanel">Whether the panel sent them.</param>
/// <param name="Octets">The octets, marking included.</param>
public sealed record WireSighting(TimeSpan Begin, TimeSpan End, bool FromPanel, ReadOnlyMemory<byte> Octets);
