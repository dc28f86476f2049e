using Facility.Contracts.Parcels;
using Facility.Contracts.Scales;
using Facility.Domain.Parcels;
using Facility.Domain.Policy;
using Facility.Tests.Domain;

namespace Facility.Tests.Parcels;

/// <summary>What may come, what it may weigh, and the table of a parcel's life.</summary>
public sealed class ParcelRuleTests
{
    [Fact]
    public void Every_state_decides_every_act() =>
        Assert.Empty(Enum.GetValues<ParcelState>().SelectMany(state => new ParcelMachine().Undecided(state)));

    [Fact]
    public void Acts_lead_where_the_table_says()
    {
        string[] moves =
        [
            .. from state in Enum.GetValues<ParcelState>()
               from act in Enum.GetValues<ParcelAct>()
               let after = new ParcelMachine().Step(state, act)
               where after is not null
               select $"{state} {act} {after}",
        ];
        Assert.Equal(
            [
                "Received TakeOut Received", "Received Weigh Weighed", "Received Return Returned",
                "Weighed TakeOut Received", "Weighed Weigh Weighed", "Weighed Accept Accepted",
                "Weighed Return Returned", "Accepted HandOver HandedOver", "Accepted Return Returned",
                "Accepted Open Opened", "Opened HandOver HandedOver", "Opened Return Returned",
            ],
            moves);
    }

    [Fact]
    public void Every_item_is_named_in_every_language_and_an_older_day_has_no_list()
    {
        Assert.All(ParcelList.On(new(2026, 5, 3)).Values, item => Assert.True(item.IsNamed, item.Id));
        Assert.Empty(ParcelList.On(new(2017, 12, 31)));
    }

    [Theory]
    [InlineData("tea", 1, "coffee", 1, "")]
    [InlineData("tea", 1, "coffee", 1.01, "PARC-07")]
    [InlineData("apples", 1, "oranges", 1, "")]
    [InlineData("apples", 0.6, "apples", 0.6, "PARC-07")]
    [InlineData("other-fruit", 1, "other-fruit", 1, "")]
    [InlineData("other-fruit", 1.2, "apples", 1, "PARC-07")]
    [InlineData("tinned-meat", 2, "tinned-porridge", 2, "")]
    [InlineData("tinned-meat", 3, "tinned-porridge", 2, "PARC-07")]
    [InlineData("butter", 0.75, "vegetable-oil", 0.5, "")]
    [InlineData("butter", 0.76, "vegetable-oil", 0.51, "PARC-07")]
    [InlineData("cigarettes", 20, "other", 1, "PARC-06")]
    [InlineData("book", 30, "clothes", 9, "")]
    public void Kinds_are_limited_each_or_together(
        string one, decimal most, string other, decimal more, string rules) =>
        Assert.Equal(rules, ParcelRules.JudgeAccept(RuleCases.ParcelWeighed with
        {
            Items = [new(one, most), new(other, more)],
        }).Rules);

    [Fact]
    public void Minors_have_no_tobacco_and_minimum_security_has_no_list()
    {
        var smoke = RuleCases.ParcelWeighed with { Items = [new("cigarettes", 30), new("cream-cake", 1)] };
        Assert.Equal("PARC-06 PARC-07", ParcelRules.JudgeAccept(smoke).Rules);
        Assert.Equal("", ParcelRules.JudgeAccept(smoke with { HasList = false }).Rules);
        var few = RuleCases.ParcelWeighed with { Items = [new("cigarettes", 1)], IsMinor = true };
        Assert.Equal("PARC-06", ParcelRules.JudgeAccept(few).Rules);
    }

    [Theory]
    [InlineData(ParcelWay.Medicine, "medicine", "")]
    [InlineData(ParcelWay.Medicine, "tea", "PARC-09")]
    [InlineData(ParcelWay.ShopBooks, "book", "")]
    [InlineData(ParcelWay.ShopBooks, "tea", "PARC-09")]
    [InlineData(ParcelWay.LongVisit, "medicine", "PARC-09")]
    [InlineData(ParcelWay.SmallPost, "book", "")]
    public void What_comes_as_medicine_or_shop_books_is_that_alone(ParcelWay way, string item, string rules) =>
        Assert.Equal(rules, ParcelRules.JudgeAccept(RuleCases.ParcelWeighed with
        {
            Way = way, Items = [new(item, 1)],
        }).Rules);

