using Facility.Contracts.Site;

namespace Facility.Devices.LocalConsole;

/// <summary>An order at the console with all that its own rules look at.</summary>
/// <param name="IsSignedIn">Whether it comes from the session that runs.</param>
/// <param name="Door">The door to release; null if it is not this panel's.</param>
public sealed record ConsoleRequest(bool IsSignedIn, SiteDoor? Door);
