using Facility.Contracts.Roll;

namespace Facility.Domain.Roll;

/// <summary>What a movement does to where somebody is.</summary>
public static class Movements
{
    /// <summary>Whether it leads in.</summary>
    public static bool LeadsIn(MovementKind kind) => kind is MovementKind.Arrival or MovementKind.Return;

    /// <summary>Whether it leads out for a time.</summary>
    public static bool ComesBack(MovementKind kind) =>
        kind is MovementKind.Court or MovementKind.Hospital or MovementKind.Leave;

    /// <summary>Whether it ends being held here.</summary>
    public static bool Ends(MovementKind kind) =>
        kind is MovementKind.Transfer or MovementKind.Release or MovementKind.Death;

    /// <summary>Where it leaves somebody.</summary>
    public static Presence After(MovementKind kind) =>
        LeadsIn(kind) ? Presence.Inside : ComesBack(kind) ? Presence.Out : Presence.Gone;

    /// <summary>Whether it can happen to somebody who is there now.</summary>
    public static bool CanFollow(Presence now, MovementKind kind) => now switch
    {
        Presence.Inside => ComesBack(kind) || Ends(kind),
        Presence.Out => kind is MovementKind.Return || Ends(kind) || ComesBack(kind),
        _ => kind is MovementKind.Arrival,
    };

    internal static string Say(Presence now, MovementKind kind) =>
        $"This person is {(now is Presence.Inside ? "inside" : now is Presence.Out ? "out" : "not held here")}, "
        + $"and {kind.ToString().ToLowerInvariant()} cannot follow.";
}
