using Facility.Contracts.Quotas;
using Facility.Contracts.Visits;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Bench.Wing;

/// <summary>The year on paper: every visit, every seat and every number kept a second time, by itself.</summary>
internal sealed class WingPaper(Dictionary<string, PaperPerson> people)
{
    private const int ToldMax = 20;

    private readonly List<PaperVisit> visits = [];

    public Dictionary<string, PaperPerson> People { get; } = people;

    /// <summary>What was found wrong, the first of it.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>How much was found wrong.</summary>
    public int WrongCount { get; private set; }

    /// <summary>How often something was compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How often each answer was given.</summary>
    public Dictionary<string, int> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Compares.</summary>
    public void Same(string of, string expected, string is_)
    {
        Compared++;
        if (expected == is_) return;
        WrongCount++;
        if (Wrong.Count < ToldMax) Wrong.Add($"{of}: expected '{expected}', was '{is_}'");
    }

    /// <summary>A visit that is asked for.</summary>
    public PaperVisit New(
        string order, (string Prisoner, VisitKind Kind) of, WingSession session, DateOnly day, WingHouse house) => new(
        order, of.Prisoner, of.Kind, day, house.At(day, session.From),
        house.At(day.AddDays(session.Nights), session.Until), $"{session.Id}/{day:yyyyMMdd}", session.Seats);

    /// <summary>The rules that must object, by the paper alone.</summary>
    public string Expected(PaperVisit asked, DateTimeOffset now)
    {
        foreach (var visit in visits.FindAll(one => one.HeldUntil <= now)) End(visit, VisitState.Lapsed);
        var seated = visits.Count(one => one.Slot == asked.Slot && one.TakesASeat);
        var isBusy = visits.Exists(one => !one.IsOver && one.Prisoner == asked.Prisoner
            && one.From < asked.Until && one.Until > asked.From);
        var sameComer = visits.Exists(one => !one.IsOver && one.Prisoner == asked.Prisoner
            && one.Kind is VisitKind.Lawyer == asked.Kind is VisitKind.Lawyer
            && one.From < asked.Until && one.Until > asked.From);
        var isCounted = asked.Kind is not VisitKind.Lawyer;
        string[] rules =
        [
            .. seated < asked.Seats ? Array.Empty<string>() : ["VIST-04"],
            .. isBusy ? ["VIST-05"] : Array.Empty<string>(),
            .. sameComer ? ["VIST-06"] : Array.Empty<string>(),
            .. isCounted && People[asked.Prisoner].MayHave(asked.Kind, asked.Day) is PaperCharge.Nothing
                ? ["VIST-21"] : Array.Empty<string>(),
        ];
        var answer = string.Join(' ', rules);
        Told(answer, "visit held");
        return answer;
    }

    /// <summary>Counts an answer: the rules that objected, or what was done.</summary>
    public void Told(string rules, string done)
    {
        var answer = rules.Length == 0 ? done : $"refused by {rules}";
        Answers[answer] = Answers.GetValueOrDefault(answer) + 1;
    }

    /// <summary>A seat is held.</summary>
    public void Promise(PaperVisit visit)
    {
        visits.Add(visit);
        if (visit.Kind is not VisitKind.Lawyer) People[visit.Prisoner].Take(visit.Order, visit.Kind, visit.Day);
    }

    /// <summary>It is over, and counts or not.</summary>
    public void End(PaperVisit visit, VisitState state)
    {
        (visit.State, visit.HeldUntil) = (state, null);
        if (state is not VisitState.Ended) People[visit.Prisoner].GiveBack(visit.Order);
    }

    /// <summary>Compares all that was kept with the rows: each visit, each seat, each person's ledger, the chain.
    /// </summary>
    public async Task Reconcile(WingHouse house)
    {
        Expected(visits[0], DateTimeOffset.MaxValue);
        await using var db = house.Db();
        var rows = await db.Visits.AsNoTracking().ToDictionaryAsync(row => row.Id);
        Same("visits in all", $"{visits.Count}", $"{rows.Count}");
        foreach (var visit in visits.Where(one => one.State is not VisitState.Booked and not VisitState.Lapsed))
            Same(visit.Order, visit.State.ToString(), rows[visit.Id].State.ToString());
        foreach (var slot in await db.VisitSlots.AsNoTracking().ToListAsync())
        {
            var seated = visits.Count(one => one.Slot == $"{slot.TemplateId}/{slot.Day:yyyyMMdd}" && one.TakesASeat
                && rows[one.Id].State is not VisitState.Held);
            var held = await db.Visits.CountAsync(row => row.SlotId == slot.Id && row.State == VisitState.Held);
            Same($"seats of {slot.Id}", $"{seated}", $"{slot.Taken - held}");
        }
        var lines = (await db.QuotaLines.AsNoTracking().ToListAsync()).ToLookup(line => line.PersonId);
        foreach (var (id, person) in People)
        {
            foreach (var (kind, quota) in new[]
            {
                (VisitKind.Short, QuotaKind.ShortVisit), (VisitKind.Long, QuotaKind.LongVisit),
            })
            {
                var promised = lines[id].Where(line => line.Kind == quota && line.Act is QuotaAct.Reserved)
                    .Select(line => line.Number).ToHashSet();
                promised.ExceptWith(
                    lines[id].Where(line => line.Act is QuotaAct.GivenBack).Select(line => line.Refers));
                var lapsing = rows.Values.Count(row => row.PrisonerId == id && row.Kind == kind
                    && row.State is VisitState.Held);
                Same($"{kind} of {id}", $"{person.Count(kind)}", $"{promised.Count - lapsing}");
            }
        }
        Same("the record", "", (await RecordVerifier.Walk(db, default)).Why);
    }

    /// <summary>How many visits ended in each state.</summary>
    public IEnumerable<(VisitState State, int Count)> States =>
        visits.GroupBy(visit => visit.State).Select(alike => (alike.Key, alike.Count())).OrderBy(one => one.Key);
}

/// <summary>A visit on paper.</summary>
internal sealed record PaperVisit(
    string Order, string Prisoner, VisitKind Kind, DateOnly Day, DateTimeOffset From, DateTimeOffset Until, string Slot,
    int Seats)
{
    public string Id { get; set; } = "";

    public DateTimeOffset? HeldUntil { get; set; }

    public VisitState State { get; set; } = VisitState.Booked;

    public bool IsOver => State is not VisitState.Booked;

    // Who was there keeps the seat; who called off, was refused or did not come gives it up.
    public bool TakesASeat => State is VisitState.Booked or VisitState.Ended;
}
