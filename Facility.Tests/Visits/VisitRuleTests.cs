using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Facility.Contracts.Allocation;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Visits;
using Facility.Domain.Policy;
using Facility.Domain.Visits;
using Facility.Tests.Domain;

namespace Facility.Tests.Visits;

public class VisitRuleTests
{
    private static readonly VisitFacts Short = RuleCases.Visited;

    public static TheoryData<VisitKind> Barred => [VisitKind.Short, VisitKind.Long, VisitKind.Video];

    [Fact]
    public void Everything_that_stands_against_it_is_said_at_once()
    {
        var facts = Short with
        {
            Session = Short.Session! with { Taken = 8, Blocked = "flu" },
            Host = Short.Host with { Isolated = new(IsolationKind.Disciplinary, Short.Now.AddDays(9)) },
        };
        Assert.Equal("VIST-03 VIST-04 VIST-15", RuleCases.Visit(facts).Rules);
    }

    [Fact]
    public void A_lawyer_comes_into_the_disciplinary_cells_into_quarantine_and_to_who_is_under_investigation()
    {
        var facts = RuleCases.Advised with
        {
            Host = RuleCases.Advised.Host with
            {
                Is = new()
                {
                    Status = LegalStatus.Accused, QuarantineUntil = new(2026, 3, 10), Conditions = Conditions.Strict,
                },
                Isolated = new(IsolationKind.Disciplinary, Short.Now.AddDays(9)),
            },
        };
        Assert.Equal("", RuleCases.Visit(facts).Rules);
        Assert.False(VisitUse.IsCounted(VisitKind.Lawyer) || VisitUse.IsCounted(VisitKind.Official));
    }

    [Theory]
    [MemberData(nameof(Barred))]
    public void A_disciplinary_cell_bars_every_visit_that_is_counted(VisitKind kind)
    {
        var facts = Short with
        {
            Asked = Short.Asked with { Kind = kind, ByVideo = true },
            Host = Short.Host with { Isolated = new(IsolationKind.Disciplinary, Short.Now.AddDays(9)) },
        };
        Assert.Equal("VIST-15", RuleCases.Visit(facts).Rules);
    }

    [Fact]
    public void A_safe_place_bars_nothing() => Assert.Equal("", RuleCases.Visit(Short with
    {
        Host = Short.Host with { Isolated = new(IsolationKind.SafePlace, Short.Now.AddDays(9)) },
    }).Rules);

    [Fact]
    public void A_lawyer_meets_in_no_room_that_is_heard_and_only_in_working_time()
    {
        var session = RuleCases.Advised.Session!;
        Assert.Equal("VIST-18", RuleCases.Visit(
            RuleCases.Advised with { Session = session with { IsHeard = true } }).Rules);
        Assert.Equal("VIST-18", RuleCases.Visit(RuleCases.Advised with
        {
            Session = session with { From = session.From.AddHours(6), Until = session.Until.AddHours(6) },
        }).Rules);
    }

    [Fact]
    public void A_blocked_day_keeps_lawyers_out_only_where_it_says_so()
    {
        var session = RuleCases.Advised.Session! with { Blocked = "flu" };
        Assert.Equal("", RuleCases.Visit(RuleCases.Advised with { Session = session }).Rules);
        Assert.Equal("VIST-03", RuleCases.Visit(
            RuleCases.Advised with { Session = session with { BlocksLawyers = true } }).Rules);
    }

    [Fact]
    public void To_a_long_visit_come_two_adults_of_close_kin_and_children_without_number()
    {
        var asked = Short.Asked with { Kind = VisitKind.Long };
        var adult = Short.Comers[0];
        var child = Short.Comers[1];
        VisitFacts With(params VisitComer[] comers) => Short with { Asked = asked, Comers = [.. comers] };
        VisitComer Named(VisitComer one, int number) => one with { Id = new($"v-{number}") };

        Assert.Equal("", RuleCases.Visit(With(
            [adult, Named(adult, 1), .. Enumerable.Range(2, 6).Select(n => Named(child, n))])).Rules);
        Assert.Equal("VIST-08", RuleCases.Visit(With(adult, Named(adult, 1), Named(adult, 2))).Rules);
        Assert.Equal("VIST-09", RuleCases.Visit(With(adult, child with { Relation = Relation.Spouse })).Rules);
        Assert.Equal("VIST-12", RuleCases.Visit(
            With(adult with { Relation = Relation.Other, Leave = "leave 7" })).Rules);
    }

    [Fact]
    public void To_a_short_visit_another_person_comes_with_the_heads_leave() =>
        Assert.Equal("", RuleCases.Visit(Short with
        {
            Comers = [Short.Comers[0] with { Relation = Relation.Other, Leave = "leave 7" }],
        }).Rules);

