using System.Globalization;
using Facility.Contracts.Children;
using Facility.Contracts.People;
using Facility.Domain.Children;
using Facility.Domain.Policy;
using Facility.Tests.Domain;

namespace Facility.Tests.Children;

/// <summary>Days of the age clock, at their edges.</summary>
public sealed class ChildRuleTests
{
    [Theory]
    [InlineData("2023-03-02", "2026-03-02")]
    [InlineData("2024-02-29", "2027-02-28")]
    public void The_third_birthday_is_the_last_day(string born, string last) =>
        Assert.Equal(Day(last), ChildClock.LastDay(Day(born), PolicyBook.Current.On(new(2026, 3, 1))));

    [Theory]
    [InlineData("2023-03-02", "")]
    [InlineData("2023-03-01", "CHLD-04")]
    [InlineData("2023-02-28", "CHLD-04")]
    public void A_child_on_the_third_birthday_is_not_taken_in_any_more(string born, string rules) =>
        Assert.Equal(rules, ChildRules.JudgeTakeIn(RuleCases.ChildTaken with
        {
            Order = RuleCases.ChildTaken.Order with { Born = Day(born) },
        }).Rules);

    [Theory]
    [InlineData(null, "CHLD-01")]
    [InlineData(Sex.Male, "CHLD-01")]
    [InlineData(Sex.Unknown, "")]
    [InlineData(Sex.Female, "")]
    public void Whose_sex_nobody_entered_may_be_a_mother(Sex? mother, string rules) =>
        Assert.Equal(rules, ChildRules.JudgeTakeIn(RuleCases.ChildTaken with { Mother = mother }).Rules);

    // The child of these facts is three on 1 March 2026 and four on 1 March 2027.
    [Theory]
    [InlineData("2026-03-02", "2027-02-28", "")]
    [InlineData("2027-03-01", "2027-02-28", "")]
    [InlineData("2027-03-02", "2027-02-28", "CHLD-08")]
    [InlineData("2026-03-01", "2027-02-28", "CHLD-08")]
    [InlineData("2027-03-01", "2027-03-01", "CHLD-07")]
    [InlineData("2027-03-01", null, "CHLD-07")]
    public void A_stay_reaches_the_fourth_birthday_if_less_than_a_year_is_left(
        string until, string? groundOn, string rules) =>
        Assert.Equal(rules, ChildRules.JudgeExtend(RuleCases.ChildExtended with
        {
            Order = RuleCases.ChildExtended.Order with
            {
                Until = Day(until), Ground = ChildGround.ParoleRight,
                GroundOn = groundOn is null ? null : Day(groundOn),
            },
        }).Rules);

    [Theory]
    [InlineData("2023-03-16", "CHLD-07 CHLD-08")]
    [InlineData("2023-03-17", "")]
    public void Before_the_law_of_2023_no_stay_was_longer(string day, string rules) =>
        Assert.Equal(rules, ChildRules.JudgeExtend(
            RuleCases.ChildExtended with { Policy = PolicyBook.Current.On(Day(day)) }).Rules);

    [Theory]
    [InlineData(ChildGround.Release, "2027-01-05", "CHLD-10")]
    [InlineData(ChildGround.ParoleRight, "2027-01-05", "")]
    [InlineData(ChildGround.Release, null, "")]
    [InlineData(ChildGround.None, null, "CHLD-07")]
    public void A_release_agrees_with_the_register_where_that_has_a_day(
        ChildGround ground, string? held, string rules) =>
        Assert.Equal(rules, ChildRules.JudgeExtend(RuleCases.ChildExtended with
        {
            HeldUntil = held is null ? null : Day(held),
            Order = RuleCases.ChildExtended.Order with { Ground = ground },
        }).Rules);

    [Theory]
    [InlineData(ChildEnd.None, "an aunt", "act 7", "CHLD-14")]
    [InlineData(ChildEnd.Guardianship, "", "act 7", "CHLD-14")]
    [InlineData(ChildEnd.Guardianship, "the authority of the district", " ", "CHLD-14")]
    [InlineData(ChildEnd.Died, "", "act 7", "")]
    [InlineData(ChildEnd.Died, "", "", "CHLD-14")]
    public void A_child_is_handed_over_to_somebody_on_a_paper(ChildEnd how, string to, string paper, string rules) =>
        Assert.Equal(rules, ChildRules.JudgeEnd(RuleCases.ChildEnded with
        {
            Order = RuleCases.ChildEnded.Order with { How = how, To = to, Paper = paper },
        }).Rules);

    [Theory]
    [InlineData(-10, "CHLD-15")]
    [InlineData(-9, "")]
    [InlineData(0, "")]
    [InlineData(1, "CHLD-15")]
    public void A_stay_ends_between_its_first_day_and_today(int days, string rules) =>
        Assert.Equal(rules, ChildRules.JudgeEnd(RuleCases.ChildEnded with
        {
            Order = RuleCases.ChildEnded.Order with { On = new DateOnly(2026, 3, 1).AddDays(days) },
        }).Rules);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
