using System.Collections.Immutable;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Roles;
using Facility.Contracts.Visits;
using Facility.Domain.Visits;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Visits;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Visits;

/// <summary>A medium-security house on Sunday 1 March 2026, one in the afternoon by the wall. p-1 and p-2 serve in
/// ordinary conditions. Short visits are on Wednesdays and Thursdays at ten, two at once; lawyers on Wednesdays at
/// two; a suite from Friday for two nights. Anna is p-1's wife, Beka his boy, Law his lawyer; Cara is p-2's wife.
/// </summary>
public abstract class VisitRig : IAsyncLifetime
{
    protected static readonly Actor Supervisor = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-5"));
    protected static readonly DateOnly Wednesday = new(2026, 3, 4);

    private readonly Dictionary<string, string> templates = [];
    private readonly Dictionary<string, PersonId> visitors = [];
    private int orders;

    private protected SiloRooms Rooms { get; private set; } = null!;

    protected VisitStore Store => Rooms.Get<VisitStore>();

    protected VisitDoor Door => Rooms.Get<VisitDoor>();

    public async ValueTask InitializeAsync()
    {
        var small = SmallSite.Catalogue();
        Rooms = await SiloRooms.Open(site: new SiteCatalogue(
            Built(small.Site with { Institution = InstitutionType.Medium }), small.Digest));
        await Live("p-1");
        await Live("p-2");
        await Room("r-1", isHeard: true);
        await Room("r-2", isHeard: false);
        await Room("s-1", isSuite: true);
        await Session("wed", "r-1", DayOfWeek.Wednesday, 10, 2, VisitKind.Short, VisitKind.Video);
        await Session("thu", "r-1", DayOfWeek.Thursday, 10, 2, VisitKind.Short);
        await Session("law", "r-2", DayOfWeek.Wednesday, 14, 1, VisitKind.Lawyer, VisitKind.Official);
        await Session("fri", "s-1", DayOfWeek.Friday, 10, 1, VisitKind.Long);
        await Visitor("anna", "p-1", Relation.Spouse);
        await Visitor("beka", "p-1", Relation.Child, new(2016, 1, 1));
        await Visitor("law", "p-1", Relation.Lawyer);
        await Visitor("cara", "p-2", Relation.Spouse);
    }

