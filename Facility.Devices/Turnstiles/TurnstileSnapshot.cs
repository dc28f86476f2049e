using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>Everything the brain knows of a turnstile.</summary>
public sealed record TurnstileSnapshot
{
    /// <summary>What it is doing.</summary>
    public TurnstileMode Mode { get; init; }

    /// <summary>Direction A.</summary>
    public Way A { get; init; } = new();

    /// <summary>Direction B.</summary>
    public Way B { get; init; } = new();

    /// <summary>Its alarms.</summary>
    public TurnstileAlarms Alarms { get; init; }

    /// <summary>Whether its fire signal is there; one that is not wired always is.</summary>
    public bool FireOk { get; init; } = true;

    /// <summary>Whether it says that it is ready; one that cannot say always is.</summary>
    public bool Ready { get; init; } = true;

    /// <summary>Whether lockdown stands on its block.</summary>
    public bool LockedDown { get; init; }

    /// <summary>When it was locked last after a grant.</summary>
    public TimeSpan? LockedAt { get; init; }

    /// <summary>When a stay between the arms becomes loitering; null: nobody is there.</summary>
    public TimeSpan? ZoneEnds { get; init; }

    /// <summary>When the forced alarm ends.</summary>
    public TimeSpan? ForcedEnds { get; init; }

    /// <summary>When not being ready becomes out of service.</summary>
    public TimeSpan? NotReadyEnds { get; init; }

    /// <summary>One direction.</summary>
    public Way this[Direction direction] => direction is Direction.A ? A : B;

    /// <summary>The same with another direction.</summary>
    public TurnstileSnapshot With(Direction direction, Way way) =>
        direction is Direction.A ? this with { A = way } : this with { B = way };
}
