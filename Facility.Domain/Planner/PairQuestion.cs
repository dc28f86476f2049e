using System.Collections;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;

namespace Facility.Domain.Planner;

/// <summary>Asks the rules how near one pair may live: in an empty cell of every kind there is, on one landing, in one
/// block; both are judged each time.</summary>
public sealed class PairQuestion
{
    private readonly PlanQuestion question;
    private readonly ImmutableArray<ImmutableArray<KeepApart>> orders;

    /// <summary>Asks about the people of a question.</summary>
    public PairQuestion(PlanQuestion question)
    {
        this.question = question;
        Kinds = [.. question.Cells.Where(cell => cell.State is CellState.Active).Select(Bare).Distinct()];
        orders = [.. question.People.Select(person => question.Apart[person].ToImmutableArray())];
    }

    /// <summary>The kinds of cells there are: they differ in what a rule can look at.</summary>
    public ImmutableArray<HousingCell> Kinds { get; }

    /// <summary>How many answers a pair has: one for every kind of cell, for a landing, for a block.</summary>
    public int Levels => Kinds.Length + 2;

    // A cell's name and place in the building change no rule's answer to two people who are alone in it.
    internal static HousingCell Bare(HousingCell cell) =>
        cell with { Id = new("any"), Label = "", Block = new("any"), Landing = "one" };

    /// <summary>Asks about two people, by their places in the question; true where they are kept apart.</summary>
    public BitArray Ask(int one, int other)
    {
        var apart = new BitArray(Levels);
        for (var kind = 0; kind < Kinds.Length; kind++)
            apart[kind] = AreApart(one, other, Kinds[kind], Together);
        if (Kinds.IsEmpty) return apart;
        apart[Kinds.Length] = AreApart(one, other, Kinds[0], OnOneLanding);
        apart[Kinds.Length + 1] = AreApart(one, other, Kinds[0], InOneBlock);
        return apart;
    }

    private bool AreApart(
        int one, int other, HousingCell cell, Func<AllocationFacts, HousedPerson, AllocationFacts> beside) =>
        Refuses(one, other, cell, beside) || Refuses(other, one, cell, beside);

    // Only what the other one adds is asked: what stands against the first alone is asked elsewhere.
    private bool Refuses(
        int one, int other, HousingCell cell, Func<AllocationFacts, HousedPerson, AllocationFacts> beside)
    {
        var alone = new AllocationFacts(Person(one), cell, [], [], question.House) { Apart = orders[one] };
        var with = beside(alone, Person(other));
        return !AllocationRules.IsOpen(with) && AddsTo(alone, with);
    }

    private static bool AddsTo(AllocationFacts alone, AllocationFacts with) => AllocationRules.All.Any(rule =>
        rule.Find(with) is { Outcome: > AllocationOutcome.Noted }
        && rule.Find(alone) is not { Outcome: > AllocationOutcome.Noted });

    private static AllocationFacts Together(AllocationFacts alone, HousedPerson other) => alone with { With = [other] };

    private static AllocationFacts OnOneLanding(AllocationFacts alone, HousedPerson other) =>
        alone with { Near = [new(other, alone.Cell.Landing)] };

    private static AllocationFacts InOneBlock(AllocationFacts alone, HousedPerson other) =>
        alone with { Near = [new(other, "another")] };

    private HousedPerson Person(int index) => question.PersonOf(question.People[index]);
}
