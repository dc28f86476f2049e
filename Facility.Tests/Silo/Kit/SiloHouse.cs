using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Facility.Tests.Silo.Kit;

/// <summary>The silo's rooms with grains in a running Orleans silo; panels that keep what they are sent.</summary>
/// <remarks>Time is real here: a clock that stands still would stop the grain runtime itself.</remarks>
public sealed class SiloHouse : IAsyncLifetime
{
    private SiloRooms rooms = null!;
    private IHost host = null!;

    internal RecordingPanels Panels => Get<RecordingPanels>();

    internal SiloRooms Rooms => rooms;

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        var ports = FreePorts.Take(2);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            SiloHost.Configure(silo, rooms.Settings with { OrleansPort = ports[0], GatewayPort = ports[1] });

            // A loaded machine is slow, and no test here is about that; thousands at once wait for their turn longer.
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout =
                Environment.GetEnvironmentVariable("FACILITY_RACE") is null
                    ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1));
        });
        rooms.Configure(builder.Services, SmallSite.Catalogue(), TimeProvider.System);
        builder.Services.AddFacilityStart().AddFacilityDesks();
        builder.Services.AddIdentityCore<Account>();
        builder.Services.AddScoped<FixedSession>();
        builder.Services.AddScoped<ISession>(scope => scope.GetRequiredService<FixedSession>());
        builder.Services.AddSingleton<Facility.Silo.Panels.Pki.IEnrolment, NoEnrolment>();
        host = builder.Build();
        await Get<SiloEpoch>().Begin(1, default);
        await host.StartAsync();
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public IServiceScope Scope() => host.Services.CreateScope();

    /// <summary>A session of somebody, as a desk would be given it.</summary>
    internal static T Desk<T>(IServiceScope scope, Actor actor) where T : class
    {
        scope.ServiceProvider.GetRequiredService<FixedSession>().Who = actor;
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    public IDoorGrain Door(Facility.Contracts.Ids.DoorId door) => Get<IGrainFactory>().GetGrain<IDoorGrain>(door.Value);

    public IBlockGrain Block(Facility.Contracts.Ids.BlockId block) =>
        Get<IGrainFactory>().GetGrain<IBlockGrain>(block.Value);

    public Task<int> Entries(string kind, string subject)
    {
        var db = rooms.Db();
        return db.Record.CountAsync(entry => entry.Kind == kind
            && db.RecordSubjects.Any(found => found.Number == entry.Number && found.Subject == subject));
    }

    /// <summary>Storage fails, and works again when disposed.</summary>
    internal async Task<IAsyncDisposable> WithoutRecord()
    {
        await using var db = rooms.Db();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE chain_heads RENAME TO chain_heads_lost");
        return new Repair(rooms);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await rooms.DisposeAsync();
    }

    private sealed class Repair(SiloRooms rooms) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using var db = rooms.Db();
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE chain_heads_lost RENAME TO chain_heads");
        }
    }

    private sealed class FixedSession : ISession
    {
        public Actor Who { get; set; } = Actor.Host;

        ValueTask<Actor> ISession.Actor(CancellationToken cancellation) => ValueTask.FromResult(Who);
    }

    private sealed class NoEnrolment : Facility.Silo.Panels.Pki.IEnrolment
    {
        public string Issue(Facility.Contracts.Ids.PanelId panel) => $"{panel}.code";
    }
}
