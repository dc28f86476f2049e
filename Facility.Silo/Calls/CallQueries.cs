using System.Collections.Immutable;
using Facility.Contracts.Calls;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Domain.Calls;
using Facility.Domain.Policy;
using Facility.Silo.Estate;
using Facility.Silo.Opening;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Calls;

/// <summary>Payphones and calls as a screen shows them, each that waits with what keeps it from beginning.</summary>
public sealed class CallQueries(
    IDbContextFactory<FacilityDb> contexts, SiteCatalogue site, LockdownBoard lockdowns, RollChecks rolls,
    IPanelConnections panels, TimeProvider clock)
{
    private const int OverMax = 50;

    public async Task<CallBoard> Board(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var open = await db.Calls.AsNoTracking().Where(row => row.Status <= CallStatus.Talking)
            .ToListAsync(cancellation);
        var over = await db.Calls.AsNoTracking().Where(row => row.Status > CallStatus.Talking)
            .OrderByDescending(row => row.EndedAt).Take(OverMax).ToListAsync(cancellation);
        var people = await PeopleOf(db, open.Concat(over), cancellation);
        var queues = new CallQueues(
            site, lockdowns, rolls, open.FindAll(row => row.Status is not CallStatus.Asked),
            person => people.GetValueOrDefault(person).Name ?? person);
        var rows = await db.Payphones.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellation);
        var policy = PolicyBook.Current.At(now, site.Zone);
        return new(
            policy.Profile, SayQuota(),
            [.. site.Site.Payphones.Select(one => ViewOf(one, rows.GetValueOrDefault(one.Id), policy))],
            [.. InOrder(open, queues).Concat(over).Select(row => ViewOf(row, queues, people, now))]);
    }

    /// <summary>Calls that wait at a block's payphones and were held up; whoever waits longest first.</summary>
    public async Task<ImmutableArray<OwedCall>> OwedAt(BlockId block, CancellationToken cancellation)
    {
        var board = await Board(cancellation);
        return
        [
            .. from call in board.Calls
               where call.OwedSince is not null
               join phone in board.Payphones on call.Payphone equals phone.Id
               where phone.Block == block
               orderby call.OwedSince, call.Id
               select new OwedCall(call.Id, call.Name, call.Cell, phone.Label, call.OwedSince!.Value),
        ];
    }

    private IEnumerable<CallRow> InOrder(List<CallRow> open, CallQueues queues) =>
    [
        .. open.Where(row => row.Status is CallStatus.Talking).OrderBy(row => row.StartedAt),
        .. open.Where(row => row.Status is CallStatus.Waiting).Select(row => row.PayphoneId).Distinct()
            .Order(StringComparer.Ordinal).SelectMany(queues.At),
        .. open.Where(row => row.Status is CallStatus.Asked).OrderBy(row => row.AskedAt),
    ];

    private static async Task<Dictionary<string, (string Name, string Cell)>> PeopleOf(
        FacilityDb db, IEnumerable<CallRow> calls, CancellationToken cancellation)
    {
        var ids = calls.Select(row => row.PrisonerId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var cells = await db.Placements.AsNoTracking().Where(row => ids.Contains(row.PersonId))
            .ToDictionaryAsync(row => row.PersonId, row => row.CellId, cancellation);
        return ids.ToDictionary(id => id, id => (names.GetValueOrDefault(id, id), cells.GetValueOrDefault(id, "")));
    }

    private CallView ViewOf(
        CallRow row, CallQueues queues, Dictionary<string, (string Name, string Cell)> people, DateTimeOffset now)
    {
        var waits = row.Status is CallStatus.Waiting;
        var (name, cell) = people.GetValueOrDefault(row.PrisonerId, (row.PrisonerId, ""));
        return new()
        {
            Id = row.Id,
            Prisoner = new(row.PrisonerId),
            Name = name,
            Cell = cell.Length > 0 && site.Cells.TryGetValue(new(cell), out var placed) ? placed.Cell.Label : cell,
            Payphone = row.PayphoneId,
            Relation = row.Relation,
            Addressee = row.Addressee,
            Number = row.Number,
            Status = row.Status,
            AskedAt = row.AskedAt,
            DecideBy = row.Status is CallStatus.Asked ? row.DecideBy : null,
            StartedAt = row.StartedAt,
            LimitAt = row.LimitAt,
            IsOver = row.Status is CallStatus.Talking && row.LimitAt <= now,
            EndedAt = row.EndedAt,
            OwedSince = waits ? row.OwedSince : null,
            Place = waits ? queues.At(row.PayphoneId).TakeWhile(one => one.Id != row.Id).Count() + 1 : 0,
            WhyNot = waits ? CallRules.JudgeStart(queues.FactsOf(row.Id, row, now)) : Verdict.Allowed,
            Words = row.Words,
        };
    }

    private PayphoneView ViewOf(Contracts.Site.SitePayphone phone, PayphoneRow? row, DayPolicy policy)
    {
        var window = phone.Window is { } own
            ? $"{CallRules.Window(own.From, own.To)} (the site file)"
            : CallRules.Window(policy.Clock("call.from"), policy.Clock("call.until"))
                + $" ({policy.SourceOf("call.until")})";
        var connected = site.PanelOf(phone.Power ?? phone.OffHook) is { } panel && panels.Pulse(panel).Connected;
        return new(
            phone.Id, phone.Label, phone.Block, window, SayPower(phone, row, connected),
            connected ? row?.OffHook : null);
    }

    private static string SayPower(Contracts.Site.SitePayphone phone, PayphoneRow? row, bool connected) =>
        phone.Power is null ? "not switched by us"
        : !connected ? "unknown: its panel is not connected"
        : row?.Powered is not { } powered ? "unknown: its panel has told nothing yet"
        : powered ? $"on: {row.Because}" : $"off: {row.Because}";

    private string SayQuota() => site.Site.CallsPerWeek is { } calls
        ? $"{calls} ordinary calls in seven days (the site file; the law has no figure)"
        : "by queue alone (no figure is set)";
}
