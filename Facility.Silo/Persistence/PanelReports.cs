using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Domain.Orders;
using Facility.Silo.Alarms;
using Facility.Silo.Calls;
using Facility.Silo.Cameras;
using Facility.Silo.Estate;
using Facility.Silo.Orders;
using Facility.Silo.Panels;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Persistence;

/// <summary>Panel reports into the record: a transaction a batch, each once and in order (invariant I5).</summary>
public sealed partial class PanelReports(
    FacilityWriter writer, IDbContextFactory<FacilityDb> contexts, IDoorBoard board, OrderBoard orders,
    LockdownBoard lockdowns, SiteCatalogue site, AlarmBoard alarms, CallLedger ledger, ILogger<PanelReports> log)
    : IPanelReports
{
    public async Task<long> LastTaken(PanelId panel, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Panels.Where(row => row.Id == panel.Value)
            .Select(row => row.ReportsTaken).SingleAsync(cancellation);
    }

    [Operation("host.panel-reports")]
    public async Task<long> Take(
        PanelId panel, IReadOnlyList<Report> reports, CancellationToken cancellation)
    {
        var taken = await writer.Commit((db, record) => Append(db, record, panel, reports), cancellation);

        foreach (var order in taken.Orders) orders.Put(order);
        alarms.Put(taken.Alarms);
        board.Touch(taken.Orders.Select(order => order.Door));
        foreach (var (block, state) in taken.Lockdowns) Show(new(block), state);
        LogTaken(log, panel.Value, taken.Last, reports.Count);
        return taken.Last;
    }

    private void Show(BlockId block, LockdownState state)
    {
        lockdowns.Put(block, state);
        board.Touch(site.DoorsOfBlock[block].Select(door => door.Id));
    }

    private async Task<Taken> Append(
        FacilityDb db, RecordAppender record, PanelId panel, IReadOnlyList<Report> reports)
    {
        var inbox = await db.Panels.SingleAsync(row => row.Id == panel.Value);
        var alarms = new AlarmIntake(db, record);
        var cameras = new CameraIntake(db, record, site);
        var calls = new CallIntake(db, record, site, ledger);
        var visits = new VisitIntake(db, record, alarms);
        var roots = new ReportRoots(db, panel);
        var refused = new List<OrderView>();
        var moved = new Dictionary<string, OrderRow>(StringComparer.Ordinal);
        var lockdowns = new Dictionary<string, LockdownState>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            if (report.Number <= inbox.ReportsTaken) continue;
            if (report.Number != inbox.ReportsTaken + 1) break;

            var entry = ReportEntries.EntryOf(panel, report);
            entry.Root = await roots.Find(report);
            record.Append(entry, ReportEntries.SubjectsOf(panel, report));
            await alarms.Take(entry);
            await cameras.Take(entry);
            await calls.Take(entry);
            await visits.Take(entry);
            if (await Moved(db, entry, record.Now) is { } order) moved[order.Id] = order;
            else if (RefusedMotion(entry, record.Now) is { } refusal) refused.Add(refusal);
            if (await PanelLockdowns.Follow(db, entry) is { } followed) lockdowns[followed.Block.Id] = followed.State;
            inbox.ReportsTaken = report.Number;
        }
        var onDoors = moved.Values.Where(order => order.DoorId.Length > 0);
        return new(inbox.ReportsTaken, [.. onDoors.Select(OrderRows.ViewOf), .. refused], lockdowns, alarms.Touched);
    }

    // An order to close or stop has no row, because it waits for no storage: what was refused of it is told from the
    // panel's entry, to whoever pressed.
    private OrderView? RefusedMotion(RecordRow entry, DateTimeOffset now)
    {
        if (entry.Kind != RecordKinds.OrderRefused || !entry.Rules.StartsWith("MOVE-", StringComparison.Ordinal))
            return null;
        if (!Identifier.IsValid(entry.Where) || !site.Doors.ContainsKey(new(entry.Where))) return null;
        var order = RecordBody.Read(entry.Body).GetValueOrDefault("order", "");
        if (!Identifier.IsValid(order)) return null;

        var verdict = new Verdict([.. RefusalsOf(entry, "The panel refused it.")]);
        return new(
            new(order), new(entry.Where), OrderProgress.Refused, verdict, FaultCode.None, entry.Who,
            ReleaseReason.None, now, verdict.Refusals[0].Because);
    }

    private static async Task<OrderRow?> Moved(FacilityDb db, RecordRow entry, DateTimeOffset now)
    {
        if (entry.Root.Length == 0 || entry.Root[0] == '#') return null;
        if (await db.Orders.FindAsync(entry.Root) is not { } order) return null;

        if (entry.Kind == RecordKinds.AlarmRaised) return TakeAlarm(order, entry) ? order : null;
        var progress = OrderSteps.After(order.Progress, entry.Kind);
        if (progress == order.Progress && entry.Kind != RecordKinds.ReleaseUnused) return null;
        order.Says = OrderSteps.Sentence(order.Progress, progress, entry.Kind);
        order.Progress = progress;
        order.Fault = FaultCode.None;
        if (progress == OrderProgress.Refused) TakeRefusal(order, entry);
        if (OrderSteps.IsFinished(progress)) order.ClosedAt = now;
        return order;
    }

    // The order did act; that its bolt does not follow stands beside it until the door says otherwise.
    private static bool TakeAlarm(OrderRow order, RecordRow entry)
    {
        var says = RecordBody.Read(entry.Body).GetValueOrDefault("alarm") switch
        {
            "failed-to-lock" => "The bolt did not come home; look at the door.",
            "failed-to-release" => "The bolt did not withdraw.",
            "failed-to-open" => "The door did not open; look at its motor.",
            _ => "",
        };
        if (says.Length == 0 || OrderSteps.IsFinished(order.Progress)) return false;
        order.Fault = FaultCode.LockNotConfirmed;
        order.Says = says;
        return true;
    }

    private static void TakeRefusal(OrderRow order, RecordRow entry)
    {
        var facts = RecordBody.Read(entry.Body);
        var because = facts.GetValueOrDefault("because", "");
        if (Enum.TryParse<FaultCode>(facts.GetValueOrDefault("fault"), out var fault) && fault != FaultCode.None)
        {
            order.Progress = OrderProgress.Failed;
            order.Fault = fault;
            order.Says = because.Length > 0 ? because : OrderStore.Sentence(fault);
            return;
        }
        if (because.Length == 0) because = "The panel refused it.";
        order.Refusals = OrderRows.Write(new([.. RefusalsOf(entry, because)]));
        order.Says = because;
    }

    // A panel lists its objections beside their rules; each rule says its own.
    private static IEnumerable<Refusal> RefusalsOf(RecordRow entry, string because)
    {
        var rules = entry.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var objections = RecordBody.List(entry.Body, "because");
        var changes = RecordBody.List(entry.Body, "would_change");
        if (changes.Count != objections.Count) changes = [.. objections.Select(_ => "")];
        return rules.Length > 0 && rules.Length == objections.Count
            ? rules.Zip(objections, changes).Select(one => new Refusal(one.First, one.Second, one.Third))
            : [new(rules.Length > 0 ? string.Join(' ', rules) : "PANEL", because)];
    }

    private sealed record Taken(
        long Last, IReadOnlyList<OrderView> Orders, IReadOnlyDictionary<string, LockdownState> Lockdowns,
        IReadOnlyCollection<AlarmRow> Alarms);
}
