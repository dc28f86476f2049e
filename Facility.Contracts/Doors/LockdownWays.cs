namespace Facility.Contracts.Doors;

/// <summary>What the ways of a lockdown mean at a door.</summary>
public static class LockdownWays
{
    /// <summary>Whether cards and requests of this side of a door are refused.</summary>
    public static bool Refuses(this LockdownWay way, bool inside) => way switch
    {
        LockdownWay.Entry => !inside,
        LockdownWay.Exit => inside,
        _ => true,
    };

    /// <summary>Both ways together: a further lockdown never loosens the one that stands.</summary>
    public static LockdownWay And(this LockdownWay one, LockdownWay other) =>
        one == other ? one
        : one is LockdownWay.Full || other is LockdownWay.Full ? LockdownWay.Full
        : LockdownWay.Both;

    /// <summary>The way of a number in a message or a row; one we do not know is the strictest.</summary>
    public static LockdownWay Of(int number) =>
        Enum.IsDefined((LockdownWay)number) ? (LockdownWay)number : LockdownWay.Full;
}
