using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Facility.Contracts.People;
using Spectre.Console;

namespace Bench.Wing;

/// <summary><c>bench wing</c>: a year of visits and parcels on the real stores, reconciled with a second bookkeeping;
/// ends with 1 if they differ.</summary>
internal static class WingBench
{
    private const int AsksADay = 55, ParcelsADay = 60;

    private static readonly DateOnly First = new(2026, 1, 5);

    public static Command Command()
    {
        var people = new Option<int>("--people")
        {
            Description = "How many are held.", DefaultValueFactory = _ => 1200,
        };
        var days = new Option<int>("--days") { Description = "How many days.", DefaultValueFactory = _ => 365 };
        var seed = new Option<int>("--seed") { Description = "Which year.", DefaultValueFactory = _ => 1 };
        var command = new Command("wing", "A year of visits and parcels, kept twice and compared.")
        {
            people, days, seed,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(people), parsed.GetValue(days), parsed.GetValue(seed), cancellation));
        return command;
    }

    private static async Task<int> Run(int count, int days, int seed, CancellationToken cancellation)
    {
        var chance = new Random(seed);
        var people = Enumerable.Range(1, count)
            .Select(number => (Id: $"p-{number:0000}", Conditions: OneOf(chance.Next(10)))).ToList();
        var watch = Stopwatch.StartNew();
        await using var house = await WingHouse.Build(
            people, new DateTimeOffset(First.ToDateTime(new(0, 0)), TimeSpan.Zero).AddHours(-6), cancellation);
        AnsiConsole.WriteLine($"Seed {seed}: {count} people, built in {watch.Elapsed.TotalSeconds:0} s.");

        var paper = new WingPaper(people.ToDictionary(one => one.Id, one => PersonOf(one.Conditions)));
        var calendar = new WingDays(house);
        var visits = new WingYear(house, paper, calendar, chance, AsksADay);
        var parcels = new ParcelYear(house, paper, calendar, new Random(seed + 1), ParcelsADay);
        await parcels.Before(First);
        await calendar.Run(First, days, visits.Morning, parcels.Morning);
        await paper.Reconcile(house);
        await parcels.Reconcile();
        Print(paper, parcels, watch.Elapsed);
        return paper.WrongCount == 0 ? 0 : 1;
    }

    // Of ten, six in ordinary, three in lenient and one in strict conditions.
    private static Conditions OneOf(int ten) => ten switch
    {
        < 6 => Conditions.Ordinary,
        < 9 => Conditions.Lenient,
        _ => Conditions.Strict,
    };

    private static PaperPerson PersonOf(Conditions conditions)
    {
        var person = new PaperPerson();
        person.Serve(DateOnly.MinValue, conditions);
        return person;
    }

    private static void Print(WingPaper paper, ParcelYear parcels, TimeSpan took)
    {
        var table = new Table().AddColumns("What", "How many");
        foreach (var (answer, count) in paper.Answers.OrderBy(one => one.Key, StringComparer.Ordinal))
            table.AddRow(answer, Text(count));
        foreach (var (state, count) in paper.States) table.AddRow($"  visits in the end {state}", Text(count));
        foreach (var (state, count) in parcels.States) table.AddRow($"  parcels in the end {state}", Text(count));
        table.AddRow("Comparisons", Text(paper.Compared));
        table.AddRow("Differences", Text(paper.WrongCount));
        table.AddRow("Ran s", took.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        foreach (var wrong in paper.Wrong) AnsiConsole.WriteLine(wrong);
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
