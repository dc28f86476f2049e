using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Devices.LocalConsole;

/// <summary>How far somebody at the console is.</summary>
public enum ConsoleCondition
{
    /// <summary>Nobody is there.</summary>
    Resting = 0,

    /// <summary>A badge was shown; its PIN is awaited.</summary>
    AwaitsPin = 1,

    /// <summary>Somebody is signed in.</summary>
    SignedIn = 2,
}

/// <summary>The console as its page shows it.</summary>
/// <param name="Condition">How far somebody is.</param>
/// <param name="Session">Number of the session, from 1; the last one while nobody is signed in.</param>
/// <param name="Holder">Who is signed in; null for nobody.</param>
/// <param name="Until">When that ends without a touch, monotonic.</param>
/// <param name="Says">Why the last badge was refused or the last session ended; empty for nothing.</param>
/// <param name="Answers">What became of the session's last orders, the newest first.</param>
public sealed record ConsoleView(
    ConsoleCondition Condition, long Session, PersonId? Holder, TimeSpan Until, string Says,
    ImmutableArray<ConsoleAnswer> Answers)
{
    /// <summary>Nobody was there yet.</summary>
    public static ConsoleView Resting { get; } = new(ConsoleCondition.Resting, 0, null, TimeSpan.Zero, "", []);
}

/// <summary>What became of an order.</summary>
/// <param name="IsAllowed">Whether it was accepted.</param>
/// <param name="Says">In words.</param>
public sealed record ConsoleAnswer(bool IsAllowed, string Says);
