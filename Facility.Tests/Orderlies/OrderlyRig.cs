using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Orderlies;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Silo.Orderlies;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Orderlies;

/// <summary>Five people in a real database on 1 March 2026: p-1 may help p-2, who needs a way without a step; p-3 is
/// like p-1, p-4 like p-2; p-9 lives in another block.</summary>
public abstract class OrderlyRig : IAsyncLifetime
{
    protected static readonly Actor Medic = new(new("a-medic"), "Medic", Role.Medic, new("desk-4"));
    protected static readonly Actor Supervisor = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-5"));
    protected static readonly Actor Inspector = new(new("a-insp"), "Inspector", Role.Inspector, new("desk-6"));

    private protected static readonly Particulars Man = new()
    {
        Sex = Sex.Male, Born = new(1990, 1, 1), Imprisonment = Imprisonment.First, Status = LegalStatus.Convicted,
    };

    private int orders;

    private protected SiloRooms Rooms { get; private set; } = null!;

    protected OrderlyStore Store => Rooms.Get<OrderlyStore>();

    public async ValueTask InitializeAsync()
    {
        Rooms = await SiloRooms.Open();
        await Live("p-1", "b01-l1-c01", Man);
        await Live("p-2", "b01-l1-c02", Man with { Needs = PersonNeeds.StepFree });
        await Live("p-3", "b01-l1-c01", Man);
        await Live("p-4", "b01-l1-c02", Man with { Needs = PersonNeeds.DailyHelp });
        await Live("p-9", "b02-l1-c01", Man);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Rooms.DisposeAsync();
    }

    protected OrderId Next() => new($"o-{++orders}");

    private protected async Task Live(string person, string? cell, Particulars particulars)
    {
        await Rooms.AddPerson(person, PersonKind.Prisoner, cell);
        await Rooms.Writer.Commit(
            async (db, _) =>
            {
                (await db.People.SingleAsync(row => row.Id == person)).Born = particulars.Born;
                db.Prisoners.Add(PersonRows.NewPrisoner(new(person), particulars));
            },
            default);
    }

    protected async Task<string> Refused(string helper = "p-1", string helped = "p-2") => (await Store.Propose(
        SiloRooms.Administrator, new(Next(), new(helper), new(helped), "secret-help"), default)).Verdict.Rules;

    protected async Task<string> Proposed(string helper = "p-1", string helped = "p-2")
    {
        var receipt = await Store.Propose(
            SiloRooms.Administrator, new(Next(), new(helper), new(helped), "secret-help"), default);
        Assert.Equal("", receipt.Verdict.Rules);
        return receipt.Assignment;
    }

    protected async Task<string> Standing(string helper = "p-1", string helped = "p-2")
    {
        var id = await Proposed(helper, helped);
        Assert.Equal("", await Hear(id, Medic, OrderlySide.Helped));
        Assert.Equal("", await Hear(id, Supervisor, OrderlySide.Helper));
        return id;
    }

    protected async Task<string> Hear(
        string id, Actor by, OrderlySide side, bool consents = true, bool alone = true) =>
        (await Store.Hear(by, new(Next(), id, side, consents, alone), default)).Rules;

    protected async Task<string> End(string id, OrderlySide asked = OrderlySide.None, Actor? by = null) =>
        (await Store.End(by ?? SiloRooms.Guard, new(id, asked), default)).Rules;

    private protected async Task<OrderlyRow> Row(string id)
    {
        await using var db = Rooms.Db();
        return await db.Orderlies.SingleAsync(row => row.Id == id);
    }

    protected async Task<List<string>> Entries(string kind)
    {
        await using var db = Rooms.Db();
        return await db.Record.Where(entry => entry.Kind == kind).OrderBy(entry => entry.Number)
            .Select(entry => entry.Body).ToListAsync();
    }

    protected async Task Change(string person, Action<PrisonerRow> change) => await Rooms.Writer.Commit(
        async (db, _) => change((await db.Prisoners.FindAsync(person))!), default);

    protected Task MoveTo(string person, string cell) => Rooms.Writer.Commit(
        async (db, _) => (await db.Placements.FindAsync(person))!.CellId = cell, default);

    protected Task Isolate(string person, DateTimeOffset from, DateTimeOffset until) => Rooms.Writer.Commit(
        (db, _) =>
        {
            db.Isolations.Add(new()
            {
                Id = $"is-{++orders}", OrderId = $"io-{orders}", PersonId = person, StartsAt = from, Until = until,
                Kind = Facility.Contracts.Isolation.IsolationKind.SafePlace,
            });
            return Task.CompletedTask;
        },
        default);
}
