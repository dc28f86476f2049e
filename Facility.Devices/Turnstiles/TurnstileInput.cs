namespace Facility.Devices.Turnstiles;

/// <summary>What a turnstile's brain is told at a moment.</summary>
/// <param name="Trigger">What happened.</param>
/// <param name="Direction">Which way, where that matters.</param>
/// <param name="Grant">With <see cref="TurnstileTrigger.GrantOrdered"/>: which grant.</param>
/// <param name="Because">With <see cref="TurnstileTrigger.Voided"/>: why.</param>
public sealed record TurnstileInput(
    TurnstileTrigger Trigger, Direction Direction = Direction.A, TurnstileGrant? Grant = null, string Because = "");

/// <summary>A grant for one passage.</summary>
/// <param name="Cause">The number of its entry.</param>
/// <param name="Holder">Whose card it was.</param>
public sealed record TurnstileGrant(string Cause, string Holder);
