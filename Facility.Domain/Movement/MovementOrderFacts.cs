using Facility.Contracts.Movement;
using Facility.Contracts.People;

namespace Facility.Domain.Movement;

/// <summary>What is looked at of a new movement order.</summary>
/// <param name="Order">The order.</param>
/// <param name="Now">The moment.</param>
/// <param name="IsInside">Whether the person is held here and inside the gate.</param>
/// <param name="HasStart">Whether it is known behind which door they will be when it begins.</param>
/// <param name="HasEnd">Whether the site has the door they are to be behind, and it is another one.</param>
/// <param name="LeavesBlock">Whether the way leaves the block they come from.</param>
/// <param name="IsStaff">Whether the escort works here.</param>
/// <param name="Conditions">The person's conditions.</param>
/// <param name="Sentence">The person's class of sentence.</param>
/// <param name="Overlaps">Another live order of the person in that time; empty for none.</param>
/// <param name="Meets">A live order, in that time and at one of these doors, of somebody who is kept apart; empty for
/// none.</param>
public sealed record MovementOrderFacts(
    OrderMovement Order, DateTimeOffset Now, bool IsInside, bool HasStart, bool HasEnd, bool LeavesBlock,
    bool IsStaff, Conditions Conditions, SentenceClass Sentence, string Overlaps, string Meets);

/// <summary>What is looked at when an order moves on.</summary>
/// <param name="Now">Its stage; null for no such order.</param>
/// <param name="Next">The stage asked for.</param>
/// <param name="HasBegun">Whether its window has begun.</param>
/// <param name="Because">Why it ends; null where nothing is to be said.</param>
public sealed record MovementStepFacts(MovementStage? Now, MovementStage Next, bool HasBegun, string? Because);