    [Theory]
    [InlineData("2019-09-09", 14.001, "PARC-08")]
    [InlineData("2019-09-09", 14, "")]
    [InlineData("2019-09-10", 20, "")]
    public void The_weight_is_that_of_the_day(string day, decimal kilograms, string rules) =>
        Assert.Equal(rules, ParcelRules.JudgeAccept(RuleCases.ParcelWeighed with
        {
            Kilograms = kilograms, Policy = PolicyBook.Current.On(DateOnly.ParseExact(day, "yyyy-MM-dd")),
        }).Rules);

    [Theory]
    [InlineData(ScaleCondition.Silent)]
    [InlineData(ScaleCondition.Moving)]
    [InlineData(ScaleCondition.Overload)]
    [InlineData(ScaleCondition.Underload)]
    [InlineData(ScaleCondition.Error)]
    public void Only_a_weight_that_lies_still_counts(ScaleCondition condition) => Assert.Equal(
        "PARC-05",
        ParcelRules.JudgeWeigh(new(RuleCases.ParcelReading with { Condition = condition }, null, false)).Rules);

    [Fact]
    public void A_weight_is_taken_once_save_by_the_same_parcel_again()
    {
        var used = new ScaleUse(7, 12.4m);
        Assert.Equal("PARC-05", ParcelRules.JudgeWeigh(new(RuleCases.ParcelReading, used, IsRepeat: false)).Rules);
        Assert.Equal("", ParcelRules.JudgeWeigh(new(RuleCases.ParcelReading, used, IsRepeat: true)).Rules);
        Assert.Equal("", ParcelRules.JudgeWeigh(new(RuleCases.ParcelReading, used with { Number = 6 }, false)).Rules);
        Assert.Equal("PARC-05", ParcelRules.JudgeWeigh(
            new(RuleCases.ParcelReading with { Kilograms = 0 }, null, false)).Rules);
        Assert.Equal("PARC-05", ParcelRules.JudgeWeigh(new(null, null, false)).Rules);
    }

    [Theory]
    [InlineData(ScaleDoubt.NotFromZero, "PARC-05")]
    [InlineData(ScaleDoubt.Creeps, "PARC-05")]
    [InlineData(ScaleDoubt.BadLine, "")]
    [InlineData(ScaleDoubt.Parity, "")]
    public void A_weight_that_came_onto_no_zero_or_creeps_does_not_count(ScaleDoubt doubt, string rules) =>
        Assert.Equal(rules, ParcelRules.JudgeWeigh(
            new(RuleCases.ParcelReading with { Doubt = doubt }, null, false)).Rules);

    [Fact]
    public void Every_text_of_parcels_speaks_every_language_with_the_same_places()
    {
        Assert.All(ParcelWords.Keys, key => Assert.True(ParcelWords.Speaks(key), key));
        Assert.All(Enum.GetNames<ParcelState>(), state => Assert.Contains($"state-{state}", ParcelWords.Keys));
        Assert.All(
            Enum.GetNames<ScaleCondition>().Where(one => one != nameof(ScaleCondition.Stable)),
            one => Assert.Contains($"PARC-05 {one}", ParcelWords.Keys));
    }

    [Fact]
    public void Medicines_go_to_the_medic_with_a_signature_also_in_a_disciplinary_cell()
    {
        var medicine = RuleCases.ParcelHanded with
        {
            Way = ParcelWay.Medicine, ByMedic = true, HeldUntil = new(2026, 5, 9),
            Order = new("pc-1", Present: false, Signed: true), OpenedBy = "", HasReceipt = false,
        };
        Assert.Equal("", ParcelRules.JudgeHandOver(medicine).Rules);
        Assert.Equal("PARC-13", ParcelRules.JudgeHandOver(medicine with { ByMedic = false }).Rules);
        Assert.Equal("PARC-13", ParcelRules.JudgeOpen(
            medicine with { ByMedic = false, Order = medicine.Order with { Present = true } }).Rules);
        Assert.Equal("PARC-13", ParcelRules.JudgeHandOver(RuleCases.ParcelHanded with { ByMedic = true }).Rules);
        Assert.Equal("PARC-11", ParcelRules.JudgeHandOver(
            medicine with { Order = medicine.Order with { Signed = false } }).Rules);
    }
}
