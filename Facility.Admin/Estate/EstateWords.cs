using Facility.Admin.Speech;
using Facility.Contracts.Allocation;
using Facility.Contracts.Estate;

namespace Facility.Admin.Estate;

/// <summary>What is said of cells, wherever they are shown; a page asks for it in its language.</summary>
internal static class EstateWords
{
    public static string Of(CellState state) => state switch
    {
        CellState.Draft => "draft",
        CellState.Active => "in use",
        CellState.Inactive => "out of order",
        _ => "given up|a cell",
    };

    public static string Of(CellChange change) => change switch
    {
        CellChange.Capacity => "other capacities",
        CellChange.Close => "close it",
        CellChange.Open => "open it",
        CellChange.Archive => "give it up",
        _ => "choose",
    };

    public static string Of(CellRequestState state) => state switch
    {
        CellRequestState.Proposed => "proposed by the system",
        CellRequestState.Waiting => "waits for a second person",
        CellRequestState.Approved => "approved",
        CellRequestState.Rejected => "rejected",
        _ => "ended",
    };

    public static string Of(CellPending pending) => pending.State is CellRequestState.Proposed
        ? $"the system proposes: {Of(pending.Change)}" : $"asked: {Of(pending.Change)}";

    public static string Of(CellPurposes purposes, Words words) =>
        purposes is CellPurposes.None ? "" : string.Join(", ",
            Enum.GetValues<CellPurposes>().Where(one => one is not CellPurposes.None && purposes.HasFlag(one))
                .Select(one => words[OfOne(one)]));

    public static string OfOne(CellPurposes purpose) => purpose switch
    {
        CellPurposes.None => "ordinary",
        CellPurposes.StepFree => "no step",
        CellPurposes.MotherAndChild => "mothers with infants",
        CellPurposes.SafePlace => "safe place",
        _ => $"{purpose.ToString().ToLowerInvariant()}|a cell",
    };

    public static string Of(CellPlaces places, Words words) =>
        words["{0} at most, {1} working, {2} certified", places.Maximum, places.Working, places.Certified];

    public static string Of(decimal? squareMetres, Words words) =>
        squareMetres is { } known ? known.ToString("0.##", words.Culture) : words["no figure"];
}
