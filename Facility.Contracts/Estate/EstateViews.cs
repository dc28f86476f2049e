using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Estate;

/// <summary>The estate as an office sees it.</summary>
/// <param name="Cells">In the order of the building.</param>
/// <param name="Requests">What is pending first, then what was decided last, at most
/// <see cref="DecidedShown"/>.</param>
[GenerateSerializer, Immutable, Alias("facility.estate-board")]
public sealed record EstateBoard(
    [property: Id(0)] ImmutableArray<EstateCellView> Cells,
    [property: Id(1)] ImmutableArray<CellRequestView> Requests)
{
    /// <summary>Most decided requests in one answer.</summary>
    public const int DecidedShown = 50;
}

/// <summary>A cell as its estate knows it; it names nobody.</summary>
/// <param name="Id">Which.</param>
/// <param name="Label">Its mark.</param>
/// <param name="Block">In which block.</param>
/// <param name="Landing">On which landing.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Places">How many it may hold.</param>
/// <param name="SiteMaximum">What the site file gives it: no maximum is above.</param>
/// <param name="People">How many live there.</param>
/// <param name="Held">Places held for somebody.</param>
/// <param name="Space">Its floor area against norm and floor.</param>
/// <param name="Purposes">What it is kept for.</param>
/// <param name="IsDormitory">Whether it is the old kind for many.</param>
/// <param name="Pending">What is pending; null for nothing.</param>
[GenerateSerializer, Immutable, Alias("facility.estate-cell-view")]
public sealed record EstateCellView(
    [property: Id(0)] CellId Id, [property: Id(1)] string Label, [property: Id(2)] BlockId Block,
    [property: Id(3)] string Landing, [property: Id(4)] CellState State, [property: Id(5)] CellPlaces Places,
    [property: Id(6)] int SiteMaximum, [property: Id(7)] int People, [property: Id(8)] int Held,
    [property: Id(9)] CellSpace Space, [property: Id(10)] CellPurposes Purposes, [property: Id(11)] bool IsDormitory,
    [property: Id(12)] CellPending? Pending)
{
    /// <summary>Block and landing as the building names them.</summary>
    [Id(13)] public string Where { get; init; } = "";

    /// <summary>Free places of normal use; zero for a cell that counts none, is not in use, or is over-full.</summary>
    public int Free => State is CellState.Active ? Math.Max(0, Places.Working - People - Held) : 0;
}

/// <summary>Floor area against the law's norm and the international floor.</summary>
/// <param name="Area">Floor area in square metres.</param>
/// <param name="Each">What each of those who live there has, in square metres, rounded down to hundredths; null for
/// nobody.</param>
/// <param name="Norm">The largest that the law in force owes to one of them, or to a man where nobody lives; null
/// where it gives no figure.</param>
/// <param name="Floor">The European floor for each; null where the profiles have none.</param>
/// <param name="Owed">What the law owes to all of them together; null where it gives no figure.</param>
[GenerateSerializer, Immutable, Alias("facility.cell-space")]
public sealed record CellSpace(
    [property: Id(0)] decimal Area, [property: Id(1)] decimal? Each, [property: Id(2)] decimal? Norm,
    [property: Id(3)] decimal? Floor, [property: Id(4)] decimal? Owed)
{
    /// <summary>Whether the law owes them more than there is.</summary>
    public bool IsBelowNorm => Owed > Area;

    /// <summary>Whether each has less than the European floor.</summary>
    public bool IsBelowFloor => Each < Floor;
}

/// <summary>Which cells are asked for; the same for board, list and API.</summary>
/// <param name="Block">Of one block; null for all.</param>
/// <param name="Purpose">Kept for one purpose; <see cref="CellPurposes.None"/> for ordinary ones; null for all.</param>
/// <param name="State">In one state; null for all.</param>
/// <param name="OnlyFree">Only with a free place.</param>
/// <param name="OnlyPending">Only with a request pending.</param>
[GenerateSerializer, Immutable, Alias("facility.estate-filter")]
public sealed record EstateFilter(
    [property: Id(0)] BlockId? Block = null, [property: Id(1)] CellPurposes? Purpose = null,
    [property: Id(2)] CellState? State = null, [property: Id(3)] bool OnlyFree = false,
    [property: Id(4)] bool OnlyPending = false)
{
    /// <summary>Whether a cell is asked for.</summary>
    public bool Holds(EstateCellView cell) =>
        (Block is not { } block || cell.Block == block)
        && (State is not { } state || cell.State == state)
        && (Purpose is not { } purpose || (purpose is CellPurposes.None
            ? cell.Purposes is CellPurposes.None : cell.Purposes.HasFlag(purpose)))
        && (!OnlyFree || cell.Free > 0)
        && (!OnlyPending || cell.Pending is not null);
}
