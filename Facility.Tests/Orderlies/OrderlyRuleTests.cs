using System.Collections.Immutable;
using System.Globalization;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.People;
using Facility.Domain.Allocation;
using Facility.Domain.Orderlies;
using Facility.Domain.Policy;
using Facility.Tests.Domain;

namespace Facility.Tests.Orderlies;

/// <summary>Who may help whom, at the edges; it is 1 March 2026.</summary>
public sealed class OrderlyRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly Particulars Man = new()
    {
        Sex = Sex.Male, Born = new(1990, 1, 1), Imprisonment = Imprisonment.First, Status = LegalStatus.Convicted,
    };

    [Theory]
    [InlineData("2008-03-01", "")]
    [InlineData("2008-03-02", "ORDL-03")]
    [InlineData(null, "ORDL-03")]
    public void Who_helps_is_an_adult_on_that_day_and_nobody_of_an_unknown_age(string? born, string against) =>
        Assert.Equal(against, Judge(helper: new()
        {
            Born = born is null ? null : DateOnly.Parse(born, CultureInfo.InvariantCulture),
        }));

    [Theory]
    [InlineData(PersonNeeds.StepFree, "")]
    [InlineData(PersonNeeds.DailyHelp, "")]
    [InlineData(PersonNeeds.DailyHelp | PersonNeeds.MedicalBed, "")]
    [InlineData(PersonNeeds.MedicalBed, "ORDL-02")]
    [InlineData(PersonNeeds.WithChild, "ORDL-02")]
    [InlineData(PersonNeeds.None, "ORDL-02")]
    public void Who_is_helped_is_disabled_and_who_is_only_ill_is_cared_for_by_the_medical_unit(
        PersonNeeds needs, string against) => Assert.Equal(against, Judge(helped: new() { Needs = needs }));

    [Theory]
    [InlineData(0, "ORDL-04")]
    [InlineData(-1, "")]
    public void Quarantine_holds_on_its_last_day_for_either(int last, string against)
    {
        var until = Today.AddDays(last);
        Assert.Equal(against, Judge(helper: Man with { QuarantineUntil = until }));
        Assert.Equal(against, Judge(helped: new() { Needs = PersonNeeds.StepFree, QuarantineUntil = until }));
    }

    [Fact]
    public void Both_sides_are_looked_at_by_every_rule_about_either()
    {
        var pair = RuleCases.OrderlyPair;
        Assert.Equal("ORDL-01", Rules(pair with { Helper = pair.Helper with { IsInside = false } }));
        Assert.Equal("ORDL-01", Rules(pair with { Helped = pair.Helped with { IsInside = false } }));
        Assert.Equal("ORDL-04", Rules(pair with { Helped = pair.Helped with { IsIsolated = true } }));
        Assert.Equal("ORDL-05", Rules(pair with { Helped = pair.Helped with { Block = null } }));
        Assert.Equal("ORDL-05", Rules(pair with
        {
            Helper = pair.Helper with { Block = null }, Helped = pair.Helped with { Block = null },
        }));
        Assert.Equal("ORDL-07", Rules(pair with { Helped = pair.Helped with { Engaged = "od-9" } }));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "ORDL-08")]
    public void What_the_help_is_fits_into_two_hundred_characters(int length, string against) =>
        Assert.Equal(against, OrderlyRules.JudgePropose(
            RuleCases.OrderlyAsked with { Help = $" {new string('x', length)} " }, RuleCases.OrderlyPair).Rules);

    [Fact]
    public void A_consent_says_whose_it_is() => Assert.Equal("ORDL-10", OrderlyRules.JudgeHear(
        RuleCases.OrderlyHeard with
        {
            Order = RuleCases.OrderlyHeard.Order with { Side = OrderlySide.None },
        }).Rules);

    [Fact]
    public void Who_proposed_hears_neither() => Assert.Equal("ORDL-12", OrderlyRules.JudgeHear(
        RuleCases.OrderlyHeard with { By = new("a-admin"), Before = [] }).Rules);

    [Fact]
    public void Whom_a_cell_would_part_no_help_brings_together_and_nobody_overrides_it()
    {
        Assert.Equal("", Against(Man));
        Assert.Equal("PLACE-10", Against(Man with { Sex = Sex.Female }));
        Assert.Equal("PLACE-11", Against(Man with { Born = new(2009, 1, 1) }));
        Assert.Equal("PLACE-12", Against(Man with { Imprisonment = Imprisonment.Repeated }));
        Assert.Equal("PLACE-14", Against(Man with { Traits = PersonTraits.FormerOfficial }));
        Assert.Equal("PLACE-30", Against(Man with { HealthGroup = "A" }));
        Assert.Equal("PLACE-21", Against(Man with { Sex = Sex.Unknown }));
    }

    [Fact]
    public void What_is_only_noted_parts_nobody() =>
        Assert.Equal("", Against(Man with { Traits = PersonTraits.Smoker }, InstitutionType.PreTrial));

    [Theory]
    [InlineData(KeepApartLevel.Cell)]
    [InlineData(KeepApartLevel.Landing)]
    [InlineData(KeepApartLevel.Block)]
    public void Who_is_kept_apart_at_whatever_level_is_not_brought_together(KeepApartLevel level) =>
        Assert.Equal("PLACE-40", Against(Man, apart: [new("ka-1", new("p-2"), level)]));

    [Fact]
    public void Neither_who_else_lives_there_nor_the_cells_space_and_purpose_counts()
    {
        var facts = Facts(Man, InstitutionType.Medium, [new("ka-1", new("p-3"), KeepApartLevel.Block)]);
        facts = facts with
        {
            With = facts.With.Add(new(new("p-3"), "Third", Man with { Sex = Sex.Female })),
            Near = [new(new(new("p-3"), "Third", Man with { Sex = Sex.Female }), "l1")],
            Cell = facts.Cell with { State = CellState.Inactive, Capacity = new(0, 0, 0) },
        };
        Assert.Empty(OrderlyRules.Against(facts, new("p-2")));
    }

    private static string Judge(Particulars? helper = null, Particulars? helped = null)
    {
        var pair = RuleCases.OrderlyPair;
        return Rules(pair with
        {
            Helper = pair.Helper with { Is = helper ?? pair.Helper.Is },
            Helped = pair.Helped with { Is = helped ?? pair.Helped.Is },
        });
    }

    private static string Rules(OrderlyPairFacts facts) => OrderlyRules.JudgePair(facts).Rules;

    private static string Against(
        Particulars helped, InstitutionType house = InstitutionType.Medium, ImmutableArray<KeepApart>? apart = null) =>
        string.Join(' ', OrderlyRules.Against(Facts(helped, house, apart ?? []), new("p-2")).Select(rule => rule.Id));

    private static AllocationFacts Facts(
        Particulars helped, InstitutionType house, ImmutableArray<KeepApart> apart) => new(
        new(new("p-1"), "First", Man),
        new(new("c-1"), "C1", new("b01"), "l1", CellState.Active, new(2, 2, 2), 9, CellPurposes.StepFree),
        [new(new("p-2"), "Second", helped)], [], new(house, PolicyBook.Current.On(Today), Today))
    {
        Apart = apart,
    };
}
