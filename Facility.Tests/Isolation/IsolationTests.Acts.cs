using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Isolation;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Silo.Housing;
using Facility.Silo.Isolation;
using Facility.Silo.Persistence;
using Facility.Silo.Roll;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Isolation;

/// <summary>What the tests do and ask.</summary>
public sealed partial class IsolationTests
{
    private IsolationStore Store => rooms.Get<IsolationStore>();

    private async Task<string> Isolate(
        string person, IsolationKind kind = IsolationKind.Disciplinary, double days = 5, string? breach = null,
        string beyond = "", bool note = true, DateTimeOffset? from = null, string consent = "")
    {
        if (note) await Fit(person);
        var order = Order(person, kind, days) with { BeyondFloor = beyond, Consent = consent };
        var begins = from ?? Now;
        return (await Store.Order(
            SiloRooms.Administrator,
            order with { Breach = breach ?? order.Breach, From = begins, Until = begins + (order.Until - order.From) },
            default)).Rules;
    }

    private Task<string> Consented(double days) =>
        Isolate("p-1", IsolationKind.SafePlace, days, beyond: "a threat", consent: "letter 2");

    private OrderIsolation Order(string person, IsolationKind kind, double days) => new(
        new($"i-{++orders}"), new(person), kind, "struck an officer", "head, order 12 of 1 March", Now,
        Now + TimeSpan.FromDays(days))
    {
        Breach = kind is IsolationKind.Disciplinary or IsolationKind.SingleCell ? $"act {orders}" : "",
    };

    private async Task<string> Fit(string person, bool fit = true) =>
        (await Store.Note(Medic, new(new($"n-{++orders}"), new(person), fit, ""), default)).Rules;

    private async Task SeeDaily(string person, int days)
    {
        for (var day = 0; day < days; day++)
        {
            rooms.Clock.Advance(TimeSpan.FromHours(12));
            await Fit(person);
            rooms.Clock.Advance(TimeSpan.FromHours(12) - (day == days - 1 ? TimeSpan.FromSeconds(1) : TimeSpan.Zero));
            await Tick();
        }
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<string> End(string id, IsolationEnd why) =>
        (await Store.End(SiloRooms.Administrator, new(id, why, "demand 4 of 1 March"), default)).Rules;

    private async Task<MoveState> Move(string person, string cell) => (await rooms.Get<PlacementStore>().Move(
        SiloRooms.Administrator,
        new(new($"o-{++orders}"), [new(new(person), new(cell))], "ordered", Tongue.English)
        {
            Urgent = UrgentReason.Emergency,
        },
        default)).State;

    private async Task<string> WhyNot(string person) => string.Join(' ', (await rooms.Get<HousingQueries>().WhyNot(
        SiloRooms.Administrator, new(person), new(Cell), Tongue.English, default))!
        .Verdict.Objections.Select(one => one.Rule));

    private Task<IsolationBoard> Board() => rooms.Get<IsolationQueries>().Board(default);

    private Task<IsolationFile> File(string person) => rooms.Get<IsolationQueries>().Of(new(person), default);

    private async Task Tick()
    {
        await using var db = rooms.Db();
        await rooms.Get<IsolationClocks>().Tick(Now, db, default);
    }

    private async Task<List<string>> Signals()
    {
        await using var db = rooms.Db();
        return await db.Signals.OrderBy(signal => signal.Kind).Select(signal => signal.Kind).ToListAsync();
    }

    private async Task<int> Entries(string kind)
    {
        await using var db = rooms.Db();
        return await db.Record.CountAsync(entry => entry.Kind == kind);
    }

    private async Task Live(string person, string? cell, Particulars particulars)
    {
        await rooms.AddPerson(person, PersonKind.Prisoner, cell);
        await rooms.Writer.Commit(
            async (db, _) =>
            {
                (await db.People.SingleAsync(row => row.Id == person)).Born = particulars.Born;
                db.Prisoners.Add(PersonRows.NewPrisoner(new(person), particulars));
            },
            default);
    }
}
