using System.Collections.Immutable;

namespace HardwareSim.Faults;

/// <summary>A fault as somebody wants it: which, with what, when.</summary>
/// <param name="Entry">Which.</param>
/// <param name="Trigger">When it strikes.</param>
/// <param name="Values">What it was given.</param>
/// <param name="Seed">Chooses what was not given; the same seed chooses the same.</param>
/// <param name="Text">As it was written.</param>
internal sealed record FaultOrder(
    FaultEntry Entry, FaultTrigger Trigger, ImmutableDictionary<string, int> Values, int Seed, string Text);
