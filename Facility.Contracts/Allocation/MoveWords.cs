using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;

namespace Facility.Contracts.Allocation;

/// <summary>How far a move has come.</summary>
public enum MoveState
{
    /// <summary>Refused; nothing changed.</summary>
    Refused = 0,

    /// <summary>Everybody of it has moved.</summary>
    Done = 1,

    /// <summary>A second person has to override first; the places are held until the proposal lapses.</summary>
    Proposed = 2,

    /// <summary>Taken back, or lapsed.</summary>
    Withdrawn = 3,
}

/// <summary>One person of a move.</summary>
/// <param name="Person">Who.</param>
/// <param name="To">To which cell.</param>
[GenerateSerializer, Immutable, Alias("facility.move-leg")]
public sealed record MoveLeg([property: Id(0)] PersonId Person, [property: Id(1)] CellId To);

/// <summary>People who move in one step: all of them, or nobody. An exchange is two legs, a cycle more.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Legs">1 to <see cref="LegsMax"/> people, each once.</param>
/// <param name="Reason">1 to <see cref="ReasonLengthMax"/> characters.</param>
/// <param name="Tongue">In which language objections are said.</param>
[GenerateSerializer, Immutable, Alias("facility.move-order")]
public sealed record MoveOrder(
    [property: Id(0)] OrderId Order, [property: Id(1)] ImmutableArray<MoveLeg> Legs,
    [property: Id(2)] string Reason, [property: Id(3)] Tongue Tongue)
{
    /// <summary>Most people in one step.</summary>
    public const int LegsMax = 12;

    /// <summary>The commission's order that decided it; null while there is none.</summary>
    [Id(4)] public CommissionCitation? Cites { get; init; }

    /// <summary>Without one: why it cannot wait. Everybody of it is then placed provisionally.</summary>
    [Id(5)] public UrgentReason Urgent { get; init; }

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLengthMax = 500;
}

/// <summary>A second person's word on a move that waits for it.</summary>
/// <param name="Move">Which move.</param>
/// <param name="Reason">1 to <see cref="MoveOrder.ReasonLengthMax"/> characters.</param>
/// <param name="Until">Last day the override holds; after it what it allowed stands on the review list again.</param>
/// <param name="Tongue">In which language objections are said.</param>
[GenerateSerializer, Immutable, Alias("facility.override-move")]
public sealed record OverrideMove(
    [property: Id(0)] OrderId Move, [property: Id(1)] string Reason, [property: Id(2)] DateOnly Until,
    [property: Id(3)] Tongue Tongue);

/// <summary>What the rules say of one person of a move.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="To">To which cell.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Verdict">What stands against it, in the state that the whole move ends in.</param>
[GenerateSerializer, Immutable, Alias("facility.leg-verdict")]
public sealed record LegVerdict(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] CellId To,
    [property: Id(3)] string Label, [property: Id(4)] AllocationVerdict Verdict);

/// <summary>The answer to a move.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Verdict">What stands against the order as such.</param>
/// <param name="Legs">What the rules of placing say, person by person.</param>
/// <param name="LapsesAt">When a proposal lapses; null for others.</param>
[GenerateSerializer, Immutable, Alias("facility.move-answer")]
public sealed record MoveAnswer(
    [property: Id(0)] MoveState State, [property: Id(1)] Verdict Verdict,
    [property: Id(2)] ImmutableArray<LegVerdict> Legs, [property: Id(3)] DateTimeOffset? LapsesAt)
{
    /// <summary>Until when the commission has to confirm what was done provisionally; null for what it decided.
    /// </summary>
    [Id(4)] public DateTimeOffset? ConfirmBy { get; init; }
}

/// <summary>A place to be held for somebody.</summary>
/// <param name="Order">Given by the caller: the same one again gets the first answer.</param>
/// <param name="Person">For whom; a person has one held place at most.</param>
/// <param name="Cell">Where.</param>
/// <param name="Minutes">1 to <see cref="MinutesMax"/>, after which it is free again.</param>
/// <param name="Tongue">In which language objections are said.</param>
[GenerateSerializer, Immutable, Alias("facility.hold-bed")]
public sealed record HoldBed(
    [property: Id(0)] OrderId Order, [property: Id(1)] PersonId Person, [property: Id(2)] CellId Cell,
    [property: Id(3)] int Minutes, [property: Id(4)] Tongue Tongue)
{
    /// <summary>Longest hold: a day.</summary>
    public const int MinutesMax = 24 * 60;
}

/// <summary>The answer to a hold.</summary>
/// <param name="Verdict">What stands against it; objections of placing come as refusals.</param>
/// <param name="Until">Until when it is held; null when it is not.</param>
[GenerateSerializer, Immutable, Alias("facility.hold-answer")]
public sealed record HoldAnswer([property: Id(0)] Verdict Verdict, [property: Id(1)] DateTimeOffset? Until);
