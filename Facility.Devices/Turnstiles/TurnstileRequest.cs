using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>A card at a turnstile, beside what every reader looks at.</summary>
/// <param name="Turnstile">Which.</param>
/// <param name="Mode">What it is doing.</param>
/// <param name="Waiting">Grants that wait in this direction already.</param>
public sealed record TurnstileRequest(string Turnstile, TurnstileMode Mode, int Waiting);
