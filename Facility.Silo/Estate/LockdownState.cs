namespace Facility.Silo.Estate;

/// <summary>A block's lockdown as ordered; what its doors confirm is another matter.</summary>
/// <param name="Engaged">Whether it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who engaged it.</param>
/// <param name="Order">The order that last engaged or ended it.</param>
/// <param name="Recorded">Whether the record has it; securing does not wait for that.</param>
public sealed record LockdownState(
    bool Engaged, DateTimeOffset? Since, string By, string Order, bool Recorded = true)
{
    public static LockdownState None { get; } = new(false, null, "", "");
}
