namespace Facility.Silo.Orders;

/// <summary>What an order asks for, as its row says it.</summary>
public static class OrderKinds
{
    public const string Release = "release";
    public const string LockDown = "lockdown";
    public const string EndLockdown = "end-lockdown";
}