    [Fact]
    public void By_video_in_strict_conditions_only_since_the_edition_of_2025()
    {
        var facts = Short with
        {
            Asked = Short.Asked with { Kind = VisitKind.Video, ByVideo = true },
            Host = Short.Host with { Is = new() { Conditions = Conditions.Strict } },
        };
        Assert.Equal("", RuleCases.Visit(facts).Rules);
        Assert.Equal("VIST-19", RuleCases.Visit(facts with { Policy = PolicyBook.Current.On(new(2021, 5, 1)) }).Rules);
    }

    [Fact]
    public void Eighteen_is_grown_up_on_the_birthday_and_not_the_day_before()
    {
        var day = new DateOnly(2026, 3, 4);
        Assert.True(VisitFacts.IsAdultOn(day.AddYears(-18), day, Short.Policy));
        Assert.False(VisitFacts.IsAdultOn(day.AddYears(-18).AddDays(1), day, Short.Policy));
        Assert.False(VisitFacts.IsAdultOn(null, day, Short.Policy));
    }

    [Fact]
    public void A_booked_visit_is_judged_by_all_rules_but_those_of_seat_time_and_count()
    {
        var facts = Short with
        {
            Now = Short.Session!.From.AddMinutes(1), Session = Short.Session with { Taken = 8, Blocked = "flu" },
            Entitlement = new(false, "none"),
        };
        Assert.Equal("VIST-02 VIST-03 VIST-04 VIST-21", RuleCases.Visit(facts).Rules);
        Assert.Equal("VIST-03", RuleCases.Visit(facts with { IsStanding = true }).Rules);
    }

    [Fact]
    public void Every_rule_speaks_three_languages_with_the_same_evidence()
    {
        Assert.All(VisitWords.Keys, key => Assert.True(VisitWords.Speaks(key), key));
        Assert.Empty(VisitRules.All.Select(rule => rule.Id).Except(VisitWords.Keys));
        var facts = Short with
        {
            Host = Short.Host with { Busy = "vi-9" }, Asked = Short.Asked with { Tongue = Tongue.Kazakh },
        };
        var said = Assert.Single(VisitRules.Judge(facts, seesOthers: true));
        Assert.Contains("басқа кездесуде", said.Because, StringComparison.Ordinal);
        Assert.Equal(["Host", "vi-9"], said.Evidence);
    }

    [Fact]
    public void Who_may_not_read_the_register_is_refused_the_same_without_a_name()
    {
        var facts = Short with { Session = Short.Session! with { Apart = [new("ka-1", "Foe")] } };
        var open = Assert.Single(VisitRules.Judge(facts, seesOthers: true));
        var covered = Assert.Single(VisitRules.Judge(facts, seesOthers: false));
        Assert.Contains("Foe", open.Because, StringComparison.Ordinal);
        Assert.DoesNotContain("Foe", covered.Because, StringComparison.Ordinal);
        Assert.Empty(covered.Evidence);
        Assert.Equal(open.Rule, covered.Rule);

        facts = Short with
        {
            Host = Short.Host with { Isolated = new(IsolationKind.Disciplinary, Short.Now.AddDays(9)) },
        };
        covered = Assert.Single(VisitRules.Judge(facts, seesOthers: false));
        Assert.Equal("VIST-15", covered.Rule);
        Assert.DoesNotContain("disciplinary", covered.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void No_certificate_of_health_is_asked_for_and_one_on_the_list_would_be_found()
    {
        Assert.Empty(OfHealth(VisitPapers.Current));
        using var text = new StringReader("""
            - id: aids-certificate
              from: "2000-01-01"
              of: [Spouse]
              source: "none"
              en: certificate on AIDS
              kk: ЖИТС туралы анықтама
              ru: справка о СПИДе
            """);
        Assert.Equal(["aids-certificate"], OfHealth(VisitPapers.Read(text)));
    }

    [Fact]
    public void A_wrong_list_of_papers_is_refused_with_every_row_named()
    {
        using var text = new StringReader("- id: one\n  from: soon\n- id: two\n  from: \"2026-01-01\"\n");
        var refusal = Assert.Throws<InvalidOperationException>(() => VisitPapers.Read(text));
        Assert.Contains("'one'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'two'", refusal.Message, StringComparison.Ordinal);
    }

    // Whatever is asked of anybody on any day, by its id and its names in each language.
    private static List<string> OfHealth(VisitPapers papers) =>
    [
        .. papers.All.Where(paper => Regex.IsMatch(
            string.Join(' ', paper.Label.Append(paper.Id)),
            "aids|hiv|health|medic|спид|вич|здоров|медиц|житс|денсаул|анықтама", RegexOptions.IgnoreCase))
            .Select(paper => paper.Id),
    ];
}
