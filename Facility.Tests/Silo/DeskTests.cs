using System.Reflection;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Alarms;
using Facility.Contracts.Control;
using Facility.Contracts.Credentials;
using Facility.Contracts.Doors;
using Facility.Contracts.Estate;
using Facility.Contracts.Groups;
using Facility.Contracts.Joint;
using Facility.Contracts.Opening;
using Facility.Contracts.Panels;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Sealed;
using Facility.Contracts.Signals;
using Facility.Contracts.Service;
using Facility.Silo.Grains;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class DeskTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private static readonly Actor Nobody = SiloRooms.Guard with { Role = Role.None };

    public static TheoryData<Type> Desks =>
    [
        typeof(IControlRoom), typeof(ICredentialOffice), typeof(IPersonRegister), typeof(IEstate),
        typeof(IAccountOffice), typeof(IPanelRoom), typeof(IRecordReader), typeof(IJointRoom), typeof(IAlarmRoom),
        typeof(IOutsideCheck),
        typeof(IControlPost), typeof(ISignalRoom), typeof(ISealedOffice),
        typeof(IGroupRoom), typeof(IOpeningRoom), typeof(IServiceRoom),
    ];

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task Every_method_of_every_desk_asks_the_role_matrix_first(Type desk)
    {
        using var scope = house.Scope();
        var instance = typeof(SiloHouse)
            .GetMethod(nameof(SiloHouse.Desk), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(desk).Invoke(null, [scope, Nobody])!;

        foreach (var method in desk.GetMethods())
        {
            var call = (Task)method.Invoke(instance, [.. method.GetParameters().Select(Anything)])!;
            var refused = await Record.ExceptionAsync(() => call);
            Assert.True(
                refused is UnauthorizedAccessException, $"{method.Name} answered {refused?.Message ?? "anyway"}");
        }
    }

    [Theory]
    [MemberData(nameof(Desks))]
    public void A_grain_and_a_desk_judge_by_the_same_rows(Type desk)
    {
        foreach (var method in desk.GetMethods())
        {
            var operation = method.GetCustomAttribute<OperationAttribute>()!.Name;
            foreach (var role in Enum.GetValues<Role>())
            {
                Assert.Equal(
                    RoleMatrix.Current.Allows(role, operation),
                    RoleFilter.MayCall(method, SiloRooms.Guard with { Role = role }));
            }
        }
    }

    [Fact]
    public void A_grain_method_without_a_row_is_open_to_nobody()
    {
        var planted = typeof(IPlanted).GetMethod(nameof(IPlanted.Unnamed))!;

        Assert.All(Enum.GetValues<Role>(), role =>
            Assert.False(RoleFilter.MayCall(planted, SiloRooms.Guard with { Role = role })));
        Assert.False(RoleFilter.MayCall(planted, null));
    }

    [Fact]
    public async Task Opening_a_prisoners_page_is_recorded_and_a_colleagues_is_not()
    {
        await house.Rooms.AddPerson("p-0101", PersonKind.Prisoner, "b01-l1-c01");
        await house.Rooms.AddPerson("s-0101", PersonKind.Staff);
        using var scope = house.Scope();
        var desk = SiloHouse.Desk<IPersonRegister>(scope, SiloRooms.Guard);

        var page = await desk.Open(new("p-0101"), default);
        await desk.Open(new("s-0101"), default);

        Assert.Equal("C01", page!.Line.Place);
        Assert.Equal(1, await house.Entries(SiloRecordKinds.PersonOpened, "p-0101"));
        Assert.Equal(0, await house.Entries(SiloRecordKinds.PersonOpened, "s-0101"));
    }

    [Fact]
    public async Task Without_the_record_a_prisoners_page_stays_closed()
    {
        await house.Rooms.AddPerson("p-0102", PersonKind.Prisoner, "b01-l1-c02");
        using var scope = house.Scope();
        var desk = SiloHouse.Desk<IPersonRegister>(scope, SiloRooms.Guard);

        await using (await house.WithoutRecord())
            await Assert.ThrowsAnyAsync<Exception>(() => desk.Open(new("p-0102"), default));

        Assert.NotNull(await desk.Open(new("p-0102"), default));
    }

    [Fact]
    public async Task Search_finds_names_whatever_their_case()
    {
        await house.Rooms.Writer.Commit(
            (db, _) =>
            {
                db.People.Add(Facility.Silo.Persistence.PersonRows.NewRow(
                    new("s-0202"), "Қиялов Самат", PersonKind.Staff, "post", null, fictional: true));
                return Task.CompletedTask;
            },
            default);
        using var scope = house.Scope();

        var found = await SiloHouse.Desk<IPersonRegister>(scope, SiloRooms.Guard).Search("қИЯЛ", null, default);

        Assert.Equal("s-0202", Assert.Single(found).Id.Value);
    }

    [Fact]
    public async Task Nobody_raises_himself_and_no_inspector_is_switched_off()
    {
        using var scope = house.Scope();
        var desk = SiloHouse.Desk<IAccountOffice>(scope, SiloRooms.Administrator);
        Assert.NotEmpty((await desk.Create("watcher", "Watcher", Role.Inspector, default)).OneTimePassword);
        Assert.NotEmpty((await desk.Create("worker", "Worker", Role.Guard, default)).OneTimePassword);

        Assert.Equal("ACCT-03", (await desk.SetDisabled(new("a-watcher"), true, default)).Rules);
        Assert.Equal("ACCT-03", (await desk.SetRole(new("a-watcher"), Role.Guard, default)).Rules);
        var own = await desk.SetRole(SiloRooms.Administrator.Person, Role.Inspector, default);
        Assert.Contains("ACCT-02", own.Rules, StringComparison.Ordinal);
        Assert.Empty((await desk.SetRole(new("a-worker"), Role.Supervisor, default)).Refusals);
        Assert.Equal("ACCT-01", (await desk.Create("WORKER", "Other", Role.Guard, default)).Verdict.Rules);

        await using var db = house.Rooms.Db();
        Assert.Equal(2, await db.Record.CountAsync(
            entry => entry.Kind == SiloRecordKinds.AccountRefused && entry.Where == "a-watcher"));
    }

    [Fact]
    public async Task An_account_is_linked_to_one_member_of_staff_by_another_administrator_and_an_inspectors_never()
    {
        await house.Rooms.AddPerson("s-0303", PersonKind.Staff);
        await house.Rooms.AddPerson("p-0303", PersonKind.Prisoner, "b01-l1-c01");
        using var scope = house.Scope();
        var desk = SiloHouse.Desk<IAccountOffice>(scope, SiloRooms.Administrator);
        await desk.Create("linked", "Linked", Role.Guard, default);
        await desk.Create("second", "Second", Role.Guard, default);
        await desk.Create("outside", "Outside", Role.Inspector, default);

        Assert.Equal("ACCT-05", (await desk.Link(new("a-linked"), new("p-0303"), default)).Rules);
        Assert.Equal("", (await desk.Link(new("a-linked"), new("s-0303"), default)).Rules);
        Assert.Equal("ACCT-05", (await desk.Link(new("a-second"), new("s-0303"), default)).Rules);
        Assert.Equal("ACCT-03 ACCT-05", (await desk.Link(new("a-outside"), new("s-0303"), default)).Rules);
        Assert.Contains(
            "ACCT-02", (await desk.Link(SiloRooms.Administrator.Person, null, default)).Rules,
            StringComparison.Ordinal);
        Assert.Equal("s-0303", Assert.Single(
            await desk.List(default), account => account.SignInName == "linked").Staff?.Value);
    }

    [Fact]
    public async Task A_watch_tells_what_changed_after_now_and_nothing_of_other_blocks()
    {
        using var scope = house.Scope();
        using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var feed = await SiloHouse.Desk<IControlRoom>(scope, SiloRooms.Guard).Watch(new("b02"), leaving.Token);
        Assert.Equal(3, feed.Now.Length);

        house.Get<Facility.Silo.Panels.IDoorBoard>().Take(SmallSite.Panel1, [Open("b01-gate")]);
        house.Get<Facility.Silo.Panels.IDoorBoard>().Take(SmallSite.Panel2, [Open("b02-gate")]);

        await foreach (var change in feed.Changes.WithCancellation(leaving.Token))
        {
            var door = Assert.Single(change.Doors);
            Assert.Equal(("b02-gate", LeafState.Open), (door.Status.Door.Value, door.Status.Leaf));
            break;
        }
    }

    private static DoorStatus Open(string door) => new()
    {
        Door = new(door), Leaf = LeafState.Open, Secured = Secured.No, Availability = Availability.Online, Revision = 1,
    };

    private static object? Anything(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? ""
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    private interface IPlanted
    {
        Task Unnamed();
    }
}
