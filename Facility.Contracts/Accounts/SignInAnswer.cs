namespace Facility.Contracts.Accounts;

/// <summary>The answer to a sign-in; a "no" does not say why.</summary>
/// <param name="Opened">Whether the session is open.</param>
/// <param name="LockedUntil">Until when the name is locked after too many wrong passwords, UTC; null when it
/// is not. Names that nobody has are locked alike, so that it tells nothing of who exists.</param>
public sealed record SignInAnswer(bool Opened, DateTimeOffset? LockedUntil = null);
