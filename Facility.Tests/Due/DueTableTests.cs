using Facility.Domain.Due;
using Facility.Domain.Signals;

namespace Facility.Tests.Due;

/// <summary>The table, its calendar and its clocks, derived by hand.</summary>
public sealed class DueTableTests
{
    private static readonly string[] Whole = ["says: a", "after: b", "to: me", "by: [guard]", "proof: c", "source: d"];

    private static readonly TimeZoneInfo Almaty = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    [Theory]
    [InlineData("family-arrival", "family", 2, null, null)]
    [InlineData("family-despatch", "family", 2, null, null)]
    [InlineData("injuries", "prosecutor", null, null, 60)]
    [InlineData("death-prosecutor", "prosecutor", null, null, 60)]
    [InlineData("death-family", "family", null, null, 60)]
    [InlineData("force", "prosecutor", 1, null, null)]
    [InlineData("sanction", "prosecutor", 1, null, null)]
    [InlineData("safe-place", "prosecutor", 1, null, null)]
    [InlineData("isolation-outside", "outside", 1, null, null)]
    [InlineData("isolation-visit", "medic", null, 0, null)]
    [InlineData("quarantine", "commission", null, 15, null)]
    [InlineData("keep-apart-review", "commission", null, 0, null)]
    [InlineData("commission-confirm", "commission", 1, null, null)]
    [InlineData("night-rounds", "watch", null, null, 480)]
    [InlineData("child-stay", "guardianship", null, 30, null)]
    [InlineData("escape-check", "watch", null, null, 120)]
    [InlineData("isolated-walk", "watch", null, 0, null)]
    [InlineData("isolated-contact", "watch", null, 0, null)]
    public void Each_row_has_the_figure_of_its_article(string id, string to, int? working, int? days, int? minutes)
    {
        var kind = DueTable.Current.Find(id)!;

        Assert.Equal((to, working, days, minutes), (
            kind.To, kind.Within.WorkingDays, kind.Within.Days, kind.Within.Minutes));
    }

    [Fact]
    public void No_row_is_left_out_above_and_what_is_late_has_its_signal()
    {
        Assert.Equal(18, DueTable.Current.All.Count());
        Assert.NotNull(SignalCatalogue.Current.Find("due-late"));
    }

    [Theory]
    [InlineData("within: { }", "exactly one")]
    [InlineData("within: { days: 1, minutes: 5 }", "exactly one")]
    [InlineData("within: { days: -1 }", "exactly one")]
    [InlineData("within: { days: 1 }, to: nobody", "addressee")]
    [InlineData("within: { days: 1 }, by: [janitor]", "janitor")]
    [InlineData("within: { days: 1 }, by: []", "a role that does it")]
    [InlineData("within: { days: 1 }, source: ''", "a source")]
    [InlineData("within: { days: 1 }, proof: ''", "proof")]
    [InlineData("within: { days: 1 }, every: { minutes: 0, from: '06:00', until: '22:00' }", "turns")]
    [InlineData("within: { days: 1 }, every: { minutes: 5, from: noon, until: '22:00' }", "turns")]
    public void A_row_that_is_wrong_is_named_with_what_it_lacks(string row, string lacks)
    {
        var given = row.Split(", ").Select(part => part.Split(':')[0]).ToHashSet();
        var rest = Whole.Where(part => !given.Contains(part.Split(':')[0]));
        var text = $"addressees: {{ me: Me }}\nrows:\n  one: {{ {string.Join(", ", rest)}, {row} }}\n";

        var wrong = Assert.Throws<InvalidOperationException>(() => DueTable.Read(new StringReader(text)));
        Assert.Contains("one lacks", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(lacks, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-27", 1, "2026-03-02")]
    [InlineData("2026-02-28", 2, "2026-03-03")]
    [InlineData("2026-03-20", 1, "2026-03-24")]
    [InlineData("2026-10-24", 1, "2026-10-26")]
    [InlineData("2026-12-31", 2, "2027-01-05")]
    [InlineData("2021-10-22", 1, "2021-10-25")]
    public void A_working_day_is_neither_of_the_weekend_nor_a_holiday(string day, int days, string expected) =>
        Assert.Equal(Day(expected), DaysOff.Current.After(Day(day), days));

    [Fact]
    public void A_day_off_of_one_year_is_one_in_that_year_only()
    {
        var daysOff = DaysOff.Read(new StringReader("weekend: [sunday]\nyearly: []\nsingle: [2026-05-27]\n"));

        Assert.Equal((true, false), (daysOff.IsOff(new(2026, 5, 27)), daysOff.IsOff(new(2027, 5, 27))));
        Assert.Contains("'2026-02-30'", Assert.Throws<InvalidOperationException>(() => DaysOff.Read(new StringReader(
            "weekend: [sunday]\nsingle: [2026-02-30]\n"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_in_days_is_the_end_of_the_facilitys_own_day()
    {
        // Half past eight in the evening UTC on Friday is Saturday in Almaty.
        var at = new DateTimeOffset(2026, 2, 27, 20, 30, 0, TimeSpan.Zero);

        Assert.Equal(Utc(3, 2, 19), Due(new(1, null, null), at));
        Assert.Equal(Utc(3, 2, 19), Due(new(1, null, null), at.AddHours(-3)));
        Assert.Equal(Utc(2, 28, 19), Due(new(null, 0, null), at));
        Assert.Equal(Utc(2, 27, 19), Due(new(null, 0, null), at.AddHours(-3)));
        Assert.Equal(at.AddHours(1), Due(new(null, null, 60), at));
    }

    [Fact]
    public void Turns_come_round_by_the_wall_and_the_night_goes_over_midnight()
    {
        var night = DueTable.Current.Find("night-rounds")!.Every!;
        var day = night with { Minutes = 120, From = new(6, 0), Until = new(22, 0) };

        Assert.Equal(8, Begun(day, Utc(2, 28, 19), Utc(3, 1, 18)).Count);
        Assert.Equal([Utc(3, 1, 1), Utc(3, 1, 3)], Begun(day, Utc(3, 1, 1), Utc(3, 1, 3)));
        Assert.Equal(Utc(3, 1, 15), Begun(day, Utc(3, 1, 1), Utc(3, 1, 20))[^1]);
        Assert.Equal([Utc(3, 1, 17)], Begun(night, Utc(3, 1, 1), Utc(3, 2, 1)));
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData(" Нет. ", false)]
    [InlineData("жоқ", false)]
    [InlineData("none but a scar", true)]
    [InlineData("a bruise", true)]
    public void Anything_but_the_plain_word_for_none_is_an_injury(string words, bool noted) =>
        Assert.Equal(noted, Injuries.AreNoted(words));

    private static DateOnly Day(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Due(DueWithin within, DateTimeOffset at) =>
        DueClock.DueAt(within, at, Almaty, DaysOff.Current);

    private static List<DateTimeOffset> Begun(DueTurns turns, DateTimeOffset since, DateTimeOffset now) =>
        [.. DueClock.Begun(turns, since, now, Almaty)];
}
