using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Domain.Allocation;

namespace Facility.Domain.Planner;

/// <summary>People in classes of equal facts: whoever has nothing to do with each other answers as their classes do.
/// </summary>
/// <remarks>No rule stands here. Facts that are the same need not be asked twice; of a birth only what the law asks
/// counts, and whoever shares a case or an order is a pair of its own. A property test asks every pair of random houses
/// one by one and compares.</remarks>
internal sealed class PlanClasses
{
    private readonly int[] classOf;
    private readonly HashSet<(int One, int Other)> own;

    public PlanClasses(PlanQuestion question)
    {
        var known = new Dictionary<(Particulars, bool?), int>();
        classOf = [.. question.People.Select(person =>
        {
            var key = KeyOf(question.PersonOf(person).Is, question.House);
            return known.TryGetValue(key, out var index) ? index : known[key] = known.Count;
        })];
        own = [.. SharedCases(question), .. Orders(question)];
    }

    /// <summary>In which class somebody is.</summary>
    public int Of(int person) => classOf[person];

    /// <summary>Whether a pair has something of its own between them.</summary>
    public bool IsOwn(int one, int other) => own.Contains(Sorted(one, other));

    private static (Particulars, bool?) KeyOf(Particulars facts, HouseFacts house) => (
        facts with { Born = null, Cases = [] },
        facts.AgeOn(house.Today) is { } age ? age < Ages.Adult : null);

    private static IEnumerable<(int, int)> SharedCases(PlanQuestion question)
    {
        var byCase = question.People.Index()
            .SelectMany(one => question.PersonOf(one.Item).Is.Cases.Distinct().Select(number => (number, one.Index)))
            .GroupBy(one => one.number, one => one.Index);
        return byCase.SelectMany(one => from first in one from second in one where first < second
                                        select (first, second));
    }

    private static IEnumerable<(int, int)> Orders(PlanQuestion question)
    {
        var places = question.People.Index().ToDictionary(one => one.Item, one => one.Index);
        return
            from person in places
            from order in question.Apart[person.Key]
            where places.ContainsKey(order.From)
            select Sorted(person.Value, places[order.From]);
    }

    private static (int, int) Sorted(int one, int other) => one < other ? (one, other) : (other, one);
}
