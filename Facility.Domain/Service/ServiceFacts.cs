using Facility.Contracts.Service;

namespace Facility.Domain.Service;

/// <summary>What is looked at when a door is taken out of service or put back.</summary>
/// <param name="Order">The order.</param>
/// <param name="Label">The door's mark; null if the site has no such door.</param>
/// <param name="IsOut">Whether it is out now.</param>
/// <param name="PeopleBehind">How many people belong behind it.</param>
/// <param name="KeyHolderIsStaff">Whether the named key-holder works here.</param>
/// <param name="Now">When.</param>
public sealed record ServiceFacts(
    ServiceOrder Order, string? Label, bool IsOut, int PeopleBehind, bool KeyHolderIsStaff, DateTimeOffset Now);
