using System.Globalization;
using Facility.Contracts.Quotas;
using Facility.Tests.Silo.Kit;

namespace Facility.Tests.Quotas;

/// <summary>Many at once want the last one of the year, through the real store and database.</summary>
/// <remarks><c>FACILITY_RACE=10000</c> makes a nightly check of it.</remarks>
public sealed class QuotaRaceTests : QuotaRig
{
    private static readonly int Attempts = int.TryParse(
        Environment.GetEnvironmentVariable("FACILITY_RACE"), CultureInfo.InvariantCulture, out var many) ? many : 9;

    [Fact]
    public async Task Of_all_who_want_the_last_parcel_of_the_year_one_gets_it_and_everybody_else_is_told_why_and_when()
    {
        await Store.Open(
            Supervisor, new(Next(), new("p-1"), QuotaKind.Parcel, Day("2025-12-24"), 5, "card"), default);

        var answers = await Task.WhenAll(Enumerable.Range(1, Attempts).Select(
            number => Task.Run(() => Reserve(Ask($"race-{number}", kind: QuotaKind.Parcel)))));

        Assert.Equal(1, answers.Count(answer => answer.Verdict.IsAllowed));
        Assert.All(answers.Where(answer => !answer.Verdict.IsAllowed), answer =>
        {
            var refusal = Assert.Single(answer.Verdict.Refusals);
            Assert.Equal(
                ("QUOT-08", "Ask for 24 December 2026 or later."), (refusal.Rule, refusal.WouldChange));
            Assert.Equal(new(2026, 12, 24), answer.Next);
        });
        var rows = await Rows();
        Assert.Equal(Enumerable.Range(1, Attempts + 1), rows.Select(row => row.Number));
        Assert.Equal(1, rows.Count(row => row.Act is QuotaAct.Reserved));
        Assert.Equal("", (await Rooms.Verify()).Why);
    }
}
