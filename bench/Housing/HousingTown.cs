using System.Globalization;
using System.Runtime.CompilerServices;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Panels;
using Facility.Silo.Panels.Pki;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bench.Housing;

/// <summary>A database of so many facilities, built by the silo's own parts, in a folder of its own.</summary>
internal sealed class HousingTown : IAsyncDisposable
{
    private const int PeopleOfOne = 437;

    private readonly ServiceProvider services;
    private readonly SiloSettings settings;

    private HousingTown(int people, SiteCatalogue site)
    {
        (People, Site) = (people, site);
        settings = new(
            "site.yaml", Directory.CreateTempSubdirectory("facility-housing-").FullName, 0, 0, 0, 0, Demo: false, 1);
        var parts = new ServiceCollection().AddLogging();
        parts.AddFacilityRecord(settings).AddFacilityEstate(settings, site).AddFacilityRooms();
        parts.AddSingleton<SiteImport>();
        parts.AddSingleton<PeopleImport>();
        parts.AddSingleton<ICardKeys, CardKeys>();
        parts.AddSingleton<IDoorBoard, DoorBoard>();
        services = parts.BuildServiceProvider();
    }

    public int People { get; }

    public SiteCatalogue Site { get; }

    public IReadOnlyList<TownPerson> Prisoners { get; private set; } = [];

    public IReadOnlyList<CellId> Cells { get; private set; } = [];

    /// <summary>Cells in which nobody lived at the beginning.</summary>
    public IReadOnlyList<CellId> Empty { get; private set; } = [];

    /// <summary>What stands in it.</summary>
    public string Says { get; private set; } = "";

    /// <summary>Builds one: as many copies of the colony as have such people, and a year behind them.</summary>
    public static async Task<HousingTown> Build(int people, int seed, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var copies = Math.Max(1, (people + PeopleOfOne / 2) / PeopleOfOne);
        var town = new HousingTown(people, HousingCopies.Of(SiteFiles.ReadSite(Colony()).Site, copies));
        await FacilityDbFile.Prepare(town.Get<IDbContextFactory<FacilityDb>>(), cancellation);
        await town.Get<SiteImport>().Run(cancellation);
        var crowd = new HousingCrowd(town.Site, people, seed);
        await crowd.MoveIn(town.Get<FacilityWriter>(), town.Get<PeopleImport>(), cancellation);
        await town.Get<CellBoard>().Load(cancellation);
        await town.Get<PeopleBoard>().Load(cancellation);
        town.Prisoners = crowd.Prisoners;
        town.Cells = [.. town.Site.Cells.Keys.OrderBy(cell => cell.Value, StringComparer.Ordinal)];
        town.Empty = crowd.Empty;
        town.Says = await town.Describe(copies, TimeProvider.System.GetElapsedTime(began));
        return town;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public FacilityDb Db() => Get<IDbContextFactory<FacilityDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(settings.Data, recursive: true);
    }

    private async Task<string> Describe(int copies, TimeSpan took)
    {
        await FacilityDbFile.Settle(Get<IDbContextFactory<FacilityDb>>(), CancellationToken.None);
        await using var db = Db();
        var (cells, orders) = (await db.Cells.CountAsync(), await db.KeepAparts.CountAsync());
        var (movements, moves) = (await db.Movements.CountAsync(), await db.Moves.CountAsync());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{People} people in {cells} cells of {copies} facilities; "
            + $"{orders} orders to keep apart, {movements} movements, "
            + $"{moves} moves; {new FileInfo(settings.DatabaseFile).Length / 1048576.0:0} MiB, "
            + $"built in {took.TotalSeconds:0} s.");
    }

    private static string Colony([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../sites/colony-1200/site.yaml"));
}
