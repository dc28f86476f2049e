using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Contracts.Roll;
using Facility.Contracts.RollCheck;
using Facility.Contracts.Verdicts;
using Facility.Silo.Roll;
using Facility.Silo.RollCheck;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.RollCheck;

/// <summary>Three who live on a landing, two who count it, and its doors.</summary>
public abstract class RollCheckRig : IAsyncLifetime
{
    protected static readonly Actor One = SiloRooms.Guard;
    protected static readonly Actor Two = new(new("a-guard-2"), "Second guard", Role.Guard, new("desk-3"));
    protected static readonly Actor Third = new(new("a-super"), "Supervisor", Role.Supervisor, new("desk-4"));

    private SiloRooms rooms = null!;
    private int orders;

    private protected SiloRooms Rooms => rooms;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-2", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-3", PersonKind.Prisoner, "b01-l1-c02");
        await rooms.AddPerson("p-9", PersonKind.Prisoner, "b02-l1-c01");
        await rooms.AddPerson("s-1", PersonKind.Staff);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return rooms.DisposeAsync();
    }

    protected async Task<string> Open(string because = "")
    {
        var receipt = await rooms.Get<RollCheckStore>().Open(
            One, new(new($"o-{++orders}"), SmallSite.Block1, because), default);
        Assert.Equal("", receipt.Verdict.Rules);
        return receipt.Check;
    }

    protected async Task<string> Counted(int number, string because = "")
    {
        var check = await Open(because);
        Assert.Equal("", await Count(check, One, number));
        Assert.Equal("", await Count(check, Two, number));
        return check;
    }

    protected async Task Close(string check)
    {
        Assert.Equal("", await Sign(check, One));
        Assert.Equal("", await Sign(check, Two));
    }

    protected async Task<string> Count(string check, Actor by, int number) =>
        (await rooms.Get<RollCheckStore>().Count(by, new(Next(), check, "l1", number), default)).Rules;

    protected async Task<string> Recount(string check) =>
        (await rooms.Get<RollCheckStore>().Recount(One, Next(), check, "l1", default)).Rules;

    protected async Task<string> Explain(
        string check, ExplanationKind kind, string? person, string landing = "",
        AbsenceReason reason = AbsenceReason.None, string? words = null) =>
        (await rooms.Get<RollExplanations>().Explain(
            One,
            new(Next(), check, kind, person is null ? null : new PersonId(person), landing, reason,
                words ?? (kind is ExplanationKind.Absent ? "" : "the officer of the yard said so")),
            default)).Rules;

    protected async Task<string> Sign(string check, Actor by) => (await Signature(check, by)).Rules;

    protected Task<Verdict> Signature(string check, Actor by) =>
        rooms.Get<RollSignatures>().Sign(by, Next(), check, default);

    protected async Task<RollCheckSheet> Find(string check, Actor? viewer = null) =>
        (await rooms.Get<RollCheckQueries>().Find(viewer ?? One, check, default))!;

    protected async Task<LandingView> Landing(string check, Actor? viewer = null) =>
        Assert.Single((await Find(check, viewer)).Landings);

    protected async Task Pass(string person, MovementKind kind) => Assert.Equal("", (await rooms.Get<RollStore>().Move(
        One,
        new(Next(), new(person), kind, rooms.Clock.GetUtcNow(), "order 12", rooms.Clock.GetUtcNow().AddHours(4)),
        default)).Rules);

    protected Task Tell(string kind, string door, string alarm) => rooms.Writer.Commit(
        (_, record) =>
        {
            record.Append(new Facility.Silo.Record.RecordFacts(kind, Actor.Host, door).With("alarm", alarm));
            return Task.CompletedTask;
        },
        default);

    protected async Task<List<string>> Signals()
    {
        await using var db = rooms.Db();
        return await db.Signals.Select(signal => signal.Kind).ToListAsync();
    }

    protected OrderId Next() => new($"o-{++orders}");
}
