namespace Bench.Explore;

/// <summary>Something that can happen next.</summary>
/// <param name="Name">In words, for a counterexample.</param>
/// <param name="Door">The door it happens at; -1 for none of them.</param>
/// <param name="May">Whether it can happen now.</param>
/// <param name="Do">Makes it happen.</param>
internal sealed record Move(string Name, int Door, Func<World, bool> May, Action<World> Do);
