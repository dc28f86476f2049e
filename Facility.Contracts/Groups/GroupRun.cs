using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Groups;

/// <summary>What became of one door of a group release.</summary>
public enum GroupOutcome
{
    /// <summary>Its turn has not come.</summary>
    Waiting = 1,

    /// <summary>Ordered; its panel has not answered yet.</summary>
    Ordered = 2,

    /// <summary>Released.</summary>
    Done = 3,

    /// <summary>Refused by a rule, of the silo or of its panel.</summary>
    Refused = 4,

    /// <summary>A fault stopped it.</summary>
    Fault = 5,

    /// <summary>Never ordered: the release was broken off before.</summary>
    NotReached = 6,
}

/// <summary>A group release as it goes on, door by door.</summary>
/// <param name="Id">The order of two people it follows from.</param>
/// <param name="Block">Which block.</param>
/// <param name="By">Both people.</param>
/// <param name="Started">When its first door was due.</param>
/// <param name="Ended">Whether nothing of it is to come.</param>
/// <param name="Says">How it ended; empty while it goes on.</param>
/// <param name="Doors">Its doors.</param>
public sealed record GroupRun(
    OrderId Id, BlockId Block, string By, DateTimeOffset Started, bool Ended, string Says,
    ImmutableArray<GroupResult> Doors);

/// <summary>One door of a group release.</summary>
/// <param name="Door">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Says">Why, in a sentence: the rules or the fault.</param>
public sealed record GroupResult(DoorId Door, string Label, GroupOutcome Outcome, string Says);
