using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Silo.Quotas;
using Facility.Tests.Exchange;

namespace Facility.Tests.Quotas;

/// <summary>Conditions that a sheet brings begin on the day it is taken in.</summary>
public sealed class DatedFactTests : QuotaRig
{
    private const string NewOne = "id;name;conditions\np-9;Somebody;lenient\n";

    [Fact]
    public async Task A_sheet_that_changes_conditions_keeps_the_day_and_what_was_before_and_so_does_taking_it_back()
    {
        await Rooms.TakeIn("i-1", ExchangeKit.People("id;conditions\np-1;strict\np-2;preferential\n"));
        Assert.Equal(["2026-02-28 Ordinary", "2026-03-01 Strict"], await History("p-1"));
        Assert.Empty(await History("p-2"));

        Rooms.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("", await Rooms.Undo("i-1"));
        Assert.Equal(["2026-02-28 Ordinary", "2026-03-01 Strict", "2026-03-04 Ordinary"], await History("p-1"));
        Assert.Equal("QUOT-05", await LongVisitOn("2026-03-03"));
        Assert.Equal("", await LongVisitOn("2026-03-04"));
    }

    [Fact]
    public async Task Who_came_by_a_sheet_is_not_taken_back_once_a_ledger_speaks_of_them()
    {
        await Rooms.TakeIn("i-1", ExchangeKit.People(NewOne));
        Assert.Equal(["2026-03-01 Lenient"], await History("p-9"));
        Assert.Equal("", await Rooms.Undo("i-1"));
        Assert.Empty(await History("p-9"));

        Rooms.Clock.Advance(TimeSpan.FromMinutes(1));
        await Rooms.TakeIn("i-2", ExchangeKit.People(NewOne));
        await Reserve(Ask("v-1") with { Person = new("p-9") });
        Assert.Equal("EXCH-06", await Rooms.Undo("i-2"));
    }

    private async Task<string> LongVisitOn(string day)
    {
        await using var db = Rooms.Db();
        return (await Ledger.Ask(
            db, Rooms.Clock.GetUtcNow(), Ask("", day, QuotaKind.LongVisit))).Verdict.Rules;
    }

    private async Task<List<string>> History(string person)
    {
        await using var db = Rooms.Db();
        return (await DatedFacts.Of(db, person)).ConvertAll(row => $"{row.Since:yyyy-MM-dd} {(Conditions)row.Value}");
    }
}
