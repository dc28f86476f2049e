using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;

namespace Facility.Domain.Allocation;

/// <summary>Every cell for a person: the best first, then what needs an override, then what cannot be.</summary>
public static class CellRanking
{
    private const int SameBlock = 20, SameLanding = 10, Decent = 15, NoNote = 30, MeetsNeed = 40;

    /// <summary>Judges and ranks all cells of a picture for somebody.</summary>
    public static ImmutableArray<CellAnswer> For(HousingPicture housing, PersonId person, AllocationReader reader)
    {
        var home = HomeOf(housing, person);
        return Ranked(housing.Cells.Select(one => Answer(housing, person, one, home, reader)));
    }

    /// <summary>Answers about several parts of a building, the best first.</summary>
    public static ImmutableArray<CellAnswer> Ranked(IEnumerable<CellAnswer> answers) =>
    [
        .. answers
            .OrderBy(answer => answer.Verdict.Outcome is AllocationOutcome.Noted
                ? AllocationOutcome.Allowed : answer.Verdict.Outcome)
            .ThenByDescending(answer => answer.Fit)
            .ThenBy(answer => answer.Verdict.Objections.Length)
            .ThenBy(answer => answer.Cell.Value, StringComparer.Ordinal),
    ];

    /// <summary>Judges one cell for somebody.</summary>
    public static CellAnswer One(HousingPicture housing, PersonId person, CellId cell, AllocationReader reader) =>
        Answer(housing, person, housing.CellOf(cell)!, HomeOf(housing, person), reader);

    private static HousingCell? HomeOf(HousingPicture housing, PersonId person) =>
        housing.HomeOf(person) is { } cell ? housing.CellOf(cell) : null;

    private static CellAnswer Answer(
        HousingPicture housing, PersonId person, HousingCell cell, HousingCell? home, AllocationReader reader)
    {
        // Who moves alone is counted nowhere else, so that the others need not be pictured anew for every cell.
        var facts = housing.FactsOf(person, cell.Id) with { IsHome = home?.Id == cell.Id };
        var verdict = AllocationRules.Judge(facts, reader);
        var free = Math.Max(0, cell.Capacity.Working - facts.With.Length - facts.Held - (facts.IsHome ? 1 : 0));
        return new(
            cell.Id, cell.Label, cell.Block, cell.Landing, cell.State is CellState.Active ? free : 0, verdict,
            verdict.IsAllowed ? FitOf(facts, home, verdict) : 0);
    }

    private static int FitOf(AllocationFacts facts, HousingCell? home, AllocationVerdict verdict) =>
        1 + (home?.Block == facts.Cell.Block ? SameBlock : 0)
        + (home?.Block == facts.Cell.Block && home.Landing == facts.Cell.Landing ? SameLanding : 0)
        + (facts.With.Length < facts.Cell.Capacity.Certified ? Decent : 0)
        + (verdict.Objections.IsEmpty ? NoNote : 0)
        + (facts.Cell.IsFor(CellPurposes.StepFree)
            && facts.Person.Is.Needs.HasFlag(PersonNeeds.StepFree) ? MeetsNeed : 0);
}
