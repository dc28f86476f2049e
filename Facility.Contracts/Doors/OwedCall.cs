namespace Facility.Contracts.Doors;

/// <summary>A call that waits at a payphone of a locked-down block and is owed since it was held up.</summary>
/// <param name="Id">The call's number.</param>
/// <param name="Name">Who is owed it.</param>
/// <param name="Cell">Where they are placed.</param>
/// <param name="Payphone">The payphone's mark.</param>
/// <param name="Since">Since when.</param>
public sealed record OwedCall(string Id, string Name, string Cell, string Payphone, DateTimeOffset Since);
