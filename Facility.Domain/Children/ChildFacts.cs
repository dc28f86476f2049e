using Facility.Contracts.Children;
using Facility.Contracts.People;
using Facility.Domain.Policy;

namespace Facility.Domain.Children;

/// <summary>What is looked at of a child taken in.</summary>
/// <param name="Order">The order.</param>
/// <param name="Mother">Her sex, if she is held here; null when she is not.</param>
/// <param name="Policy">The figures of the day.</param>
/// <param name="Today">The day.</param>
public sealed record TakeChildFacts(TakeChildIn Order, Sex? Mother, DayPolicy Policy, DateOnly Today);

/// <summary>What is looked at of a longer stay.</summary>
/// <param name="Order">The order.</param>
/// <param name="Born">Date of birth; null when the child does not live here.</param>
/// <param name="LastDay">The last day until now.</param>
/// <param name="HeldUntil">The mother's last day, as the register has it; null when it has none.</param>
/// <param name="Policy">The figures of the day.</param>
public sealed record ExtendChildFacts(
    ExtendChildStay Order, DateOnly? Born, DateOnly LastDay, DateOnly? HeldUntil, DayPolicy Policy);

/// <summary>What is looked at of leaving together.</summary>
/// <param name="Order">The order.</param>
/// <param name="LivesHere">Whether the child does.</param>
public sealed record ChildAlongFacts(ChildGoesAlong Order, bool LivesHere);

/// <summary>What is looked at of an end.</summary>
/// <param name="Order">The order.</param>
/// <param name="Since">First day of the stay; null when the child does not live here.</param>
/// <param name="MotherIsGone">Whether the mother has left for good.</param>
/// <param name="Today">The day.</param>
public sealed record EndChildFacts(EndChildStay Order, DateOnly? Since, bool MotherIsGone, DateOnly Today);
