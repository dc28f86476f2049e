using Bench.Wing;
using Facility.Contracts.People;

namespace Facility.Tests.Visits;

/// <summary>The short form of <c>bench wing</c>: visits kept a second time on paper.</summary>
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

        await new WingYear(house, paper, new(Seed), asksADay: 8).Run(First, 10);
        await paper.Reconcile(house);

        output.WriteLine($"Seed {Seed}: {paper.Compared} comparisons.");
        Assert.True(paper.WrongCount == 0, string.Join('\n', paper.Wrong));
        Assert.True(paper.Answers[""] > 5 && paper.Answers.Keys.Any(rules => rules.Contains("VIST-21")));
    }
}
