using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Roll;

namespace Facility.Contracts.RollCheck;

/// <summary>A number that somebody counted.</summary>
/// <param name="By">Who counted.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Number">How many; null while another is still to count, for everybody else.</param>
/// <param name="At">When it was entered.</param>
[GenerateSerializer, Immutable, Alias("facility.count-view")]
public sealed record CountView(
    [property: Id(0)] PersonId By, [property: Id(1)] string Name, [property: Id(2)] int? Number,
    [property: Id(3)] DateTimeOffset At);

/// <summary>What explains a difference.</summary>
/// <param name="Id">By which it is taken back; empty for what a movement order says, which nobody takes back here.
/// </param>
/// <param name="Kind">What it explains.</param>
/// <param name="Person">Who; null for doors.</param>
/// <param name="Name">Shown name; empty for doors.</param>
/// <param name="Landing">Where a guest was counted, whose doors; where an absent person lives.</param>
/// <param name="Says">Where they are and on whose word.</param>
[GenerateSerializer, Immutable, Alias("facility.explanation-view")]
public sealed record ExplanationView(
    [property: Id(0)] string Id, [property: Id(1)] ExplanationKind Kind, [property: Id(2)] PersonId? Person,
    [property: Id(3)] string Name, [property: Id(4)] string Landing, [property: Id(5)] string Says);

/// <summary>A landing in a roll check: record, people who counted, doors.</summary>
/// <param name="Landing">Its id in the block.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Residents">Who lives there and is inside the gate, by the record; null once it is closed.</param>
/// <param name="Absent">Of those, whose absence is explained; null once it is closed.</param>
/// <param name="Guests">Who lives elsewhere and is counted here; null once it is closed.</param>
/// <param name="Expected">Residents less absent and with guests: who should be, or was, there.</param>
/// <param name="Round">Which count it is, from 1; a recount is the next.</param>
/// <param name="Counts">Of this round, none to two.</param>
/// <param name="Doors">What the doors of its cells saw, in words.</param>
/// <param name="Differences">What stands against closing, each naming the landing; empty for nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.landing-view")]
public sealed record LandingView(
    [property: Id(0)] string Landing, [property: Id(1)] string Label, [property: Id(2)] int? Residents,
    [property: Id(3)] int? Absent, [property: Id(4)] int? Guests, [property: Id(5)] int Expected,
    [property: Id(6)] int Round, [property: Id(7)] ImmutableArray<CountView> Counts, [property: Id(8)] string Doors,
    [property: Id(9)] ImmutableArray<string> Differences);

/// <summary>A roll check of a block.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Block">Which block.</param>
/// <param name="Label">The block's name on the building.</param>
/// <param name="Because">Why, for an extra one; empty for one by plan.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="OpenedBy">Shown name of who opened it.</param>
/// <param name="DueAt">By when it is to be closed; null while no figure is set.</param>
/// <param name="Landings">Its landings in their order.</param>
/// <param name="Explanations">What was explained.</param>
/// <param name="SignedBy">Who signed first; empty for nobody yet.</param>
/// <param name="ClosedAt">When the second signature closed it; null while it is open.</param>
/// <param name="ClosedBy">Who signed second.</param>
[GenerateSerializer, Immutable, Alias("facility.roll-check-sheet")]
public sealed record RollCheckSheet(
    [property: Id(0)] string Id, [property: Id(1)] BlockId Block, [property: Id(2)] string Label,
    [property: Id(3)] string Because, [property: Id(4)] DateTimeOffset OpenedAt, [property: Id(5)] string OpenedBy,
    [property: Id(6)] DateTimeOffset? DueAt, [property: Id(7)] ImmutableArray<LandingView> Landings,
    [property: Id(8)] ImmutableArray<ExplanationView> Explanations, [property: Id(9)] string SignedBy,
    [property: Id(10)] DateTimeOffset? ClosedAt, [property: Id(11)] string ClosedBy);

/// <summary>A block on the list of roll checks.</summary>
/// <param name="Block">Which.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="Residents">Who lives there and is inside the gate.</param>
/// <param name="Open">The roll check that is open; empty for none.</param>
/// <param name="DueAt">By when the one of today whose time has come, or the open one, is to be closed; null for none.
/// </param>
/// <param name="IsLate">Whether that is over.</param>
/// <param name="LastClosedAt">When one was closed last; null for never.</param>
/// <param name="LastCounted">How many were counted then.</param>
[GenerateSerializer, Immutable, Alias("facility.roll-check-line")]
public sealed record RollCheckLine(
    [property: Id(0)] BlockId Block, [property: Id(1)] string Label, [property: Id(2)] int Residents,
    [property: Id(3)] string Open, [property: Id(4)] DateTimeOffset? DueAt, [property: Id(5)] bool IsLate,
    [property: Id(6)] DateTimeOffset? LastClosedAt, [property: Id(7)] int LastCounted);

/// <summary>All roll checks now.</summary>
/// <param name="Blocks">Every block with cells.</param>
/// <param name="NoCell">Who is inside without a cell: no block counts them.</param>
/// <param name="Figures">The roll now.</param>
/// <param name="Escape">Who is on the escape-risk register, who is due first at the top.</param>
[GenerateSerializer, Immutable, Alias("facility.roll-check-board")]
public sealed record RollCheckBoard(
    [property: Id(0)] ImmutableArray<RollCheckLine> Blocks, [property: Id(1)] int NoCell,
    [property: Id(2)] RollFigures Figures, [property: Id(3)] ImmutableArray<EscapeRiskView> Escape);

/// <summary>The sheet that is printed for a block.</summary>
/// <param name="Block">Which.</param>
/// <param name="Label">Its name on the building.</param>
/// <param name="At">When it was made.</param>
/// <param name="Landings">Its landings with their cells.</param>
[GenerateSerializer, Immutable, Alias("facility.roll-sheet")]
public sealed record RollSheet(
    [property: Id(0)] BlockId Block, [property: Id(1)] string Label, [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] ImmutableArray<SheetLanding> Landings);

/// <summary>A landing on the printed sheet.</summary>
/// <param name="Label">Its name.</param>
/// <param name="People">Who lives there, by cell and name.</param>
[GenerateSerializer, Immutable, Alias("facility.sheet-landing")]
public sealed record SheetLanding(
    [property: Id(0)] string Label, [property: Id(1)] ImmutableArray<SheetPerson> People);

/// <summary>Somebody on the printed sheet.</summary>
/// <param name="Cell">The cell's mark.</param>
/// <param name="Person">Their number.</param>
/// <param name="Name">Their name.</param>
/// <param name="Absent">Where they are known to be, if not there; empty for there.</param>
/// <param name="IsEscapeRisk">Whether they are on the escape-risk register.</param>
[GenerateSerializer, Immutable, Alias("facility.sheet-person")]
public sealed record SheetPerson(
    [property: Id(0)] string Cell, [property: Id(1)] PersonId Person, [property: Id(2)] string Name,
    [property: Id(3)] string Absent, [property: Id(4)] bool IsEscapeRisk);
