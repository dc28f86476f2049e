using Bench.Wing;
using Facility.Contracts.People;

namespace Facility.Tests.Visits;

/// <summary>The short form of <c>bench wing</c>: visits and parcels kept a second time on paper.</summary>
public sealed class WingYearTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    private static readonly DateOnly First = new(2026, 1, 5);

    [Fact]
    public async Task Ten_days_of_the_wing_are_the_same_on_paper()
    {
        var people = Enumerable.Range(1, 12).Select(number =>
            (Id: $"p-{number:00}", Conditions: (Conditions)(1 + (number % 2)))).ToList();
        await using var house = await WingHouse.Build(
            people, new(2026, 1, 4, 18, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        var paper = new WingPaper(people.ToDictionary(one => one.Id, one =>
        {
            var person = new PaperPerson();
            person.Serve(DateOnly.MinValue, one.Conditions);
            return person;
        }));

        var days = new WingDays(house);
        var visits = new WingYear(house, paper, days, new(Seed), asksADay: 8);
        var parcels = new ParcelYear(house, paper, days, new(Seed + 1), aDay: 5);
        await parcels.Before(First);
        await days.Run(First, 10, visits.Morning, parcels.Morning);
        await paper.Reconcile(house);
        await parcels.Reconcile();

        output.WriteLine($"Seed {Seed}: {paper.Compared} comparisons.");
        Assert.True(paper.WrongCount == 0, string.Join('\n', paper.Wrong));
        Assert.True(paper.Answers["visit held"] > 5 && paper.Answers["parcel taken in"] > 5);
        Assert.Contains(paper.Answers.Keys, answer => answer.Contains("VIST-21", StringComparison.Ordinal));
        Assert.Contains(paper.Answers.Keys, answer => answer.Contains("PARC-08", StringComparison.Ordinal));
        Assert.Contains(paper.Answers.Keys, answer => answer.Contains("QUOT-08", StringComparison.Ordinal));
    }
}
