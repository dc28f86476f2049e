using System.Collections.Immutable;

namespace Facility.Devices.Turnstiles;

/// <summary>A table of a turnstile's brain, for checking and drawing.</summary>
public interface ITurnstileRegion
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>The triggers it must decide in every state.</summary>
    ImmutableArray<TurnstileTrigger> Hears { get; }

    /// <summary>State and trigger pairs it does not decide, with the guards as this turnstile makes them.</summary>
    IReadOnlyList<string> UndecidedFor(TurnstileSnapshot turnstile);

    /// <summary>The table as a Mermaid state diagram.</summary>
    string Drawing();
}
