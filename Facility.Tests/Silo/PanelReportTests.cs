using Facility.Contracts.Doors;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Orders;
using Facility.Silo.Panels;
using Facility.Silo.Record;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class PanelReportTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;

    private IPanelReports Reports => rooms.Get<IPanelReports>();

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Reports_enter_the_record_in_order_and_once()
    {
        Assert.Equal(0, await Reports.LastTaken(SmallSite.Panel1, default));

        Assert.Equal(3, await Take(Report(1), Report(2), Report(3)));
        Assert.Equal(3, await Take(Report(1), Report(2), Report(3)));
        Assert.Equal(4, await Take(Report(2), Report(3), Report(4)));

        Assert.Equal([1, 2, 3, 4], await Taken());
        Assert.True((await rooms.Verify()).IsWhole);
        Assert.Equal(4, await Reports.LastTaken(SmallSite.Panel1, default));
    }

    [Fact]
    public async Task What_follows_a_gap_is_not_taken()
    {
        Assert.Equal(2, await Take(Report(1), Report(2), Report(4), Report(5)));
        Assert.Equal(2, await Take(Report(7)));

        Assert.Equal([1, 2], await Taken());
    }

    [Fact]
    public async Task Panels_count_for_themselves()
    {
        await Take(Report(1), Report(2));

        Assert.Equal(1, await Reports.Take(SmallSite.Panel2, [Report(1)], default));
    }

    [Fact]
    public async Task An_entry_refers_to_the_panels_own_number_hash_and_time()
    {
        await Take(Report(
            1, RecordKinds.CardDenied, body: """{"because":"revoked","holder":"s-060","rules":["CARD-03"]}"""));

        await using var db = rooms.Db();
        var entry = await db.Record.SingleAsync(row => row.Report == 1);
        Assert.Equal(("panel-1", "CARD-03", 1L), (entry.Panel, entry.Rules, entry.Report));
        Assert.Equal([9, 9, 1], entry.ReportHash);
        Assert.Equal(1_772_000_000_001, entry.At.ToUnixTimeMilliseconds());
        var subjects = await db.RecordSubjects.Where(row => row.Number == entry.Number)
            .Select(row => row.Subject).ToListAsync();
        Assert.Contains("s-060", subjects);
        Assert.Contains("b01-gate", subjects);
    }

    [Fact]
    public async Task A_release_follows_its_reports_even_when_they_name_each_other()
    {
        await Order("o-1");

        await Take(Report(1, RecordKinds.ReleaseAccepted, "o-1"));
        Assert.Equal(OrderProgress.Accepted, await Progress("o-1"));
        await Take(Report(2, RecordKinds.DoorReleased, "#1"));
        Assert.Equal(OrderProgress.Released, await Progress("o-1"));
        await Take(
            Report(3, RecordKinds.DoorOpened, "#2"), Report(4, RecordKinds.DoorClosed, "#3"),
            Report(5, RecordKinds.DoorSecured, "#4"));
        Assert.Equal(OrderProgress.Secured, await Progress("o-1"));
    }

    [Fact]
    public async Task A_panels_refusal_reaches_the_order_with_rule_and_reason()
    {
        await Order("o-1");

        await Take(Report(
            1, RecordKinds.OrderRefused, "o-1",
            """{"because":"It came 3.4 s after the press.","rules":"ORDER-02"}"""));

        var order = (await rooms.Get<OrderStore>().Find(new("o-1"), default))!;
        Assert.Equal(OrderProgress.Refused, order.Progress);
        Assert.Equal("ORDER-02", order.Verdict.Rules);
        Assert.Equal("It came 3.4 s after the press.", order.Says);
    }

    [Fact]
    public async Task Each_rule_of_a_panels_refusal_says_its_own_objection()
    {
        await Order("o-1");

        await Take(Report(1, RecordKinds.OrderRefused, "o-1",
            """{"because":["It is locked down.","It is released already."],"rules":["ORD-02","ORD-04"]}"""));

        var refusals = (await rooms.Get<OrderStore>().Find(new("o-1"), default))!.Verdict.Refusals;
        Assert.Equal(
            [("ORD-02", "It is locked down."), ("ORD-04", "It is released already.")],
            refusals.Select(refusal => (refusal.Rule, refusal.Because)));
    }

    [Fact]
    public async Task A_panels_refusal_says_what_would_free_the_door()
    {
        await Order("o-1");

        await Take(Report(1, RecordKinds.OrderRefused, "o-1", """
            {"because":["It is locked down.","B01-GATE is open."],"rules":["ORD-02","ORD-03"],
            "would_change":["","Shut B01-GATE."]}
            """));

        var refusals = (await rooms.Get<OrderStore>().Find(new("o-1"), default))!.Verdict.Refusals;
        Assert.Equal(["", "Shut B01-GATE."], refusals.Select(refusal => refusal.WouldChange));
    }

    [Fact]
    public async Task An_entry_that_follows_from_another_is_told_that_ones_number_in_the_record()
    {
        await Take(Report(1, RecordKinds.CardGranted), Report(2, RecordKinds.DoorReleased, "#1"));

        var page = await rooms.Get<RecordPages>().Read(new(null, 2), SiloRooms.Guard, default);

        Assert.Equal(page[1].Number, page[0].CauseEntry);
        Assert.NotEqual(1, page[0].CauseEntry);
        Assert.Null(page[1].CauseEntry);
    }

    [Fact]
    public async Task A_block_locked_down_at_its_panel_is_locked_down_here_until_its_end_is_reported()
    {
        var board = rooms.Get<LockdownBoard>();
        await Take(Locked(1, RecordKinds.LockdownEngaged, "console-boot-1"));
        var state = board.Find(SmallSite.Block1);
        Assert.Equal((true, "console-boot-1"), (state.Engaged, state.Order));
        await board.Load(default);
        Assert.True(board.Find(SmallSite.Block1).Engaged);

        await Take(Locked(2, RecordKinds.LockdownEnded, "e-1"));
        Assert.False(board.Find(SmallSite.Block1).Engaged);
    }

    private static Report Locked(long number, string kind, string order)
    {
        var report = Report(number, kind, order, """{"actor":"s-001 console panel-1"}""");
        report.Door = SmallSite.Block1.Value;
        return report;
    }

    [Fact]
    public async Task A_panel_that_cannot_journal_ends_the_order_in_its_fault()
    {
        await Order("o-1");

        await Take(Report(
            1, RecordKinds.OrderRefused, "o-1", """{"because":[],"fault":1101,"reader":null,"rules":[]}"""));

        var order = (await rooms.Get<OrderStore>().Find(new("o-1"), default))!;
        Assert.Equal((OrderProgress.Failed, FaultCode.JournalNotWritable), (order.Progress, order.Fault));
    }

    [Fact]
    public async Task A_report_that_comes_after_the_fault_puts_it_right()
    {
        await Order("o-1");
        await rooms.Get<OrderStore>().Fail(new("o-1"), FaultCode.OrderWithoutOutcome, default);

        await Take(Report(1, RecordKinds.ReleaseAccepted, "o-1"), Report(2, RecordKinds.ReleaseUnused, "#1"));

        var order = (await rooms.Get<OrderStore>().Find(new("o-1"), default))!;
        Assert.Equal((OrderProgress.Released, FaultCode.None), (order.Progress, order.Fault));
        Assert.Equal("Nobody passed; locking, not confirmed yet.", order.Says);
    }

    [Fact]
    public async Task An_unused_release_ends_secured_only_when_the_door_says_so()
    {
        await Order("o-1");

        await Take(Report(1, RecordKinds.ReleaseAccepted, "o-1"), Report(2, RecordKinds.ReleaseUnused, "#1"));
        Assert.Equal(OrderProgress.Released, await Progress("o-1"));

        await Take(Report(3, RecordKinds.DoorSecured, "#1"));
        Assert.Equal(OrderProgress.Secured, await Progress("o-1"));
    }

    [Fact]
    public async Task A_bolt_that_stays_out_is_a_fault_of_the_order_until_it_comes_home()
    {
        await Order("o-1");
        await Take(
            Report(1, RecordKinds.ReleaseAccepted, "o-1"), Report(2, RecordKinds.DoorReleased, "o-1"),
            Report(3, RecordKinds.ReleaseUnused, "o-1"),
            Report(4, RecordKinds.AlarmRaised, "o-1", """{"alarm":"failed-to-lock"}"""));

        var order = (await rooms.Get<OrderStore>().Find(new("o-1"), default))!;
        Assert.Equal((OrderProgress.Released, FaultCode.LockNotConfirmed), (order.Progress, order.Fault));

        await Take(Report(5, RecordKinds.DoorSecured, "o-1"));
        order = (await rooms.Get<OrderStore>().Find(new("o-1"), default))!;
        Assert.Equal((OrderProgress.Secured, FaultCode.None), (order.Progress, order.Fault));
        Assert.Equal("Locked again; nobody passed.", order.Says);
    }

    [Fact]
    public async Task A_motion_that_the_panel_refused_is_told_at_its_door_with_each_rule_and_is_no_order_of_it()
    {
        await Take(Report(1, RecordKinds.OrderRefused, "m-1", """
            {"actor":"s-1 guard desk-1","because":["Something is in the way of door b01-gate."],"door":"b01-gate",
            "order":"m-1","rules":["MOVE-09"],"would_change":["Have its way cleared."]}
            """));

        var board = rooms.Get<OrderBoard>();
        var refused = Assert.Single(board.Refused(SmallSite.Gate1));
        Assert.Equal(
            ("m-1", "MOVE-09", "Have its way cleared."),
            (refused.Id.Value, refused.Verdict.Rules, refused.Verdict.Refusals[0].WouldChange));
        Assert.Null(board.Find(SmallSite.Gate1));
    }

    [Fact]
    public async Task A_refusal_without_a_motions_rule_or_a_known_door_is_told_at_no_door()
    {
        await Take(
            Report(1, RecordKinds.OrderRefused, "c-1", """{"order":"c-1","rules":["CONS-01"],"because":["x"]}"""),
            Report(2, RecordKinds.OrderRefused, "", """{"order":"","rules":["MOVE-01"],"because":["x"]}"""));

        Assert.Empty(rooms.Get<OrderBoard>().Refused(SmallSite.Gate1));
    }

    private async Task<OrderView> Order(string id) => (await rooms.Get<OrderStore>().Keep(
        new(new(id), SmallSite.Gate1, SiloRooms.Guard, ReleaseReason.Meal, "", new(SmallSite.Panel1, "boot-1", 1)),
        Verdict.Allowed, FaultCode.None, 1, default)).View;

    private async Task<OrderProgress> Progress(string order) =>
        (await rooms.Get<OrderStore>().Find(new(order), default))!.Progress;

    private Task<long> Take(params Report[] reports) => Reports.Take(SmallSite.Panel1, reports, default);

    private async Task<List<long>> Taken()
    {
        await using var db = rooms.Db();
        return await db.Record.Where(row => row.Panel == "panel-1").OrderBy(row => row.Number)
            .Select(row => row.Report).ToListAsync();
    }

    private static Report Report(
        long number, string kind = RecordKinds.DoorClosed, string cause = "", string body = "{}") => new()
    {
        Number = number,
        Kind = kind,
        WallMs = 1_772_000_000_000 + number,
        Boot = "boot-1",
        Door = "b01-gate",
        Cause = cause,
        Body = body,
        Hash = ByteString.CopyFrom(9, 9, (byte)number),
    };
}
