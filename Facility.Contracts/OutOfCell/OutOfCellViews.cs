using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.OutOfCell;

/// <summary>A count of one day; whole minutes, begun ones left out.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Known">Minutes that are known and over.</param>
/// <param name="Running">Minutes so far of what has not ended.</param>
/// <param name="Declined">Minutes that were offered and declined.</param>
/// <param name="Unknown">Minutes of which nobody can say anything; neither nought nor done.</param>
/// <param name="Norm">Minutes that are due; null where no figure is set.</param>
/// <param name="Source">Where the norm comes from.</param>
/// <param name="State">How it stands.</param>
/// <param name="BeginBy">When the rest has to begin at the latest; null when nothing is owed, or the day is over.
/// </param>
[GenerateSerializer, Immutable, Alias("facility.meter-view")]
public sealed record MeterView(
    [property: Id(0)] MeterKind Kind, [property: Id(1)] int Known, [property: Id(2)] int Running,
    [property: Id(3)] int Declined, [property: Id(4)] int Unknown, [property: Id(5)] int? Norm,
    [property: Id(6)] string Source, [property: Id(7)] MeterState State, [property: Id(8)] DateTimeOffset? BeginBy);

/// <summary>Somebody's day.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Cell">Their cell.</param>
/// <param name="CellLabel">Its mark.</param>
/// <param name="Block">The cell's block.</param>
/// <param name="IsIsolated">Whether an order of isolation held on that day.</param>
/// <param name="Outdoors">Time outdoors.</param>
/// <param name="Contact">Contact; with a norm for who is isolated.</param>
[GenerateSerializer, Immutable, Alias("facility.out-of-cell-view")]
public sealed record OutOfCellView(
    [property: Id(0)] PersonId Person, [property: Id(1)] string Name, [property: Id(2)] CellId Cell,
    [property: Id(3)] string CellLabel, [property: Id(4)] BlockId Block, [property: Id(5)] bool IsIsolated,
    [property: Id(6)] MeterView Outdoors, [property: Id(7)] MeterView Contact);

/// <summary>Today, of everybody who lives in a cell.</summary>
/// <param name="Day">The facility's day.</param>
/// <param name="People">Who has to have something now first, then by cell.</param>
/// <param name="Amber">How many have to have something now.</param>
[GenerateSerializer, Immutable, Alias("facility.out-of-cell-board")]
public sealed record OutOfCellBoard(
    [property: Id(0)] DateOnly Day, [property: Id(1)] ImmutableArray<OutOfCellView> People,
    [property: Id(2)] int Amber)
{
    /// <summary>Whether the facility's record began on that day: nothing is asked of it.</summary>
    [Id(3)] public bool IsFirstDay { get; init; }
}

/// <summary>A piece of somebody's day, and who or what says so.</summary>
/// <param name="Kind">Of which count.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when; null while it lasts.</param>
/// <param name="Says">What is said of it, and by whom or what.</param>
/// <param name="IsKnown">Whether it counts as had; else it is declined, elsewhere or unknown.</param>
[GenerateSerializer, Immutable, Alias("facility.meter-piece")]
public sealed record MeterPiece(
    [property: Id(0)] MeterKind Kind, [property: Id(1)] DateTimeOffset From, [property: Id(2)] DateTimeOffset? Until,
    [property: Id(3)] string Says, [property: Id(4)] bool IsKnown)
{
    /// <summary>The entry behind it that can be taken back; empty for none.</summary>
    [Id(5)] public string Entry { get; init; } = "";
}

/// <summary>How a day that is over stood at its end, and as later entries changed it.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Meter">The count.</param>
[GenerateSerializer, Immutable, Alias("facility.past-meter")]
public sealed record PastMeter([property: Id(0)] DateOnly Day, [property: Id(1)] MeterView Meter);

/// <summary>One person's time out of the cell.</summary>
/// <param name="Today">Today; null of who does not live in a cell.</param>
/// <param name="Pieces">Of what today is made, the earliest first.</param>
/// <param name="Past">Days that are over, the newest first; at most fourteen. A day that is missing is not known.
/// </param>
[GenerateSerializer, Immutable, Alias("facility.out-of-cell-file")]
public sealed record OutOfCellFile(
    [property: Id(0)] OutOfCellView? Today, [property: Id(1)] ImmutableArray<MeterPiece> Pieces,
    [property: Id(2)] ImmutableArray<PastMeter> Past);
