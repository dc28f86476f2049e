using System.Collections.Concurrent;
using System.Collections.Immutable;
using Facility.Contracts.Allocation;
using Facility.Contracts.Exchange;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;

namespace Facility.Tests.Admin.Host;

/// <summary>A wing of one room in memory: two visits today, one of them to be reviewed, and what the machine makes of
/// them. The afternoon's session is full.</summary>
internal sealed partial class ScreenVisits : IVisitOffice
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
    private static readonly ImmutableArray<VisitKind> Kinds =
        [VisitKind.Short, VisitKind.Long, VisitKind.Video, VisitKind.Lawyer, VisitKind.Official];

    private readonly ConcurrentDictionary<string, VisitView> visits = [];
    private readonly ConcurrentDictionary<string, TellView> tells = [];
    private readonly TimeProvider clock;

    public ScreenVisits(TimeProvider clock)
    {
        this.clock = clock;
        Put(Of("vi-1", 1, VisitState.Booked, Guest("v-1", "Fictional Wife", Relation.Spouse, true),
            Guest("v-2", "Fictional Boy", Relation.Child, false)));
        Put(Of("vi-2", 2, VisitState.Booked, Guest("v-3", "Fictional Mother", Relation.Parent, true)) with
        {
            Reviews = ["VIST-03"],
        });
        tells["vt-1"] = new(
            "vt-1", "vi-2", "Fictional Mother", "+7 700 000 00 00", Tongue.Russian,
            "Свидание записано: 2026-03-04 10:00, Room 1. Возьмите документы.", clock.GetUtcNow(), null, "", "");
    }

    public ConcurrentQueue<object> Orders { get; } = [];

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);

    /// <summary>Another visit of today, for a test of its own.</summary>
    public void Add(string id, VisitState state) => Put(Of(
        id, 5, state, Guest($"{id}-1", "Fictional Sister", Relation.Sibling, true),
        Guest($"{id}-2", "Fictional Niece", Relation.Other, false)));

    /// <summary>Everybody of a visit came and was searched.</summary>
    public void Came(string id) => Put(visits[id] with
    {
        Guests = [visits[id].Guests[0] with { Came = true, Searched = "searched" }, visits[id].Guests[1]],
    });

    public VisitView Find(string id) => visits[id];

    public Task<VisitDay> Day(DateOnly? day, CancellationToken cancellation)
    {
        var inside = visits.Values.SelectMany(one => one.Guests).Where(guest => guest.IsInside).ToList();
        return Task.FromResult(new VisitDay(
            day ?? Today, clock.GetUtcNow(), [Slot(day ?? Today, 10), Slot(day ?? Today, 15) with { Free = 0 }],
            day is { } asked && asked != Today ? [] : [.. visits.Values.OrderBy(one => one.Id)],
            inside.Count, [.. inside.Select(guest => $"{guest.Name} ({guest.Badge})")],
            visits.Values.Count(one => one.Reviews.Length > 0), tells.Values.Count(one => one.ToldAt is null)));
    }

    public Task<ImmutableArray<SlotView>> Sessions(
        DateOnly from, DateOnly until, CancellationToken cancellation) => Task.FromResult<ImmutableArray<SlotView>>(
        [.. Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays).SelectMany(OnWeekday)]);

    public Task<SlotBoard> Slots(AskSlots asked, CancellationToken cancellation) => Task.FromResult(new SlotBoard(
        ["6 a year (medium, ordinary).", "Last on 3 January.", "Next from 3 March."],
        [
            new(Slot(asked.From, 10), []),
            new(Slot(asked.From, 15) with { Free = 0 },
                [VisitWords.Objection("VIST-04", ["15:00", "4"], asked.Tongue, true)]),
        ]));

    public Task<VisitAnswer> Hold(HoldVisit order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        if (order.Visitors.IsEmpty)
            return Task.FromResult(new VisitAnswer(
                [VisitWords.Objection("VIST-07", ["", "12"], order.Tongue, true)], "", null,
                [Slot(Today.AddDays(7), 10)]));
        var held = clock.GetUtcNow().AddMinutes(10);
        Put(Of($"vi-{order.Order}", 3, VisitState.Held, Guest("v-1", "Fictional Wife", Relation.Spouse, true)) with
        {
            HeldUntil = held,
        });
        return Task.FromResult(new VisitAnswer([], $"vi-{order.Order}", held, []));
    }

    public Task<VisitAnswer> Book(string visit, Tongue tongue, CancellationToken cancellation)
    {
        Put(visits[visit] with { State = VisitState.Booked, HeldUntil = null });
        return Task.FromResult(new VisitAnswer([], visit, null, []));
    }

    public Task<VisitAnswer> Move(MoveVisit order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        Put(visits[order.Visit] with { Slot = order.Slot, Reviews = [] });
        return Task.FromResult(new VisitAnswer([], order.Visit, null, []));
    }

    public Task<Verdict> Cancel(CancelVisit order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(Take(
            new(order.Visit, VisitTrigger.Cancel) { Words = order.Words }, order.By));
    }

    public Task<Verdict> Step(VisitStep order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(Take(order, VisitParty.None));
    }

    public Task<Verdict> Search(SearchGuest order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        var visit = visits[order.Visit];
        var guest = visit.Guests.First(one => one.Visitor == order.Visitor);
        var verdict = VisitDoorRules.JudgeSearch(new(order, visit.State, DoorOf(guest)));
        if (!verdict.IsAllowed) return Task.FromResult(verdict);
        visit = visit with
        {
            Guests = visit.Guests.Replace(guest, guest with { Searched = order.Consented ? "searched" : "declined" }),
        };
        if (visit.Guests.All(one => !one.Came || one.Searched.Length > 0))
            visit = visit with { State = VisitState.Searched };
        Put(visit);
        return Task.FromResult(verdict);
    }

    public Task<Verdict> Pass(PassByHand order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        var visit = visits[order.Visit];
        var guest = visit.Guests.First(one => one.Visitor == order.Visitor);
        var verdict = VisitDoorRules.JudgePass(new(order, visit.State, DoorOf(guest)));
        if (verdict.IsAllowed)
            Put(visit with
            {
                Guests = visit.Guests.Replace(guest, guest with
                {
                    EnteredAt = guest.EnteredAt ?? clock.GetUtcNow(), PassedAt = "by hand",
                    OutAt = order.Entering ? null : clock.GetUtcNow(),
                }),
            });
        return Task.FromResult(verdict);
    }

    public Task<Verdict> Leave(GuestLeaves order, CancellationToken cancellation)
    {
        var visit = visits[order.Visit];
        var guest = visit.Guests.First(one => one.Visitor == order.Visitor);
        var verdict = VisitDoorRules.JudgeLeave(new(order, DoorOf(guest)));
        if (verdict.IsAllowed)
            Put(visit with { Guests = visit.Guests.Replace(guest, guest with { LeftAt = clock.GetUtcNow() }) });
        return Task.FromResult(verdict);
    }

    public Task<Verdict> CloseSession(string slot, CancellationToken cancellation) => Task.FromResult(
        VisitDoorRules.JudgeClose(new(true, ["Fictional Wife"], 1)));

    public Task<ImmutableArray<VisitReview>> Reviews(Tongue tongue, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<VisitReview>>(
        [
            .. visits.Values.Where(one => one.Reviews.Length > 0).Select(one => new VisitReview(
                one, [VisitWords.Objection("VIST-03", [$"{Today:yyyy-MM-dd}", "flu"], tongue, true)],
                [Slot(Today.AddDays(1), 10), Slot(Today.AddDays(7), 10)])),
        ]);

    public Task<Verdict> Keep(KeepVisit order, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Task.FromResult(VisitorRules.JudgeKeep(visits[order.Visit].Reviews, order.Words));
    }

    public Task<ImmutableArray<TellView>> Tells(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<TellView>>([.. tells.Values]);

    public Task<Verdict> Told(ToldItem order, CancellationToken cancellation)
    {
        tells[order.Item] = tells[order.Item] with { ToldAt = clock.GetUtcNow(), ToldBy = "Screen", How = order.How };
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<string> Calendar(CancellationToken cancellation) =>
        Task.FromResult("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");

    public Task<SheetFile> Export(DateOnly day, SheetFormat format, CancellationToken cancellation) =>
        Task.FromResult(new SheetFile("visits.csv", "text/csv", [.. "visit;from\r\n"u8]));

    private Verdict Take(VisitStep step, VisitParty by)
    {
        var visit = visits[step.Visit];
        var verdict = VisitDoorRules.JudgeStep(new(
            step, visit.State, [.. visit.Guests.Select(DoorOf)], by, true, visit.Reviews.Length > 0, []));
        if (!verdict.IsAllowed) return verdict;
        Put(visit with
        {
            State = new VisitMachine().Step(visit.State, step.Trigger),
            Guests = [.. visit.Guests.Select(guest => guest with
            {
                Came = step.Trigger is VisitTrigger.Arrive ? step.Came.Contains(guest.Visitor) : guest.Came,
                Badge = step.Badges.FirstOrDefault(one => one.Visitor == guest.Visitor)?.Badge ?? guest.Badge,
                EnteredAt = step.Badges.Any(one => one.Visitor == guest.Visitor && !IsCard(one.Badge))
                    ? clock.GetUtcNow() : guest.EnteredAt,
                HoldsCard = guest.HoldsCard
                    || step.Badges.Any(one => one.Visitor == guest.Visitor && IsCard(one.Badge)),
            })],
        });
        return verdict;
    }

    private static DoorGuest DoorOf(GuestView guest) => new(
        guest.Visitor, guest.IsAdult, Sex.Female, guest.Came,
        guest.Searched switch { "" => null, "declined" => false, _ => true },
        guest.Badge, guest.EnteredAt is not null, guest.LeftAt is not null)
    {
        IsOut = guest.OutAt is not null, HoldsCard = guest.HoldsCard,
    };

    private void Put(VisitView visit) => visits[visit.Id] = visit;

    private VisitView Of(string id, int person, VisitState state, params GuestView[] guests)
    {
        var slot = Slot(Today, 10);
        return new(
            id, new($"p-000{person}"), $"Fictional Prisoner {person}", $"1-10{person}", slot.Id, slot.Room, slot.From,
            slot.Until, VisitKind.Short, state, null, [.. guests], "", []);
    }

    private static GuestView Guest(string id, string name, Relation relation, bool isAdult) =>
        new(new(id), name, relation, isAdult, false, "", "", null, null);

    private static IEnumerable<SlotView> OnWeekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => [Slot(day, 10), Slot(day, 15) with { Free = 0 }],
        DayOfWeek.Tuesday => [Slot(day, 10) with { Free = 0 }],
        DayOfWeek.Wednesday => [Slot(day, 10) with { Blocked = "repairs" }],
        _ => [],
    };

    private static SlotView Slot(DateOnly day, int hour)
    {
        var from = new DateTimeOffset(day.ToDateTime(new(hour, 0)), TimeSpan.FromHours(5));
        return new($"vs-{hour}.{day:yyyyMMdd}", "Room 1", from, from.AddHours(2), 4, 2, Kinds, "");
    }
}
