using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Domain.Policy;
using Facility.Domain.Quotas;

namespace Facility.Tests.Quotas;

/// <summary>What happens to somebody's numbers over years, transfers and changes.</summary>
public sealed class QuotaStoryTests
{
    private readonly PaperLedger medium = new(InstitutionType.Medium, Conditions.Ordinary);

    [Fact]
    public void Six_a_year_are_one_every_two_months_also_over_the_new_year()
    {
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2026-11-30"));
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.ShortVisit, "2027-01-29"));
        Assert.Equal("2027-01-30", medium.Next(QuotaKind.ShortVisit, "2026-12-01"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2027-01-30"));
    }

    [Fact]
    public void Unused_visits_lapse_a_year_of_waiting_gives_one_and_not_six()
    {
        medium.Take(QuotaKind.ShortVisit, "2026-01-10");
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2027-01-10"));
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.ShortVisit, "2027-01-10"));
    }

    [Fact]
    public void A_visit_before_one_that_is_promised_keeps_the_same_distance()
    {
        medium.Take(QuotaKind.ShortVisit, "2026-05-03");
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.ShortVisit, "2026-03-04"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2026-03-03"));
    }

    [Fact]
    public void What_was_used_elsewhere_counts_after_a_transfer()
    {
        medium.Add(QuotaAct.Opened, QuotaKind.LongVisit, "2026-02-10");
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.LongVisit, "2026-08-09"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.LongVisit, "2026-08-10"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2026-08-10"));
    }

    [Fact]
    public void Other_conditions_give_another_distance_from_the_same_last_visit()
    {
        medium.Take(QuotaKind.ShortVisit, "2026-05-03");
        medium.Person = medium.Person with { Conditions = Conditions.Strict };
        Assert.Equal("2026-09-03", medium.Next(QuotaKind.ShortVisit, "2026-06-01"));
        Assert.Equal("QUOT-05", medium.Take(QuotaKind.LongVisit, "2026-09-03"));
        medium.Person = medium.Person with { Conditions = Conditions.Preferential };
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2026-05-03"));
    }

    [Fact]
    public void Conditions_are_those_of_the_day_that_is_asked_about()
    {
        medium.Person = medium.Person with
        {
            History = [new(new(2026, 1, 1), Conditions.Strict), new(new(2026, 6, 1), Conditions.Lenient)],
        };
        medium.Take(QuotaKind.ShortVisit, "2026-03-01");
        Assert.Equal("QUOT-05", medium.Take(QuotaKind.LongVisit, "2026-05-31"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.LongVisit, "2026-06-01"));
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.ShortVisit, "2026-05-31"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2026-06-01"));
    }

    [Fact]
    public void A_reward_stays_for_the_whole_sentence_and_is_used_when_the_number_says_no()
    {
        medium.Add(QuotaAct.Rewarded, QuotaKind.ShortVisit, "2020-01-01", 2);
        Assert.Equal(
            ["Ordinary", "Reward", "Reward", "QUOT-07"],
            Enumerable.Range(0, 4).Select(_ => medium.Take(QuotaKind.ShortVisit, "2026-05-03")));
        medium.GiveBack(3);
        Assert.Equal("Reward", medium.Take(QuotaKind.ShortVisit, "2026-05-04"));
    }

    [Fact]
    public void A_second_degree_gives_four_more_within_twelve_months_and_a_first_none()
    {
        medium.Take(QuotaKind.ShortVisit, "2026-05-03");
        medium.Person = medium.Person with { Degree = 1 };
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.ShortVisit, "2026-05-04"));
        medium.Person = medium.Person with { Degree = 2 };
        Assert.Equal(
            ["Degree", "Degree", "Degree", "Degree", "QUOT-07"],
            Enumerable.Range(4, 5).Select(day => medium.Take(QuotaKind.ShortVisit, $"2026-05-0{day}")));
        Assert.Equal(
            ["Ordinary", "QUOT-07"],
            [medium.Take(QuotaKind.LongVisit, "2026-05-04"), medium.Take(QuotaKind.LongVisit, "2026-05-05")]);

        medium.Take(QuotaKind.ShortVisit, "2027-05-01");
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.ShortVisit, "2027-05-03"));
        Assert.Equal("Degree", medium.Take(QuotaKind.ShortVisit, "2027-05-04"));
    }

    [Fact]
    public void A_short_visit_for_a_long_one_counts_as_a_long_one()
    {
        medium.Take(QuotaKind.ShortVisit, "2026-05-03");
        Assert.Equal("Swap", medium.Take(QuotaKind.ShortVisit, "2026-05-04", swap: true));
        Assert.Equal("QUOT-07", medium.Take(QuotaKind.LongVisit, "2026-06-01"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.ShortVisit, "2026-07-03"));
        Assert.Equal("QUOT-02", medium.Take(QuotaKind.LongVisit, "2027-07-03", swap: true));
    }

    [Fact]
    public void The_first_visit_comes_after_quarantine_and_parcels_come_in_it()
    {
        medium.Person = medium.Person with { QuarantineUntil = new(2026, 3, 15) };
        Assert.Equal("QUOT-03", medium.Take(QuotaKind.LongVisit, "2026-03-15"));
        Assert.Equal("2026-03-16", medium.Next(QuotaKind.LongVisit, "2026-03-01"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Parcel, "2026-03-15"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.LongVisit, "2026-03-16"));
    }

    [Fact]
    public void A_disciplinary_cell_bars_visits_and_money_past_every_reward_and_keeps_parcels()
    {
        medium.Add(QuotaAct.Rewarded, QuotaKind.ShortVisit, "2026-01-01");
        medium.Person = medium.Person with
        {
            Isolation = IsolationKind.Disciplinary, IsolatedUntil = new(2026, 5, 10), Degree = 3,
        };
        Assert.Equal("QUOT-04", medium.Take(QuotaKind.ShortVisit, "2026-05-01"));
        Assert.Equal("2026-05-10", medium.Next(QuotaKind.ShortVisit, "2026-05-01"));
        Assert.Equal("QUOT-04", medium.Take(QuotaKind.Spending, "2026-05-01", 1));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Parcel, "2026-05-01"));
        Assert.Contains(
            medium.Ask(QuotaKind.Parcel, "2026-05-01").Lines,
            line => line.Contains("kept and handed over", StringComparison.Ordinal));
        Assert.Contains(
            medium.Ask(QuotaKind.ShortVisit, "2026-05-01").Lines,
            line => line.Contains("floor warns", StringComparison.Ordinal));
    }

    [Fact]
    public void Unlimited_none_and_unset_are_three_things()
    {
        var none = new PaperLedger(InstitutionType.Medium, Conditions.Strict);
        var unset = new PaperLedger(InstitutionType.Medium, Conditions.Preferential);
        Assert.Equal(
            ["Ordinary", "Ordinary", "QUOT-05", "QUOT-06"],
            [
                unset.Take(QuotaKind.ShortVisit, "2026-05-03"), unset.Take(QuotaKind.ShortVisit, "2026-05-03"),
                none.Take(QuotaKind.LongVisit, "2026-05-03"), unset.Take(QuotaKind.Parcel, "2026-05-03"),
            ]);

        unset.Add(QuotaAct.Decided, QuotaKind.Parcel, "2026-05-03", 0);
        Assert.Equal("QUOT-06", unset.Take(QuotaKind.Parcel, "2026-05-03"));
        unset.Add(QuotaAct.Decided, QuotaKind.Parcel, "2026-05-03");
        Assert.Equal(
            ["Decision", "QUOT-06"],
            [unset.Take(QuotaKind.Parcel, "2026-05-04"), unset.Take(QuotaKind.Parcel, "2026-05-04")]);
    }

    [Fact]
    public void Parcels_count_in_twelve_months_that_roll_and_by_the_calendar_where_it_is_set()
    {
        for (var month = 1; month <= 6; month++)
            Assert.Equal("Ordinary", medium.Take(QuotaKind.Parcel, $"2026-0{month}-15"));
        Assert.Equal("QUOT-08", medium.Take(QuotaKind.Parcel, "2027-01-14"));
        Assert.Equal("2027-01-15", medium.Next(QuotaKind.Parcel, "2026-12-31"));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Parcel, "2027-01-15"));

        using var text = new StringReader("""
            profiles:
              - id: by-calendar
                from: 2020-01-01
                entitlements:
                  - { for: medium, in: ordinary, short: 6, long: 2, parcels: 1, post: 1,
                      spend: 6, sure: O, source: ours }
                figures:
                  quota.parcel-calendar-year: { is: 1, source: ours }
            """);
        var calendar = new PaperLedger(InstitutionType.Medium, Conditions.Ordinary) { Policy = PolicyBook.Read(text) };
        Assert.Equal("Ordinary", calendar.Take(QuotaKind.Parcel, "2026-12-31"));
        Assert.Equal("2027-01-01", calendar.Next(QuotaKind.Parcel, "2026-12-31"));
        Assert.Equal("Ordinary", calendar.Take(QuotaKind.Parcel, "2027-01-01"));
    }

    [Fact]
    public void A_parcel_of_a_leap_day_frees_its_place_on_the_last_of_February()
    {
        var strict = new PaperLedger(InstitutionType.Full, Conditions.Strict);
        strict.Take(QuotaKind.Parcel, "2024-02-29");
        Assert.Equal("QUOT-08", strict.Take(QuotaKind.Parcel, "2025-02-27"));
        Assert.Equal("Ordinary", strict.Take(QuotaKind.Parcel, "2025-02-28"));
    }

    [Fact]
    public void A_parcel_promised_for_later_is_not_pushed_over_the_number()
    {
        var strict = new PaperLedger(InstitutionType.Full, Conditions.Strict);
        strict.Take(QuotaKind.Parcel, "2026-06-01");
        Assert.Equal("QUOT-08", strict.Take(QuotaKind.Parcel, "2026-05-01"));
        Assert.Equal("Ordinary", strict.Take(QuotaKind.Parcel, "2025-06-01"));
    }

    [Fact]
    public void Suspects_have_two_in_a_calendar_month_and_minors_three()
    {
        var adult = new PaperLedger(new()
        {
            IsHeld = true, Institution = InstitutionType.PreTrial, Status = LegalStatus.Accused,
        });
        Assert.Equal(
            "Ordinary Ordinary QUOT-08 Ordinary",
            adult.Take(QuotaKind.ShortVisit, "2026-01-30 2026-01-30 2026-01-31 2026-02-01".Split(' ')));
        Assert.Equal("2026-02-01", adult.Next(QuotaKind.ShortVisit, "2026-01-31"));
        adult.Person = adult.Person with { IsMinor = true };
        Assert.Equal("Ordinary", adult.Take(QuotaKind.ShortVisit, "2026-01-31"));
        Assert.Equal("QUOT-08", adult.Take(QuotaKind.ShortVisit, "2026-01-31"));
    }

    [Fact]
    public void Life_has_its_own_row_and_the_edition_of_2025_another()
    {
        var life = new PaperLedger(PaperLedger.Convict(InstitutionType.Emergency, Conditions.Ordinary) with
        {
            Sentence = SentenceClass.Life,
        });
        Assert.Equal("QUOT-05", life.Take(QuotaKind.LongVisit, "2025-09-30"));
        Assert.Equal("Ordinary", life.Take(QuotaKind.LongVisit, "2025-10-01"));
        life.Person = life.Person with { Conditions = Conditions.Preferential };
        Assert.Equal("QUOT-06", life.Take(QuotaKind.ShortVisit, "2026-10-01"));
    }

    [Fact]
    public void In_a_mixed_house_nobody_guesses_the_type_that_the_court_set()
    {
        var mixed = new PaperLedger(InstitutionType.Mixed, Conditions.Ordinary);
        Assert.Equal("QUOT-06", mixed.Take(QuotaKind.ShortVisit, "2026-05-03"));
        mixed.Person = mixed.Person with { Set = InstitutionType.Medium };
        Assert.Equal("Ordinary", mixed.Take(QuotaKind.ShortVisit, "2026-05-03"));
        Assert.Equal("2026-07-03", mixed.Next(QuotaKind.ShortVisit, "2026-05-04"));
        mixed.Person = mixed.Person with { Set = InstitutionType.Mixed };
        Assert.Equal("2026-11-03", mixed.Next(QuotaKind.ShortVisit, "2026-05-04"));
    }

    [Fact]
    public void Money_comes_together_month_by_month_by_the_conditions_and_the_MRP_of_each()
    {
        medium.Person = medium.Person with
        {
            History = [new(new(2025, 11, 20), Conditions.Ordinary), new(new(2026, 2, 1), Conditions.Strict)],
        };

        // November and December: 6 MRP of 3,932 each; January 6 of 4,325; February 2 of 4,325.
        const decimal All = (12 * 3932) + (8 * 4325);
        Assert.Equal("QUOT-09", medium.Take(QuotaKind.Spending, "2026-02-10", All + 1));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Spending, "2026-02-10", All - 100));
        Assert.Equal("QUOT-09", medium.Take(QuotaKind.Spending, "2026-02-28", 101));
        Assert.Equal("2026-03-01", $"{medium.Ask(QuotaKind.Spending, "2026-02-28", 101).Next:yyyy-MM-dd}");
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Spending, "2026-03-01", (2 * 4325) + 100));
        medium.Add(QuotaAct.Rewarded, QuotaKind.Spending, "2026-03-01", 4325);
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Spending, "2026-03-02", 4325));
        Assert.Equal("QUOT-09", medium.Take(QuotaKind.Spending, "2026-03-02", 0.01m));
    }

    [Fact]
    public void What_was_spent_in_months_without_a_limit_lessens_no_later_month()
    {
        medium.Person = medium.Person with
        {
            History = [new(new(2026, 1, 1), Conditions.Preferential), new(new(2026, 3, 1), Conditions.Ordinary)],
        };
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Spending, "2026-02-10", 900_000));
        Assert.Equal("QUOT-09", medium.Take(QuotaKind.Spending, "2026-03-10", (6 * 4325) + 1));
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Spending, "2026-03-10", 6 * 4325));
    }

    [Fact]
    public void Money_of_a_month_without_an_MRP_is_decided_by_the_head()
    {
        Assert.Equal("QUOT-06", medium.Take(QuotaKind.Spending, "2027-01-05", 1));
        medium.Add(QuotaAct.Decided, QuotaKind.Spending, "2027-01-05");
        Assert.Equal("Decision", medium.Take(QuotaKind.Spending, "2027-01-05", 50_000));
        Assert.Equal("QUOT-06", medium.Take(QuotaKind.Spending, "2027-01-05", 1));
    }

    [Fact]
    public void The_law_limits_no_money_of_the_disabled_and_a_single_cell_leaves_four_MRP_a_month()
    {
        medium.Person = medium.Person with { SpendsFreely = true };
        Assert.Equal("Ordinary", medium.Take(QuotaKind.Spending, "2026-05-01", 9_000_000));

        var alone = new PaperLedger(PaperLedger.Convict(InstitutionType.Medium, Conditions.Ordinary) with
        {
            Isolation = IsolationKind.SingleCell, IsolatedUntil = new(2026, 8, 1),
        });
        Assert.Equal("QUOT-09", alone.Take(QuotaKind.Spending, "2026-05-01", (4 * 4325) + 1));
        Assert.Equal("Ordinary", alone.Take(QuotaKind.Spending, "2026-05-01", 4 * 4325));
        Assert.Equal("QUOT-06", alone.Take(QuotaKind.ShortVisit, "2026-05-01"));
    }

    [Fact]
    public void Calls_are_as_many_as_the_facility_set_in_any_seven_days_and_unset_while_it_did_not()
    {
        Assert.Equal("QUOT-06", medium.Take(QuotaKind.Call, "2026-05-01"));
        medium.Person = medium.Person with { CallsPerWeek = 2 };
        Assert.Equal(
            "Ordinary Ordinary QUOT-08 Ordinary",
            medium.Take(QuotaKind.Call, "2026-05-01 2026-05-02 2026-05-07 2026-05-08".Split(' ')));
    }
}
