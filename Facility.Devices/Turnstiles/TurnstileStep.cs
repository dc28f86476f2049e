using System.Collections.Immutable;

namespace Facility.Devices.Turnstiles;

/// <summary>What a step of a turnstile's brain leads to.</summary>
/// <param name="Turnstile">The turnstile after it.</param>
/// <param name="Effects">What to do and to tell, in order.</param>
/// <param name="WakeAt">The moment of the next timer; <see cref="TimeSpan.MaxValue"/> for none.</param>
public sealed record TurnstileStep(
    TurnstileSnapshot Turnstile, ImmutableArray<TurnstileEffect> Effects, TimeSpan WakeAt);
