using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>What a turnstile's brain wants done or told after a step.</summary>
public abstract record TurnstileEffect
{
    private TurnstileEffect()
    {
    }

    /// <summary>Let one pass.</summary>
    public sealed record Free(Direction Direction, TurnstileGrant Grant) : TurnstileEffect;

    /// <summary>Nobody may pass that way any more; with <c>Early</c> the grant had not run out by itself.</summary>
    public sealed record Close(Direction Direction, bool Early) : TurnstileEffect;

    /// <summary>Lock both ways, or end that.</summary>
    public sealed record Stop(bool On) : TurnstileEffect;

    /// <summary>An alarm began.</summary>
    public sealed record AlarmRaised(TurnstileAlarms Alarm, string Cause) : TurnstileEffect;

    /// <summary>An alarm ended.</summary>
    public sealed record AlarmCleared(TurnstileAlarms Alarm) : TurnstileEffect;

    /// <summary>Something was observed.</summary>
    public sealed record Observed(
        TurnstileFact Fact, Direction Direction, TurnstileGrant? Grant, string Because) : TurnstileEffect;
}

/// <summary>What can be observed at a turnstile.</summary>
public enum TurnstileFact
{
    /// <summary>Somebody passed by a grant.</summary>
    Confirmed = 1,

    /// <summary>Somebody turned back.</summary>
    TurnedBack,

    /// <summary>A grant ended unused.</summary>
    Unused,

    /// <summary>A grant was taken back.</summary>
    Void,

    /// <summary>The arm turned and nobody knows whether somebody passed.</summary>
    Unresolved,

    /// <summary>Somebody passed without a grant.</summary>
    Ungranted,

    /// <summary>The fire signal is lost.</summary>
    Emergency,

    /// <summary>It was put back to work by hand.</summary>
    Reset,
}
