using System.Collections;
using Facility.Domain.Allocation;

namespace Facility.Domain.Planner;

/// <summary>How near every pair may live, as the rules answer: no rule is written a second time here.</summary>
/// <remarks>Asked once for each two classes of people with the same facts, and for every pair that shares a case or an
/// order: 1,200 people are 720,000 pairs.</remarks>
public sealed class PlanPairs
{
    private readonly PairQuestion asked;
    private readonly PlanClasses classes;
    private readonly BitArray[][] apart;

    private PlanPairs(PlanQuestion question)
    {
        asked = new(question);
        classes = new(question);
        apart = [.. Enumerable.Range(0, question.People.Length).Select(_ => Enumerable.Range(0, asked.Levels)
            .Select(_ => new BitArray(question.People.Length)).ToArray())];
    }

    /// <summary>How many kinds of cells there are: they differ in what a rule can look at.</summary>
    public int Kinds => asked.Kinds.Length;

    /// <summary>How many pairs the rules were really asked about.</summary>
    public int Asked { get; private set; }

    /// <summary>Asks all pairs.</summary>
    public static PlanPairs Ask(PlanQuestion question, CancellationToken cancellation)
    {
        var pairs = new PlanPairs(question);
        var known = new Dictionary<(int, int), BitArray>();
        for (var one = 0; one < question.People.Length; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var other = one + 1; other < question.People.Length; other++)
                pairs.Keep(one, other, pairs.AnswerOf(one, other, known));
        }
        return pairs;
    }

    /// <summary>Which kind a cell is of.</summary>
    public int KindOf(HousingCell cell) => asked.Kinds.IndexOf(PairQuestion.Bare(cell));

    /// <summary>In which class of equal facts somebody is.</summary>
    public int ClassOf(int person) => classes.Of(person);

    /// <summary>Whether two share no cell of a kind.</summary>
    public bool InCell(int kind, int one, int other) => apart[one][kind][other];

    /// <summary>Whether two share no landing.</summary>
    public bool OnLanding(int one, int other) => apart[one][Kinds][other];

    /// <summary>Whether two share no block.</summary>
    public bool InBlock(int one, int other) => apart[one][Kinds + 1][other];

    /// <summary>Whether two people have the very same answers with everybody else, and none against each other: then
    /// either may stand for the other.</summary>
    public bool AreAlike(int one, int other)
    {
        for (var level = 0; level < asked.Levels; level++)
        {
            var (mine, theirs) = (apart[one][level], apart[other][level]);
            if (mine[other]) return false;
            if (!SameBut(mine, theirs, one, other)) return false;
        }
        return true;
    }

    private BitArray AnswerOf(int one, int other, Dictionary<(int, int), BitArray> known)
    {
        if (classes.IsOwn(one, other)) return AskNow(one, other);
        var (mine, theirs) = (classes.Of(one), classes.Of(other));
        var key = mine < theirs ? (mine, theirs) : (theirs, mine);
        return known.TryGetValue(key, out var answer) ? answer : known[key] = AskNow(one, other);
    }

    private BitArray AskNow(int one, int other)
    {
        Asked++;
        return asked.Ask(one, other);
    }

    private void Keep(int one, int other, BitArray answer)
    {
        for (var level = 0; level < answer.Length; level++)
            if (answer[level]) (apart[one][level][other], apart[other][level][one]) = (true, true);
    }

    private static bool SameBut(BitArray mine, BitArray theirs, int one, int other)
    {
        for (var third = 0; third < mine.Length; third++)
            if (third != one && third != other && mine[third] != theirs[third]) return false;
        return true;
    }
}
