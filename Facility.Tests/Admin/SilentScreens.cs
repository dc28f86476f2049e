using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Alarms;
using Facility.Contracts.Link;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Signals;
using Facility.Silo.Alarms;
using Facility.Silo.Control;
using Facility.Silo.Desks;
using Facility.Silo.Panels;
using Facility.Silo.Signals;
using Facility.Tests.Admin.Host;
using Facility.Tests.Kit;
using Facility.Tests.Silo.Kit;
using Google.Protobuf;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Facility.Tests.Admin;

/// <summary>A silent alarm in two browsers at once: the silo's own desks behind the screens; the guard sits in the
/// block, the supervisor in the control room.</summary>
public sealed class SilentScreens(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private SiloRooms rooms = null!;
    private ScreenHost host = null!;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        Stands("post-b01", StationKind.Desk, "b01");
        Stands("control-1", StationKind.ControlRoom, "");
        host = new(0, services =>
        {
            services.AddScoped<ISession, RoleSession>();
            services.AddScoped<IAlarmRoom>(scope => new AlarmDesk(
                GuardOf(scope), rooms.Get<AlarmBoard>(), rooms.Get<AlarmStore>(), rooms.Get<SilentAudience>()));
            services.AddScoped<ISignalRoom>(scope => new SignalDesk(
                GuardOf(scope), rooms.Get<SignalQueries>(), rooms.Get<SignalStore>()));
        });
        await host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await rooms.DisposeAsync();
    }

    [Fact]
    public async Task Pages_in_the_block_show_nothing_of_it_while_the_control_room_sees_it_come()
    {
        var post = await Open("guard", "/block/b01");
        var list = await Open("guard", "/alarms");
        var control = await Open("supervisor", "/alarms");
        var block = await Open("supervisor", "/block/b01");

        await rooms.Get<IPanelReports>().Take(SmallSite.Panel1, [Report()], default);
        await Eventually.Holds(
            async () =>
            {
                rooms.Clock.Advance(TimeSpan.FromSeconds(1));
                return await Shows(control) && await Shows(block);
            },
            TimeSpan.FromSeconds(20), () => "the control room was not told");

        await Assertions.Expect(control.Locator(".alarm-response"))
            .ToContainTextAsync("Say nothing to the place itself");
        await control.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "duress-control.png") });
        await post.ScreenshotAsync(new() { Path = Path.Combine(Screenshots.Folder, "duress-post.png") });
        Assert.False(await Shows(post));
        Assert.False(await Shows(list));
        Assert.Equal("0", await post.GetByTestId("alarms").GetAttributeAsync("data-count"));
        await Assertions.Expect(list.GetByTestId("alarm-rate")).ToContainTextAsync("0 in ten minutes");
        await list.ReloadAsync();
        Assert.False(await Shows(list));
    }

    private static async Task<bool> Shows(IPage page) =>
        (await page.ContentAsync()).Contains("uress", StringComparison.Ordinal);

    private DeskGuard GuardOf(IServiceProvider scope) =>
        new(scope.GetRequiredService<ISession>(), rooms.Writer);

    private void Stands(string station, StationKind kind, string block) => rooms.Get<StationBoard>().Put(new()
    {
        Id = station, Name = station, TokenHash = [], EnrolledBy = "a-super", Kind = kind, BlockId = block,
    });

    private Report Report() => new()
    {
        Number = 1,
        Kind = RecordKinds.DuressRaised,
        WallMs = rooms.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        Boot = "boot-1",
        Door = "b01-l1-c01",
        Body = """{"block":"b01","door":"b01-l1-c01","holder":"s-007","opened":true}""",
        Hash = ByteString.CopyFrom(9),
    };

    private Task<IPage> Open(string role, string path) => chromium.OpenAs(host, role, path);

    private sealed class RoleSession(AuthenticationStateProvider provider) : ISession
    {
        public async ValueTask<Actor> Actor(CancellationToken cancellation)
        {
            var role = Facility.Admin.Access.Operations.RoleOf((await provider.GetAuthenticationStateAsync()).User);
            return new(
                new($"a-{RoleMatrix.NameOf(role)}"), role.ToString(), role,
                new(role is Role.Guard ? "post-b01" : "control-1"));
        }
    }
}
