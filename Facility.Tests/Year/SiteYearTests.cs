using Bench.Year;
using Facility.Contracts.Site;
using Facility.Tests.Kit;

namespace Facility.Tests.Years;

/// <summary>A day of the demo site with every kind of fault, judged by an observer that asks no core.</summary>
public sealed class SiteYearTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;
    private static readonly Site Colony = Read();

    [Fact]
    public void A_day_with_every_kind_of_fault_breaks_no_invariant()
    {
        var report = Run(TimeSpan.FromHours(24), Seed);

        Assert.Empty(report.Violations);
        Assert.InRange(report.DoorEvents, 1_000_000 / 365, long.MaxValue);
        Assert.InRange(report.Faults.Count, 12, int.MaxValue);

        // A panel that refuses everybody would break nothing either.
        Assert.InRange(report.GoodCards.Passed, report.GoodCards.Shown * 6 / 10, report.GoodCards.Shown);
    }

    [Fact]
    public void The_same_seed_is_the_same_day_to_the_last_octet_and_another_is_another()
    {
        var hours = TimeSpan.FromHours(4);

        Assert.Equal(Run(hours, Seed).Hash, Run(hours, Seed).Hash);
        Assert.NotEqual(Run(hours, Seed).Hash, Run(hours, Seed + 1).Hash);
    }

    /// <summary>The storm of restarts on virtual time; with real processes it is <c>RestartStormTests</c>.</summary>
    [Fact]
    public void Two_hundred_restarts_in_any_order_release_nothing_and_lose_no_relock_and_no_alarm()
    {
        var report = SiteYear.Run(new(Colony, Seed, TimeSpan.FromHours(5))
        {
            Only = ["panel killed", "panel killed amid a release", "power sags", "order of a replaced sender"],
            FaultsPerHour = 60,
        });

        Assert.Empty(report.Violations);
        Assert.InRange(report.Faults.Values.Sum(), 200, int.MaxValue);
        Assert.InRange(report.GoodCards.Passed, report.GoodCards.Shown / 10, report.GoodCards.Shown);
    }

    [Fact]
    public void Every_octet_of_a_line_on_the_wire_breaks_no_invariant_either()
    {
        var report = SiteYear.Run(new YearSettings(Colony, Seed, TimeSpan.FromMinutes(4)).OnWire(new("line-b01")));
        foreach (var violation in report.Violations.Take(20)) output.WriteLine($"{violation}");

        Assert.Empty(report.Violations);
        Assert.InRange(report.DoorEvents, 20, long.MaxValue);
    }

    [Theory]
    [InlineData("no-interlock", "I3", "both doors of an interlock asked for")]
    [InlineData("cards-pass-lockdown", "I11", "lockdown")]
    [InlineData("frame-before-entry", "I4", "order repeated")]
    public void On_the_wire_a_planted_fault_is_seen_as_well(string plant, string invariant, string kind)
    {
        var settings = new YearSettings(Colony, Seed, TimeSpan.FromMinutes(2)) { Plant = plant, Only = [kind] };

        Assert.Contains(
            SiteYear.Run(settings.OnWire(new("line-b01"))).Violations, violation => violation.Invariant == invariant);
    }

    public static TheoryData<string, string> Plants
    {
        get
        {
            var plants = new TheoryData<string, string>();
            foreach (var (name, invariant) in YearPlants.Names) plants.Add(name, invariant);
            return plants;
        }
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public void A_planted_fault_is_seen_as_what_it_is(string plant, string invariant)
    {
        var report = Run(TimeSpan.FromHours(16), Seed, plant);

        Assert.Contains(report.Violations, violation => violation.Invariant == invariant);
    }

    private YearReport Run(TimeSpan span, int seed, string plant = "")
    {
        var report = SiteYear.Run(new(Colony, seed, span) { Plant = plant });
        output.WriteLine($"seed {seed}, {span.TotalHours} h, {report.DoorEvents} door events, hash {report.Hash}");
        foreach (var violation in report.Violations.Take(20)) output.WriteLine($"{violation}");
        return report;
    }

    private static Site Read()
    {
        var read = SiteReader.TryRead(
            File.ReadAllText(Repository.At("sites", "colony-1200", "site.yaml")), out var site, out _);
        Assert.True(read);
        return ThinnedSite.Of(site!, cellsPerLanding: 3);
    }
}
