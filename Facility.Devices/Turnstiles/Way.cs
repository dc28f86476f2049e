using System.Collections.Immutable;
using Facility.Contracts.Turnstiles;

namespace Facility.Devices.Turnstiles;

/// <summary>Everything the brain knows of one direction.</summary>
public sealed record Way
{
    /// <summary>How far it is.</summary>
    public PassageState Passage { get; init; }

    /// <summary>Grants in order; the first is the running one.</summary>
    public ImmutableList<TurnstileGrant> Queue { get; init; } = [];

    /// <summary>When the running grant ends; null while it is suspended or none runs.</summary>
    public TimeSpan? GrantEnds { get; init; }

    /// <summary>What was left of the grant when the arm left its rest.</summary>
    public TimeSpan Rest { get; init; }

    /// <summary>Whether the arm is away from its rest in this direction.</summary>
    public bool Turning { get; init; }

    /// <summary>When it left.</summary>
    public TimeSpan TurnedAt { get; init; }

    /// <summary>When a rotation has lasted too long; null while there is none.</summary>
    public TimeSpan? RotationEnds { get; init; }

    /// <summary>Whether the PASS contact is active.</summary>
    public bool PassActive { get; init; }

    /// <summary>When an active PASS counts; null if it has counted or is inactive.</summary>
    public TimeSpan? PassSettles { get; init; }

    /// <summary>When somebody passed last; null: nobody yet.</summary>
    public TimeSpan? PassedAt { get; init; }

    /// <summary>Confirmed passages.</summary>
    public int Passed { get; init; }

    /// <summary>The grant that ended last, while its late PASS still belongs to it.</summary>
    public TurnstileGrant? Late { get; init; }

    /// <summary>Until when that is so.</summary>
    public TimeSpan LateUntil { get; init; }

    /// <summary>The running grant.</summary>
    public TurnstileGrant? Running =>
        Passage is PassageState.Granted or PassageState.Passing && !Queue.IsEmpty ? Queue[0] : null;
}
