using System.Collections;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Domain.Allocation;

namespace Facility.Domain.Planner;

/// <summary>How near a pair may live, asked of the rules pair by pair: no rule is written a second time here.</summary>
/// <remarks>Each pair is put into an empty cell of every kind there is, onto one landing, and into one block, and both
/// are judged each time.</remarks>
public sealed class PlanPairs
{
    private readonly PlanQuestion question;
    private readonly ImmutableArray<HousingCell> kinds;
    private readonly BitArray[][] apart;
    private readonly ImmutableArray<ImmutableArray<KeepApart>> orders;

    private PlanPairs(PlanQuestion question)
    {
        this.question = question;
        kinds = KindsOf(question);
        orders = [.. question.People.Select(person => question.Apart[person].ToImmutableArray())];
        apart = [.. Enumerable.Range(0, question.People.Length).Select(_ => Enumerable.Range(0, kinds.Length + 2)
            .Select(_ => new BitArray(question.People.Length)).ToArray())];
    }

    /// <summary>How many kinds of cells there are: they differ in what a rule can look at.</summary>
    public int Kinds => kinds.Length;

    /// <summary>Asks all pairs.</summary>
    public static PlanPairs Ask(PlanQuestion question, CancellationToken cancellation)
    {
        var pairs = new PlanPairs(question);
        for (var one = 0; one < question.People.Length; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var other = one + 1; other < question.People.Length; other++) pairs.AskPair(one, other);
        }
        return pairs;
    }

    /// <summary>Which kind a cell is of.</summary>
    public int KindOf(HousingCell cell) => kinds.IndexOf(Bare(cell));

    /// <summary>Whether two share no cell of a kind.</summary>
    public bool InCell(int kind, int one, int other) => apart[one][kind][other];

    /// <summary>Whether two share no landing.</summary>
    public bool OnLanding(int one, int other) => apart[one][kinds.Length][other];

    /// <summary>Whether two share no block.</summary>
    public bool InBlock(int one, int other) => apart[one][kinds.Length + 1][other];

    /// <summary>Whether two people have the very same answers with everybody else, and none against each other: then
    /// either may stand for the other.</summary>
    public bool AreAlike(int one, int other)
    {
        for (var level = 0; level < kinds.Length + 2; level++)
        {
            var (mine, theirs) = (apart[one][level], apart[other][level]);
            if (mine[other]) return false;
            if (!SameBut(mine, theirs, one, other)) return false;
        }
        return true;
    }

    // A cell's name and place in the building change no rule's answer to two people who are alone in it.
    private static HousingCell Bare(HousingCell cell) =>
        cell with { Id = new("any"), Label = "", Block = new("any"), Landing = "one" };

    private static ImmutableArray<HousingCell> KindsOf(PlanQuestion question) =>
        [.. question.Cells.Where(cell => cell.State is CellState.Active).Select(Bare).Distinct()];

    private static bool SameBut(BitArray mine, BitArray theirs, int one, int other)
    {
        for (var third = 0; third < mine.Length; third++)
            if (third != one && third != other && mine[third] != theirs[third]) return false;
        return true;
    }

    private void AskPair(int one, int other)
    {
        for (var kind = 0; kind < kinds.Length; kind++)
            AskAt(kind, one, other, kinds[kind], Together);
        if (kinds.IsEmpty) return;
        AskAt(kinds.Length, one, other, kinds[0], OnOneLanding);
        AskAt(kinds.Length + 1, one, other, kinds[0], InOneBlock);
    }

    private void AskAt(
        int level, int one, int other, HousingCell cell, Func<AllocationFacts, HousedPerson, AllocationFacts> beside)
    {
        var value = Refuses(one, other, cell, beside) || Refuses(other, one, cell, beside);
        (apart[one][level][other], apart[other][level][one]) = (value, value);
    }

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
