using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Service;
using Facility.Contracts.Verdicts;
using Facility.Silo.Estate;
using Facility.Silo.Panels;
using Facility.Silo.Service;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class ServiceTests : IAsyncLifetime
{
    private static readonly Actor Bench = new(new("i-1"), "Integrator", Role.Integrator, new("bench-1"));
    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson("p-1", PersonKind.Prisoner, SmallSite.Cell1.Value);
        await rooms.AddPerson("s-004", PersonKind.Staff);
        await rooms.Get<PeopleBoard>().Load(default);
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_cell_with_people_in_it_goes_out_only_with_somebody_who_holds_its_key()
    {
        Assert.Equal("SERV-05", (await Out("m-1", keyHolder: null)).Verdict.Rules);
        Assert.Equal("SERV-05", (await Out("m-2", keyHolder: "p-1")).Verdict.Rules);
        Assert.Empty(Sent);

        Assert.True((await Out("m-3", keyHolder: "s-004")).Verdict.IsAllowed);
        var sent = Assert.Single(Sent);
        Assert.Equal(("m-3", true, "s-004"), (sent.Order, sent.Begin, sent.KeyHolder));
        Assert.Equal("Name of s-004", rooms.Get<DoorServices>().Find(SmallSite.Cell1)!.KeyHolder);
    }

    [Fact]
    public async Task It_outlives_a_restart_comes_back_by_order_only_and_each_step_is_recorded()
    {
        await Out("m-1", "s-004");
        Assert.True((await Out("m-1", "s-004")).Verdict.IsAllowed);
        Assert.Single(Sent);

        await using var again = await SiloRooms.Open(rooms.Folder);
        await again.Get<DoorServices>().Load(default);
        Assert.NotNull(again.Get<DoorServices>().Find(SmallSite.Cell1));

        Assert.Equal("SERV-03", (await Out("m-2", "s-004")).Verdict.Rules);
        Assert.True((await Back("m-3")).Verdict.IsAllowed);
        Assert.Null(rooms.Get<DoorServices>().Find(SmallSite.Cell1));
        Assert.Equal("SERV-03", (await Back("m-4")).Verdict.Rules);
        await using var db = rooms.Db();
        Assert.Equal(
            [SiloRecordKinds.ServiceOutOrdered, SiloRecordKinds.ServiceRefused, SiloRecordKinds.ServiceBackOrdered,
                SiloRecordKinds.ServiceRefused],
            await db.Record.Where(entry => entry.Kind.StartsWith("service")).OrderBy(entry => entry.Number)
                .Select(entry => entry.Kind).ToListAsync());
    }

    [Fact]
    public async Task Without_its_panel_nothing_is_ordered_and_a_panel_that_forgot_is_told_again()
    {
        rooms.Panels.Disconnect(SmallSite.Panel1);
        Assert.Equal(FaultCode.PanelNotConnected, (await Out("m-1", "s-004")).Fault);
        Assert.Null(rooms.Get<DoorServices>().Find(SmallSite.Cell1));

        rooms.Panels.Connect(SmallSite.Panel1);
        await Out("m-2", "s-004");
        rooms.Get<IDoorBoard>().Take(SmallSite.Panel1,
            [new() { Door = SmallSite.Cell1, Availability = Availability.Online, Revision = 1 }]);
        rooms.Get<DoorServices>().Repeat();
        Assert.Equal(2, Sent.Count);
        Assert.True(Sent[1].Begin);

        rooms.Get<IDoorBoard>().Take(SmallSite.Panel1,
            [new() { Door = SmallSite.Cell1, Availability = Availability.OutOfService, Revision = 2 }]);
        rooms.Get<DoorServices>().Repeat();
        Assert.Equal(2, Sent.Count);
    }

    private List<MaintenanceOrder> Sent =>
        [.. rooms.Panels.Sent.Select(sent => sent.Message.Maintenance).OfType<MaintenanceOrder>()];

    private Task<ServiceAnswer> Out(string id, string? keyHolder) => rooms.Get<DoorServices>().Change(
        new(new(id), SmallSite.Cell1, Bench, true, "new lock", rooms.Clock.GetUtcNow().AddDays(1),
            keyHolder is null ? null : new PersonId(keyHolder)), default);

    private Task<ServiceAnswer> Back(string id) => rooms.Get<DoorServices>().Change(
        new(new(id), SmallSite.Cell1, Bench, false, "done", null, null), default);
}
