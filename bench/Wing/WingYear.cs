using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Quotas;
using Facility.Silo.Visits;

namespace Bench.Wing;

/// <summary>A year of the visit wing: families ask for sessions, hold, book, call off, come, are searched, go in and
/// leave; each answer is compared with what the paper says.</summary>
/// <param name="house">The house.</param>
/// <param name="paper">What is kept on paper.</param>
/// <param name="days">Its days.</param>
/// <param name="chance">By seed.</param>
/// <param name="asksADay">How many families ask each morning, 1 to 60.</param>
internal sealed class WingYear(WingHouse house, WingPaper paper, WingDays days, Random chance, int asksADay)
{
    private const int AheadDays = 28;

    private readonly List<PaperVisit> booked = [];
    private readonly string[] people = [.. paper.People.Keys];

    /// <summary>A day begins.</summary>
    public async Task Morning(DateOnly today)
    {
        await Reward(today);
        await Serve(today);
        for (var ask = 0; ask < asksADay; ask++)
            days.At(house.At(today, new(8, ask)), () => Ask(today));
        if (chance.Next(3) == 0) days.At(house.At(today, new(9, 30)), CallOff);
    }

    private async Task Reward(DateOnly today)
    {
        var person = One();
        var verdict = await house.Get<QuotaStore>().Reward(
            WingHouse.Desk,
            new(new(days.Next("reward")), new(person), QuotaKind.ShortVisit, 1, $"order of {today:yyyy-MM-dd}"),
            default);
        paper.Same($"a reward of {person}", "", verdict.Rules);
        paper.People[person].Rewards++;
    }

    private async Task Serve(DateOnly today)
    {
        var (person, now) = (One(), (Conditions)(chance.Next(2) == 0 ? Conditions.Lenient : Conditions.Strict));
        var verdict = await house.Get<DatedFactStore>().Set(
            WingHouse.Desk,
            new(new(days.Next("fact")), new(person), DatedFact.Conditions, (int)now, today, "order"), default);
        paper.Same($"conditions of {person}", "", verdict.Rules);
        paper.People[person].Serve(today, now);
    }

    private async Task Ask(DateOnly today)
    {
        var kind = chance.Next(10) switch { < 7 => VisitKind.Short, < 9 => VisitKind.Long, _ => VisitKind.Lawyer };
        var prisoner = kind is VisitKind.Lawyer
            ? house.Lawyers.Keys.ElementAt(chance.Next(house.Lawyers.Count)) : One();
        var sessions = house.Sessions.FindAll(session => session.Kind == kind);
        var session = sessions[chance.Next(sessions.Count)];
        var day = today.AddDays(1 + chance.Next(AheadDays));
        while (day.DayOfWeek != session.Day) day = day.AddDays(1);

        var visit = paper.New(days.Next("hold"), (prisoner, kind), session, day, house);
        var expected = paper.Expected(visit, house.Clock.GetUtcNow());
        var comer = kind is VisitKind.Lawyer ? house.Lawyers[prisoner] : house.Wives[prisoner];
        var answer = await house.Get<VisitStore>().Hold(
            WingHouse.Desk,
            new(new(visit.Order), new(prisoner), VisitSlots.IdOf(session.Id, day), kind, [comer], Tongue.English),
            default);
        paper.Same($"{kind} of {prisoner} on {day:yyyy-MM-dd}, {visit.Order}", expected, answer.Verdict.Rules);
        if (!answer.IsAllowed) return;
        visit.Id = answer.Visit;
        visit.HeldUntil = answer.HeldUntil;
        paper.Promise(visit);
        if (chance.Next(10) > 0) await Book(visit, comer);
    }

    private async Task Book(PaperVisit visit, PersonId comer)
    {
        var answer = await house.Get<VisitStore>().Book(WingHouse.Desk, visit.Id, Tongue.English, default);
        paper.Same($"booking {visit.Order}", "", answer.Verdict.Rules);
        visit.HeldUntil = null;
        booked.Add(visit);
        days.At(visit.From.AddMinutes(-40), () => Come(visit, comer));
    }

    private async Task CallOff()
    {
        var now = house.Clock.GetUtcNow();
        booked.RemoveAll(visit => visit.From <= now.AddHours(1) || visit.IsOver);
        if (booked.Count == 0) return;
        var visit = booked[chance.Next(booked.Count)];
        var by = (VisitParty)(1 + chance.Next(3));
        var verdict = await house.Get<VisitStore>().Cancel(WingHouse.Desk, new(visit.Id, by, "called off"), default);
        paper.Same($"calling off {visit.Order}", "", verdict.Rules);
        paper.End(visit, VisitState.Cancelled);
    }

    // One of twenty does not come, one of fifty does not consent, one of a hundred is found smuggling.
    private async Task Come(PaperVisit visit, PersonId comer)
    {
        if (visit.IsOver) return;
        if (chance.Next(20) == 0)
        {
            days.At(visit.From.AddMinutes(31), () => Missed(visit));
            return;
        }
        var door = house.Get<VisitDoor>();
        await Step(visit, new(visit.Id, VisitTrigger.Arrive) { Came = [comer] });
        var consents = chance.Next(50) > 0;
        var search = await door.Search(
            WingHouse.Gate, new(visit.Id, comer, consents, SearchKind.Things, false, "as with everybody", ""), default);
        paper.Same($"search of {visit.Order}", "", search.Rules);
        if (!consents)
        {
            paper.End(visit, VisitState.Refused);
            return;
        }
        await Step(visit, new(visit.Id, VisitTrigger.Admit) { Badges = [new(comer, visit.Order)] });
        days.At(visit.From, () => Step(visit, new(visit.Id, VisitTrigger.Begin)));
        days.At(visit.Until.AddMinutes(-5), () => Leave(visit, comer));
    }

    private async Task Missed(PaperVisit visit)
    {
        await using var db = house.Db();
        await house.Get<VisitClocks>().Tick(house.Clock.GetUtcNow(), db, default);
        paper.End(visit, VisitState.NoShow);
    }

    private async Task Leave(PaperVisit visit, PersonId comer)
    {
        var left = await house.Get<VisitDoor>().Leave(WingHouse.Gate, new(visit.Id, comer, visit.Order), default);
        paper.Same($"leaving {visit.Order}", "", left.Rules);
        await Step(visit, new(visit.Id, VisitTrigger.End));
        paper.End(visit, VisitState.Ended);
    }

    private async Task Step(PaperVisit visit, VisitStep step)
    {
        var verdict = await house.Get<VisitDoor>().Step(WingHouse.Gate, step, default);
        paper.Same($"{step.Trigger} of {visit.Order}", "", verdict.Rules);
    }

    private string One() => people[chance.Next(people.Length)];
}