    /// <summary>What else the house has.</summary>
    private protected virtual Facility.Contracts.Site.Site Built(Facility.Contracts.Site.Site small) => small;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Rooms.DisposeAsync();
    }

    protected OrderId Next() => new($"o-{++orders}");

    protected PersonId Who(string visitor) => visitors[visitor];

    protected string Slot(string session, DateOnly day) => VisitSlots.IdOf(templates[session], day);

    protected static DateOnly Week(int week, int days = 0) => Wednesday.AddDays((7 * week) + days);

    protected HoldVisit Asked(string prisoner, string slot, VisitKind kind, params string[] who) => new(
        Next(), new(prisoner), slot, kind, [.. who.Select(Who)], Tongue.English);

    protected Task<VisitAnswer> Hold(HoldVisit order) => Store.Hold(SiloRooms.Administrator, order, default);

    protected Task<VisitAnswer> Hold(string prisoner, string slot, VisitKind kind, params string[] who) =>
        Hold(Asked(prisoner, slot, kind, who));

    protected async Task<string> Refused(string prisoner, string slot, VisitKind kind, params string[] who) =>
        (await Hold(prisoner, slot, kind, who)).Verdict.Rules;

    protected async Task<string> Booked(string prisoner, string slot, VisitKind kind, params string[] who)
    {
        var held = await Hold(prisoner, slot, kind, who);
        Assert.Equal("", held.Verdict.Rules);
        Assert.Equal("", await Book(held.Visit));
        return held.Visit;
    }

    protected async Task<string> Book(string visit) =>
        (await Store.Book(SiloRooms.Administrator, visit, Tongue.English, default)).Verdict.Rules;

    protected Task<string> Annas() => Booked("p-1", Slot("wed", Wednesday), VisitKind.Short, "anna", "beka");

    protected async Task<string> Cancel(string visit, VisitParty by, string words = "asked for it") =>
        (await Store.Cancel(SiloRooms.Administrator, new(visit, by, words), default)).Rules;

    protected async Task<string> Step(VisitStep step) => (await Door.Step(SiloRooms.Guard, step, default)).Rules;

    protected async Task<string> Search(string visit, string visitor, bool consents = true) => (await Door.Search(
        SiloRooms.Guard,
        new(visit, Who(visitor), consents, SearchKind.Things, false, "as with everybody", ""), default)).Rules;

    protected async Task<string> Leave(string visit, string visitor, string badge) =>
        (await Door.Leave(SiloRooms.Guard, new(visit, Who(visitor), badge), default)).Rules;

    protected Task<string> Arrive(string visit, params string[] who) =>
        Step(new(visit, VisitTrigger.Arrive) { Came = [.. who.Select(Who)] });

    protected Task<string> Admit(string visit, params (string Visitor, string Badge)[] badges) => Step(
        new(visit, VisitTrigger.Admit)
        {
            Badges = [.. badges.Select(one => new GuestBadge(Who(one.Visitor), one.Badge))],
        });

    /// <summary>By the wall of the house, on the day of the first visits.</summary>
    protected void At(int hour, int minute = 0, DateOnly? day = null) =>
        Rooms.Clock.SetUtcNow(new DateTimeOffset(
            (day ?? Wednesday).ToDateTime(new(hour, minute)), TimeSpan.FromHours(5)));

    private protected async Task<VisitRow> Row(string visit)
    {
        await using var db = Rooms.Db();
        return await db.Visits.SingleAsync(row => row.Id == visit);
    }

    protected async Task<int> Taken(string slot)
    {
        await using var db = Rooms.Db();
        return await db.VisitSlots.Where(row => row.Id == slot).Select(row => row.Taken).SingleOrDefaultAsync();
    }

    /// <summary>The lines of a ledger, the oldest first: what each does.</summary>
    protected async Task<string> Ledger(string person = "p-1")
    {
        await using var db = Rooms.Db();
        return string.Join(' ', (await db.QuotaLines.Where(row => row.PersonId == person).OrderBy(row => row.Number)
            .Select(row => row.Act).ToListAsync()).Where(act => act is not QuotaAct.Refused));
    }

    protected async Task<string> Reviews(string? visit = null)
    {
        await using var db = Rooms.Db();
        await Rooms.Get<VisitReviews>().Scan(db, Rooms.Clock.GetUtcNow(), default);
        return string.Join(' ', (await db.VisitReviews.AsNoTracking()
            .Where(row => (visit == null || row.VisitId == visit) && row.KeptAt == null)
            .Select(row => row.Rule).ToListAsync()).Order());
    }

    protected async Task<int> Entries(string kind)
    {
        await using var db = Rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }

    protected Task Change(string person, Action<PrisonerRow> change) => Rooms.Writer.Commit(
        async (db, _) => change((await db.Prisoners.FindAsync(person))!), default);

    protected Task Isolate(string person, IsolationKind kind, DateTimeOffset from, DateTimeOffset until) =>
        Rooms.Writer.Commit(
            (db, _) =>
            {
                db.Isolations.Add(new()
                {
                    Id = $"is-{++orders}", OrderId = $"io-{orders}", PersonId = person, StartsAt = from,
                    Until = until, Kind = kind,
                });
                return Task.CompletedTask;
            },
            default);

    protected Task KeepApart(string one, string other) => Rooms.Writer.Commit(
        (db, record) =>
        {
            db.KeepAparts.Add(new()
            {
                Id = $"ka-{++orders}", PersonOne = one, PersonOther = other, Level = KeepApartLevel.Cell,
                OpenedAt = record.Now,
            });
            return Task.CompletedTask;
        },
        default);

    protected async Task Visitor(string name, string prisoner, Relation relation, DateOnly? born = null)
    {
        var register = Rooms.Get<VisitorStore>();
        if (!visitors.TryGetValue(name, out var known))
        {
            known = (await register.Enter(SiloRooms.Administrator, new(
                Next(), $"Name of {name}", name is "anna" or "cara" ? Sex.Female : Sex.Male,
                born ?? new(1990, 1, 1), "+7 700 000 00 00", Tongue.Kazakh), default)).Visitor!.Value;
            visitors[name] = known;
        }
        Assert.Equal("", (await register.Link(
            SiloRooms.Administrator, new(known, new(prisoner), relation, ""), default)).Rules);
        await Rooms.Writer.Commit(
            async (db, _) =>
            {
                if (await db.VisitorPapers.AnyAsync(row => row.VisitorId == known.Value)) return;
                db.VisitorPapers.AddRange(VisitPapers.Current.All.Select(paper => new VisitorPaperRow
                {
                    VisitorId = known.Value, Paper = paper.Id, Number = "N 1",
                }));
            },
            default);
    }

    private protected async Task Live(string person)
    {
        await Rooms.AddPerson(person, PersonKind.Prisoner);
        await Rooms.Writer.Commit(
            async (db, _) =>
            {
                (await db.People.SingleAsync(row => row.Id == person)).Born = new(1990, 1, 1);
                db.Prisoners.Add(PersonRows.NewPrisoner(new(person), new()
                {
                    Sex = Sex.Male, Status = LegalStatus.Convicted, Conditions = Conditions.Ordinary,
                }));
            },
            default);
    }

    private async Task Room(string id, bool isHeard = false, bool isSuite = false) => Assert.Equal(
        "", (await Rooms.Get<VisitSetupStore>().Room(
            SiloRooms.Administrator, new(id, $"Room {id}", isSuite, isHeard), default)).Rules);

    protected async Task<string> Session(
        string name, string room, DayOfWeek day, int hour, int seats, params VisitKind[] kinds)
    {
        var order = Next();
        var template = new VisitTemplate(
            "", room, day, new(hour, 0), new(hour + 2, 0), kinds is [VisitKind.Long] ? 2 : 0, new(2026, 3, 1), null, 1,
            seats, [.. kinds]);
        var rules = (await Rooms.Get<VisitSetupStore>().Open(
            SiloRooms.Administrator, new(order, template), default)).Rules;
        await using var db = Rooms.Db();
        var row = await db.VisitTemplates.SingleOrDefaultAsync(one => one.OrderId == order.Value);
        templates[name] = row?.Id ?? "none";
        return rules;
    }
}
