using HardwareSim.Turnstiles;

namespace HardwareSim.Control;

/// <summary>A turnstile as it really is.</summary>
/// <param name="Id">Which.</param>
/// <param name="ArmsDown">Whether the fire signal was lost and nobody has reset it.</param>
/// <param name="FireOk">Whether the fire signal is there.</param>
/// <param name="PassedIn">Who really passed in.</param>
/// <param name="PassedOut">Who really passed out.</param>
internal sealed record TurnstileBodyView(string Id, bool ArmsDown, bool FireOk, int PassedIn, int PassedOut)
{
    /// <summary>The view of a body.</summary>
    public static TurnstileBodyView Of(TurnstileBody body) =>
        new(body.Plan.Id, body.ArmsDown, body.FireOk, body.Passed[0], body.Passed[1]);
}

/// <summary>Somebody walks without a card.</summary>
/// <param name="Side">a or b.</param>
/// <param name="Manner">How; null for straight through.</param>
internal sealed record WalkRequest(string? Side, string? Manner);

/// <summary>Somebody shows a card and walks.</summary>
/// <param name="Reader">Where.</param>
/// <param name="Card">Staff id, or <c>HEX[:BITS]</c>.</param>
/// <param name="Manner">How; null for straight through.</param>
internal sealed record GateRequest(string? Reader, string? Card, string? Manner);

/// <summary>How a walk ended.</summary>
internal sealed record WalkView(string Id, string Outcome);
