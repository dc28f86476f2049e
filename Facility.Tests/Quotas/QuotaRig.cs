using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Quotas;
using Facility.Contracts.Roles;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Quotas;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Quotas;

/// <summary>A medium-security institution on 1 March 2026 with a real database: p-1 in ordinary conditions, p-2 in
/// preferential ones.</summary>
public abstract class QuotaRig : IAsyncLifetime
{
    protected static readonly Actor Supervisor = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-5"));

    private int orders;

    private protected SiloRooms Rooms { get; private set; } = null!;

    protected QuotaLedger Ledger => Rooms.Get<QuotaLedger>();

    protected QuotaStore Store => Rooms.Get<QuotaStore>();

    public async ValueTask InitializeAsync()
    {
        var small = SmallSite.Catalogue();
        Rooms = await SiloRooms.Open(site: new SiteCatalogue(
            small.Site with
            {
                Institution = InstitutionType.Medium,
                Scales = [new("scale-1", "Parcel scale", SmallSite.Panel1, "mt-sics", 9600, 60)],
            },
            small.Digest));
        await Live("p-1", Conditions.Ordinary);
        await Live("p-2", Conditions.Preferential);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Rooms.DisposeAsync();
    }

    protected OrderId Next() => new($"o-{++orders}");

    protected static DateOnly Day(string day) => PaperLedger.Day(day);

    protected static QuotaAsk Ask(string key, string on = "2026-03-02", QuotaKind kind = QuotaKind.ShortVisit) =>
        new(new("p-1"), kind, Day(on), key);

    private protected async Task Live(string person, Conditions conditions)
    {
        await Rooms.AddPerson(person, PersonKind.Prisoner, null);
        await Rooms.Writer.Commit(
            async (db, _) =>
            {
                (await db.People.SingleAsync(row => row.Id == person)).Born = new(1990, 1, 1);
                db.Prisoners.Add(PersonRows.NewPrisoner(new(person), new()
                {
                    Sex = Sex.Male, Status = LegalStatus.Convicted, Conditions = conditions,
                }));
            },
            default);
    }

    protected Task<QuotaAnswer> Reserve(QuotaAsk ask) => Rooms.Writer.Commit(
        (db, record) => Ledger.Reserve(db, record, SiloRooms.Administrator, ask), default);

    protected async Task<string> Settle(string key, string on) => (await Rooms.Writer.Commit(
        (db, record) => Ledger.Settle(
            db, record, SiloRooms.Administrator, new(new("p-1"), key, Day(on))), default)).Rules;

    protected async Task<string> GiveBack(string key) => (await Rooms.Writer.Commit(
        (db, record) => Ledger.GiveBack(
            db, record, SiloRooms.Administrator, new(new("p-1"), key, "cancelled")), default)).Rules;

    private protected async Task<List<QuotaRow>> Rows(string person = "p-1")
    {
        await using var db = Rooms.Db();
        return await QuotaRows.Of(db, person);
    }

    protected async Task<List<string>> Entries(string kind)
    {
        await using var db = Rooms.Db();
        return await db.Record.Where(entry => entry.Kind == kind).OrderBy(entry => entry.Number)
            .Select(entry => entry.Body).ToListAsync();
    }
}
