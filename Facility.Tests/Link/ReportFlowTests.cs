using Facility.Contracts.Link;
using Facility.Tests.Link.Kit;

namespace Facility.Tests.Link;

public sealed class ReportFlowTests : LinkTestBase
{
    private const int Kills = 6;

    [Fact]
    public async Task Reports_survive_a_silo_that_dies_at_random_moments_in_order_and_once()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        var silo = await Silo();
        var journal = new JournalInMemory();
        Panel(silo, new PanelBody(LinkSite.Panel1, "boot-a"), journal);

        for (var kill = 0; kill < Kills; kill++)
        {
            journal.Write(dice.Next(1, 1500));
            var aim = dice.NextInt64(silo.Record.Of(LinkSite.Panel1).Count, journal.LastNumber + 1);
            await Until(() => silo.Record.Of(LinkSite.Panel1).Count >= aim, $"report {aim}, seed {seed}");
            await silo.Kill();
            journal.Write(dice.Next(1, 300));
            await silo.Start();
        }

        await Until(() => journal.Acknowledged == journal.LastNumber, $"all reports, seed {seed}");
        var taken = silo.Record.Of(LinkSite.Panel1);
        Assert.Equal(journal.LastNumber, taken.Count);
        Assert.Equal(Enumerable.Range(1, taken.Count), taken.Select(report => (int)report.Number));
        Assert.All(taken, report => Assert.Equal($$"""{"n":{{report.Number}}}""", report.Body));
    }

    [Fact]
    public async Task Reports_of_a_journal_that_the_record_does_not_know_stay_at_the_panel()
    {
        var silo = await Silo();
        var known = Enumerable.Range(1, 9).Select(number => new Report { Number = number }).ToList();
        await silo.Record.Take(LinkSite.Panel1, known, TestContext.Current.CancellationToken);
        var journal = new JournalInMemory();
        journal.Write(3);

        var panel = Panel(silo, new PanelBody(LinkSite.Panel1, "boot-a"), journal);

        await Until(() => panel.Log.Has(3206, "ends at 3, the silo holds reports up to 9"), "a complaint");
        Assert.True(silo.Log.Has(2204, "ends at 3, the record holds 9"));
        Assert.Equal(0, journal.Acknowledged);
        Assert.True(silo.Connections.Pulse(LinkSite.Panel1).Connected);
    }

    [Fact]
    public async Task A_record_restored_from_an_older_copy_gets_what_it_lacks_again()
    {
        var silo = await Silo();
        var journal = new JournalInMemory();
        journal.Write(5);
        journal.Acknowledge(5);

        Panel(silo, new PanelBody(LinkSite.Panel1, "boot-a"), journal);

        await Until(() => silo.Record.Of(LinkSite.Panel1).Count == 5, "all five");
    }

    [Fact]
    public async Task A_panel_that_sends_more_batches_than_it_may_is_cut_off()
    {
        var silo = await Silo();
        silo.Record.IsBroken = true;
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        await wire.Greet(WirePanel.Hello(LinkSite.Panel1));

        for (var i = 0; i < 3; i++) await wire.Say(new FromPanel { Reports = new ReportBatch() });

        await Until(() => silo.Log.Has(2202, "more at once than it may"), "the end");
    }
}
