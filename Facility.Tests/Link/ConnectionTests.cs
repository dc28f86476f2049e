using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Panels;
using Facility.Contracts.Roles;
using Facility.Contracts.Site.Changes;
using Facility.Tests.Link.Kit;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Link;

public sealed class ConnectionTests : LinkTestBase
{
    private static readonly Actor Guard = new(new("s-001"), "A. Guard", Role.Guard, new("station-1"));

    [Fact]
    public async Task A_client_of_link_version_99_is_told_what_would_be_right()
    {
        var silo = await Silo();
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        var hello = WirePanel.Hello(LinkSite.Panel1);
        hello.LinkVersion = 99;

        var welcome = await wire.Greet(hello);

        Assert.Equal(
            "This silo speaks link version 1, the panel 99; run the same release on both.", welcome.RefusedBecause);
        await Assert.ThrowsAsync<EndOfStreamException>(wire.Hear);
    }

    [Fact]
    public async Task A_panel_with_another_site_file_is_refused_and_says_so_once()
    {
        var silo = await Silo();
        var file = Path.Combine(Folder("panel-1"), "code.txt");
        await File.WriteAllTextAsync(file, silo.IssueCode(LinkSite.Panel1), TestContext.Current.CancellationToken);
        var panel = Keep(new RunningPanel(
            new PanelBody(LinkSite.Panel1, "boot-a"), new JournalInMemory(), Folder("panel-1"), silo.Address, file,
            siteDigest: new string('0', 64)));

        await Until(() => silo.Log.Count(2203) > 2, "three tries");

        var said = Assert.Single(panel.Log.Lines, line => line.StartsWith("3203", StringComparison.Ordinal));
        Assert.Contains(
            "put the silo's site.yaml (Facility.Silo site show) in its place", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_nobody_answers_at_one_address_goes_on_to_the_next_and_says_so_once()
    {
        var silo = await Silo();
        var nobody = new Uri($"https://127.0.0.1:{Facility.Tests.Kit.FreePorts.Take(1)[0]}");
        var file = Path.Combine(Folder("panel-1"), "code.txt");
        await File.WriteAllTextAsync(file, silo.IssueCode(LinkSite.Panel1), TestContext.Current.CancellationToken);
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        body.Show(Secure(LinkSite.Yard1));
        var panel = Keep(new RunningPanel(
            body, new JournalInMemory(), Folder("panel-1"), nobody, file, others: silo.Address));

        await Until(() => silo.Board.Find(LinkSite.Yard1) == Secure(LinkSite.Yard1), "its door");

        Assert.Single(panel.Log.Lines, line => line.StartsWith("3202", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("panel-1", true)]
    [InlineData("panel-2", false)]
    public async Task A_file_that_differs_only_in_another_panels_part_keeps_no_panel_out(string read, bool isLetIn)
    {
        var silo = await Silo();
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        var hello = WirePanel.Hello(LinkSite.Panel1);
        hello.SiteDigest = new string('0', 64);
        hello.SitePartDigest = SiteNouns.PartDigest(LinkSite.Site, new(read));

        var welcome = await wire.Greet(hello);

        Assert.Equal(isLetIn, welcome.RefusedBecause.Length == 0);
    }

    [Fact]
    public async Task Doors_and_lines_arrive_whole_then_as_they_change()
    {
        var silo = await Silo();
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        body.Show(Secure(LinkSite.Gate1), Secure(LinkSite.Yard1));
        body.Show(new LineView(LinkSite.Line1, true, 6, 6));
        Panel(silo, body, new JournalInMemory());
        await Until(() => silo.Board.Find(LinkSite.Yard1) == Secure(LinkSite.Yard1), "all doors");
        Assert.Equal([new LineView(LinkSite.Line1, true, 6, 6)], silo.Connections.Lines(LinkSite.Panel1));

        var opened = Secure(LinkSite.Gate1, revision: 2) with { Leaf = LeafState.Open, Secured = Secured.No };
        body.Show(opened, Secure(LinkSite.Yard1));

        await Until(() => silo.Board.Find(LinkSite.Gate1) == opened, "the change");
    }

    [Fact]
    public async Task Ages_of_unchanged_doors_move_too()
    {
        var silo = await Silo();
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        body.Show(Secure(LinkSite.Gate1));
        Panel(silo, body, new JournalInMemory());
        await Until(() => silo.Board.Find(LinkSite.Gate1).Secured == Secured.Yes, "the door");

        var older = Secure(LinkSite.Gate1, revision: 2);
        body.Show(older with { ConfirmedAt = older.ConfirmedAt.AddSeconds(5) });

        await Until(() => silo.Board.Find(LinkSite.Gate1).ConfirmedAt == older.ConfirmedAt.AddSeconds(5), "the age");
        Assert.Equal(1, silo.Board.Find(LinkSite.Gate1).Revision);
    }

    [Fact]
    public async Task Three_seconds_of_silence_and_its_doors_are_unknown()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var silo = await Silo("silo", clock);
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        await wire.Greet(WirePanel.Hello(LinkSite.Panel1));
        var batch = new DoorStatusBatch();
        batch.Doors.Add(Secure(LinkSite.Gate1).ToMessage());
        await wire.Say(new FromPanel { Doors = batch });
        await Until(() => silo.Board.Find(LinkSite.Gate1).Secured == Secured.Yes, "the door");

        clock.Advance(LinkLimits.SilenceMax - TimeSpan.FromMilliseconds(1));
        Assert.True(silo.Connections.Pulse(LinkSite.Panel1).Connected);
        Assert.Equal(Secured.Yes, silo.Board.Find(LinkSite.Gate1).Secured);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(silo.Connections.Pulse(LinkSite.Panel1).Connected);
        Assert.Equal(Secured.Unknown, silo.Board.Find(LinkSite.Gate1).Secured);
        Assert.True(silo.Log.Has(2202, "silent"));
        Assert.False(silo.Connections.TrySend(LinkSite.Panel1, new ToPanel { Release = new ReleaseOrder() }));
    }

    [Fact]
    public async Task A_heartbeat_begins_the_silence_anew_and_carries_the_stamp()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var silo = await Silo("silo", clock);
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var wire = new WirePanel(silo.Address, certificate);
        await wire.Greet(WirePanel.Hello(LinkSite.Panel1));

        for (var beat = 1; beat <= 4; beat++)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await wire.Say(new FromPanel { Heartbeat = new Heartbeat { Boot = "boot-a", MonotonicMs = beat * 2000 } });
            await Until(() => silo.Connections.Pulse(LinkSite.Panel1).Milliseconds == beat * 2000, "the beat");
        }

        Assert.Equal(
            new PanelPulse(LinkSite.Panel1, true, "boot-a", 8000, clock.GetUtcNow()),
            silo.Connections.Pulse(LinkSite.Panel1));
    }

    [Fact]
    public async Task Of_two_connections_of_one_panel_the_newer_counts()
    {
        var silo = await Silo();
        using var certificate = WirePanel.Enrolled(silo, LinkSite.Panel1);
        using var older = new WirePanel(silo.Address, certificate);
        using var newer = new WirePanel(silo.Address, certificate);
        await older.Greet(WirePanel.Hello(LinkSite.Panel1));

        await newer.Greet(WirePanel.Hello(LinkSite.Panel1, "boot-b"));

        await Until(() => silo.Log.Has(2202, "a newer connection of this panel took its place"), "the log");
        Assert.Equal("boot-b", silo.Connections.Pulse(LinkSite.Panel1).Boot);
        Assert.True(silo.Connections.Pulse(LinkSite.Panel1).Connected);
    }

    [Fact]
    public async Task The_stamp_of_a_press_reaches_the_panel_as_the_page_gave_it()
    {
        var silo = await Silo();
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        Panel(silo, body, new JournalInMemory());
        await Until(() => silo.Connections.Pulse(LinkSite.Panel1).Milliseconds > 0, "a pulse");
        var pulse = silo.Connections.Pulse(LinkSite.Panel1);

        var order = new ReleaseDoor(
            new("o-1"), LinkSite.Gate1, Guard, ReleaseReason.Medical, "nurse",
            new PressStamp(LinkSite.Panel1, pulse.Boot, pulse.Milliseconds));
        Assert.True(silo.Connections.TrySend(LinkSite.Panel1, order.ToMessage(epoch: 4)));

        await Until(() => body.LastRelease is not null, "the order");
        Assert.Equal(
            new Facility.Devices.Panel.PanelRelease(
                new("o-1"), LinkSite.Gate1, "s-001 Guard station-1", ReleaseReason.Medical, "nurse",
                "boot-a", TimeSpan.FromMilliseconds(12_345), 4),
            body.LastRelease);
    }

    [Fact]
    public async Task A_lockdown_reaches_the_panel_while_the_record_cannot_be_written()
    {
        var silo = await Silo();
        silo.Record.IsBroken = true;
        var body = new PanelBody(LinkSite.Panel1, "boot-a");
        var journal = new JournalInMemory();
        journal.Write(3);
        Panel(silo, body, journal);
        await Until(() => silo.Log.Has(2206, "panel-1"), "a report that cannot be kept");

        var order = new LockDownBlock(new("o-1"), new BlockId("b01"), Guard);
        Assert.True(silo.Connections.TrySend(LinkSite.Panel1, order.ToMessage(epoch: 1)));

        await Until(() => body.Heard.Contains("lockdown b01 True"), "the lockdown");
        Assert.Equal(0, journal.Acknowledged);

        silo.Record.IsBroken = false;
        await Until(() => journal.Acknowledged == 3, "the reports once the record is back");
    }
}
