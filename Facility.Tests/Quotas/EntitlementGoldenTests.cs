using System.Globalization;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;

namespace Facility.Tests.Quotas;

/// <summary>The table a lawyer reads, against the file the program reads: two hands wrote them.</summary>
public sealed class EntitlementGoldenTests
{
    private static readonly QuotaKind[] Kinds =
    [
        QuotaKind.ShortVisit, QuotaKind.LongVisit, QuotaKind.Parcel, QuotaKind.SmallPost, QuotaKind.Spending,
    ];

    [Fact]
    public void Every_group_in_every_conditions_has_what_the_acts_give_under_every_profile()
    {
        var lines = Lines("golden-counts.csv");
        Assert.Equal(
            PolicyBook.Current.Profiles.Select(one => one.Id).Where(id => id != "house").Order(),
            lines.Select(line => line[0]).Distinct().Order());
        Assert.Equal(
            EntitlementWords.Groups.Length * EntitlementWords.Conditions.Length * 6, lines.Count);
        foreach (var line in lines)
        {
            var policy = PolicyBook.Current.Under(line[0])!.On(new(2026, 6, 1));
            var row = policy.Entitlements.GetValueOrDefault((line[1], line[2]));
            Assert.Equal(
                string.Join(';', line),
                string.Join(
                    ';', [.. line[..3], .. Kinds.Select(kind => row?.Of(kind).ToString() ?? "-")]));
        }
    }

    [Fact]
    public void The_next_visit_is_on_the_day_that_the_calendar_gives()
    {
        foreach (var line in Lines("golden-dates.csv"))
        {
            var perYear = int.Parse(line[0], CultureInfo.InvariantCulture);
            Assert.Equal(
                string.Join(';', line),
                $"{line[0]};{line[1]};{QuotaDays.Next(PaperLedger.Day(line[1]), perYear):yyyy-MM-dd}");
        }
    }

    [Fact]
    public void Every_row_says_where_it_stands_and_how_sure_it_is()
    {
        Assert.All(PolicyBook.Current.On(new(2026, 6, 1)).Entitlements.Values, row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.All(row.May.Values, cell => Assert.NotEqual(Sureness.Unsaid, cell.Sure));
        });
        Assert.Equal(
            Sureness.Edition,
            PolicyBook.Current.On(new(2026, 6, 1)).Entitlements[("minimum", "ordinary")].Of(QuotaKind.Parcel).Sure);
    }

    [Theory]
    [InlineData("2015-06-01", 1982)]
    [InlineData("2016-01-01", null)]
    [InlineData("2018-12-31", null)]
    [InlineData("2019-01-01", 2525)]
    [InlineData("2020-03-31", 2651)]
    [InlineData("2020-04-01", 2778)]
    [InlineData("2025-12-31", 3932)]
    [InlineData("2026-01-01", 4325)]
    [InlineData("2027-01-01", null)]
    public void The_MRP_is_of_its_day_and_of_a_year_without_a_figure_unset(string day, int? tenge)
    {
        Assert.Equal(tenge, PolicyBook.Current.On(PaperLedger.Day(day)).Whole("mrp"));
        Assert.Equal(tenge, PolicyBook.Current.Under("kz-2018")!.On(PaperLedger.Day(day)).Whole("mrp"));
    }

    [Theory]
    [InlineData("kz-2018", 14, "18:00")]
    [InlineData("kz-2019", 20, "21:00")]
    public void The_order_of_September_2019_raised_the_weight_and_the_hours_of_calls(
        string profile, int kilograms, string until)
    {
        var policy = PolicyBook.Current.Under(profile)!.On(new(2026, 6, 1));
        Assert.Equal(
            (profile, kilograms, until),
            (policy.Profile, policy.Whole("parcel.max-kg"), $"{policy.Clock("call.until"):HH\\:mm}"));
    }

    internal static List<string[]> Lines(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Quotas", file))
            .Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(';')),
    ];
}
