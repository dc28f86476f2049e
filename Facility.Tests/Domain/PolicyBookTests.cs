using System.Globalization;
using Facility.Domain.Policy;

namespace Facility.Tests.Domain;

public sealed class PolicyBookTests
{
    [Theory]
    [InlineData("2018-06-01", "kz-2018", null, "18:00", null)]
    [InlineData("2019-09-09", "kz-2018", null, "18:00", null)]
    [InlineData("2019-09-10", "kz-2019", "09:00", "21:00", null)]
    [InlineData("2021-04-04", "kz-2019", "09:00", "21:00", null)]
    [InlineData("2023-03-16", "kz-2021", "09:00", "21:00", null)]
    [InlineData("2023-03-17", "kz-2023", "09:00", "21:00", null)]
    [InlineData("2025-10-01", "kz-2025", "09:00", "21:00", 5)]
    public void A_day_has_the_newest_figures_and_what_nobody_set_is_unset(
        string day, string profile, string? from, string? until, int? days)
    {
        var policy = PolicyBook.Current.On(DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal(
            (profile, from, until, days, (int?)15),
            (policy.Profile, Say(policy.Clock("call.from")), Say(policy.Clock("call.until")),
                policy.Whole("call.decision-working-days"), policy.Whole("call.minutes")));
        Assert.Null(policy.Whole("call.per-week"));
    }

    [Fact]
    public void A_day_is_the_facilitys_and_not_the_machines()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

        // Half past eight in the evening UTC is the next day there.
        Assert.Equal("kz-2025", PolicyBook.Current.At(new(2025, 9, 30, 20, 30, 0, TimeSpan.Zero), zone).Profile);
        Assert.Equal("kz-2023", PolicyBook.Current.At(new(2025, 9, 30, 12, 0, 0, TimeSpan.Zero), zone).Profile);
    }

    [Theory]
    [InlineData("call.minutes: { is: 15 }")]
    [InlineData("call.minutes: { is: a quarter, source: nobody }")]
    public void A_figure_without_a_source_or_without_a_number_is_refused(string figure) =>
        Assert.Contains("call.minutes", Assert.Throws<InvalidOperationException>(() => PolicyBook.Read(new StringReader(
            $"profiles:\n  - id: one\n    from: 2020-01-01\n    figures:\n      {figure}\n"))).Message,
            StringComparison.Ordinal);

    private static string? Say(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
