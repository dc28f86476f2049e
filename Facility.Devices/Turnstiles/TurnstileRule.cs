namespace Facility.Devices.Turnstiles;

/// <summary>A rule about turnstiles.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Objection">What it has against a request; null for nothing.</param>
public sealed record TurnstileRule(
    string Id, string Sentence, string Source, Func<TurnstileRequest, string?> Objection);
