using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Silo.Access;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Panels;
using Facility.Silo.Panels.Pki;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;
using Facility.Silo.Record;
using Facility.Tests.Database.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Silo.Kit;

/// <summary>The silo's rooms on a real database file, without network and screens.</summary>
internal sealed class SiloRooms : IAsyncDisposable
{
    private readonly bool isOwner;

    // One process has one, also when a host of grains begins in it after the rooms.
    private readonly EpochFence fence;

    private SiloRooms(string folder, bool isOwner, SiteCatalogue site, DatabaseSettings database)
    {
        Folder = folder;
        this.isOwner = isOwner;
        Settings = new("site.yaml", folder, 0, 0, 0, 0, Demo: false, Seed: 1)
        {
            ExportFolder = Path.Combine(folder, "outside"), Database = database,
        };
        fence = new(database);
        Services = Configure(new ServiceCollection().AddLogging(), site, Clock).BuildServiceProvider();
    }

    public static Actor Guard { get; } = new(new("a-guard"), "Guard", Role.Guard, new("desk-1"));

    public static Actor Administrator { get; } = new(new("a-admin"), "Admin", Role.Administrator, new("desk-2"));

    public string Folder { get; }

    public SiloSettings Settings { get; }

    public ServiceProvider Services { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public RecordingPanels Panels => Get<RecordingPanels>();

    /// <summary>What is asked of the database, once it has begun.</summary>
    public SeenQueries Queries => field ??= new(Settings.DatabaseFile);

    public FacilityWriter Writer => Get<FacilityWriter>();

    /// <summary>A prepared database in a new folder, or in one that is there already.</summary>
    public static async Task<SiloRooms> Open(string? folder = null, SiteCatalogue? site = null, string? on = null)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("facility-silo-").FullName;
        var rooms = new SiloRooms(
            place, folder is null, site ?? SmallSite.Catalogue(), await LiveDatabase.For(place, on));
        await FacilityDbFile.Prepare(rooms.Get<IDbContextFactory<FacilityDb>>(), default);
        await rooms.Get<SiteImport>().Run(default);
        await rooms.Get<SiloEpoch>().Begin(1, default);
        await rooms.Get<LockdownBoard>().Load(default);
        await rooms.Get<PeopleBoard>().Load(default);
        await rooms.Get<CellBoard>().Load(default);
        return rooms;
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public FacilityDb Db() => Get<IDbContextFactory<FacilityDb>>().CreateDbContext();

    /// <summary>What a host of grains adds to its own services.</summary>
    public IServiceCollection Configure(IServiceCollection services, SiteCatalogue site, TimeProvider clock)
    {
        services.AddFacilityRecord(Settings).AddFacilityEstate(Settings, site).AddFacilityRooms();
        services.ConfigureDbContext<FacilityDb>(options => options.AddInterceptors(Queries).WithTsqlShadow());
        services.ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(Queries));
        services.ConfigureDbContext<SqlServerDb>(options => options.AddInterceptors(Queries));
        services.AddSingleton(fence);
        services.AddSingleton(clock);
        services.AddSingleton<SiteImport>();
        services.AddSingleton<PeopleImport>();
        services.AddSingleton<ICardKeys, CardKeys>();
        services.AddSingleton<IDoorBoard, DoorBoard>();
        services.AddSingleton<RecordingPanels>();
        services.AddSingleton<IPanelConnections>(provider => provider.GetRequiredService<RecordingPanels>());
        return services;
    }

    public Task AddPerson(string id, PersonKind kind, string? cell = null) => Writer.Commit(
        async (db, record) =>
        {
            db.People.Add(PersonRows.NewRow(new(id), $"Name of {id}", kind, "", null, fictional: true));
            if (cell is null) return;
            db.Placements.Add(new() { PersonId = id, CellId = cell, Since = record.Now });
            (await db.Cells.SingleAsync(row => row.Id == cell)).Occupied++;
        },
        default);

    public Task Append(string kind, string where) => Writer.Commit(
        (_, record) =>
        {
            record.Append(new RecordFacts(kind, Guard, where).With("note", "Жұмыс"));
            return Task.CompletedTask;
        },
        default);

    public async Task<Facility.Contracts.Record.RecordCheck> Verify()
    {
        await using var db = Db();
        return await RecordVerifier.Walk(db, default);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (!isOwner) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await LiveDatabase.Forget(Folder);
        Directory.Delete(Folder, recursive: true);
    }
}
