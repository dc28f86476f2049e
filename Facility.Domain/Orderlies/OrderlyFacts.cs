using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.People;
using Facility.Domain.Allocation;

namespace Facility.Domain.Orderlies;

/// <summary>What is looked at of one of the two.</summary>
/// <param name="IsInside">Whether they are held here and inside the gate.</param>
/// <param name="Is">What separates them.</param>
/// <param name="Block">Where they live; null for nowhere.</param>
/// <param name="IsIsolated">Whether an order of isolation or own protection holds, or they live in such a cell.</param>
/// <param name="Engaged">The other assignment that they are in; empty for none.</param>
public sealed record OrderlyOne(bool IsInside, Particulars Is, BlockId? Block, bool IsIsolated, string Engaged);

/// <summary>What is looked at of the two together: when an assignment is proposed, and when it begins to stand.
/// </summary>
/// <param name="Helper">Who helps.</param>
/// <param name="Helped">Who is helped.</param>
/// <param name="AreTwo">Whether they are two different people.</param>
/// <param name="Apart">The rules of living in one cell that stand against the two.</param>
/// <param name="Today">The day.</param>
public sealed record OrderlyPairFacts(
    OrderlyOne Helper, OrderlyOne Helped, bool AreTwo, ImmutableArray<AllocationRule> Apart, DateOnly Today);

/// <summary>What is looked at of a consent.</summary>
/// <param name="Order">The order.</param>
/// <param name="IsProposed">Whether the assignment waits for consents.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="Before">Whose consent was heard before, and by whom.</param>
/// <param name="By">Who hears this one.</param>
/// <param name="IsHeldHere">Whether that is somebody who is held here.</param>
public sealed record OrderlyHearing(
    HearOrderly Order, bool IsProposed, PersonId? ProposedBy, ImmutableArray<HeardConsent> Before, PersonId By,
    bool IsHeldHere);

/// <summary>A consent that was heard.</summary>
/// <param name="Side">Whose.</param>
/// <param name="By">By whom.</param>
public sealed record HeardConsent(OrderlySide Side, PersonId By);
