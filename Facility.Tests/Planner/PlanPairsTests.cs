using System.Collections.Immutable;
using Bench.Planner;
using Facility.Contracts.Allocation;
using Facility.Contracts.People;
using Facility.Domain.Allocation;
using Facility.Domain.Planner;
using Facility.Silo.Planner;

namespace Facility.Tests.Planner;

/// <summary>Pairs are asked class by class; each pair asked by itself must get the same answer.</summary>
public class PlanPairsTests
{
    [Theory]
    [InlineData(InstitutionType.Maximum)]
    [InlineData(InstitutionType.Minimum)]
    [InlineData(InstitutionType.Full)]
    [InlineData(InstitutionType.PreTrial)]
    [InlineData(InstitutionType.Mixed)]
    public void Every_pair_of_random_houses_answers_as_if_it_were_asked_alone(InstitutionType institution)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var question = House(institution, seed);
            var grouped = PlanPairs.Ask(question, default);
            var alone = new PairQuestion(question);
            for (var one = 0; one < question.People.Length; one++)
            {
                for (var other = one + 1; other < question.People.Length; other++)
                    AssertSame($"{institution}, seed {seed}, {one} and {other}", alone, grouped, one, other);
            }
            Assert.InRange(grouped.Asked, 1, question.People.Length * (question.People.Length - 1) / 2);
        }
    }

    [Fact]
    public void People_with_nothing_between_them_are_asked_once_for_each_two_classes()
    {
        var question = PlanWork.QuestionOf(PlannerTown.Of(120, 1, 1), PlannerTown.From, PlannerTown.To);
        var pairs = PlanPairs.Ask(question, default);

        Assert.InRange(pairs.Asked, 1, 1500);
    }

    private static void AssertSame(string where, PairQuestion alone, PlanPairs grouped, int one, int other)
    {
        var answer = alone.Ask(one, other);
        for (var kind = 0; kind < grouped.Kinds; kind++)
        {
            Assert.True(answer[kind] == grouped.InCell(kind, one, other), $"{where}, kind {kind}");
            Assert.True(answer[kind] == grouped.InCell(kind, other, one), $"{where}, kind {kind}, from the other");
        }
        Assert.True(answer[grouped.Kinds] == grouped.OnLanding(one, other), $"{where}, landing");
        Assert.True(answer[grouped.Kinds + 1] == grouped.InBlock(one, other), $"{where}, block");
    }

    // Every fact that a rule looks at takes every value somewhere.
    private static PlanQuestion House(InstitutionType institution, int seed)
    {
        var chance = new Random(seed);
        var housing = PlannerTown.Of(24, 1, seed);
        housing = housing with
        {
            House = housing.House with { Institution = institution },
            People = housing.People.OrderBy(one => one.Key.Value, StringComparer.Ordinal).ToImmutableDictionary(
                one => one.Key, one => one.Value with { Is = Facts(housing.House.Today, chance) }),
            Cells = housing.Cells.ToImmutableDictionary(one => one.Key, one => one.Value with
            {
                Purposes = chance.Next(3) == 0 ? (CellPurposes)(1 << chance.Next(7)) : one.Value.Purposes,
            }),
            Apart =
            [
                .. Enumerable.Range(0, 6).Select(number => new ApartPair(
                    $"ka-{number}", new($"p-{number:0000}"), new($"p-{chance.Next(8, 24):0000}"),
                    (KeepApartLevel)chance.Next(1, 4))),
            ],
        };
        return PlanWork.QuestionOf(housing, PlannerTown.From, PlannerTown.To);
    }

    private static Particulars Facts(DateOnly today, Random chance) => new()
    {
        Sex = (Sex)chance.Next(3),
        Born = chance.Next(6) == 0 ? null : today.AddYears(-chance.Next(15, 22)).AddDays(-chance.Next(-1, 2)),
        Imprisonment = (Imprisonment)chance.Next(3),
        Status = (LegalStatus)chance.Next(4),
        Conditions = (Conditions)chance.Next(5),
        SentenceClass = chance.Next(3) == 0 ? (SentenceClass)chance.Next(5) : SentenceClass.Common,
        Offence = (Offence)chance.Next(4),
        Needs = chance.Next(3) == 0 ? (PersonNeeds)chance.Next(8) : PersonNeeds.None,
        Traits = chance.Next(2) == 0 ? (PersonTraits)chance.Next(32) : PersonTraits.None,
        HealthGroup = chance.Next(4) == 0 ? "A" : "",
        Cases = chance.Next(3) == 0 ? [$"case-{chance.Next(4)}", $"case-{chance.Next(4)}"] : [],
        QuarantineUntil = chance.Next(4) == 0 ? today.AddDays(chance.Next(-1, 2)) : null,
    };
}
