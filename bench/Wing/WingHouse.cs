using System.Runtime.CompilerServices;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Roles;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Contracts.Visits;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Panels;
using Facility.Silo.Panels.Pki;
using Facility.Silo.Persistence;
using Facility.Silo.Record;
using Facility.Silo.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bench.Wing;

/// <summary>A house of so many people with a visit wing that is too small for them, on the silo's own stores and its
/// own database, at a clock that the year moves.</summary>
internal sealed class WingHouse : IAsyncDisposable
{
    private const int Hours = 2;

    private static readonly int[] Mornings = [9, 11, 14, 16];

    private readonly SiloSettings settings;
    private readonly ServiceProvider services;

    private WingHouse(SiteCatalogue site, DateTimeOffset begins)
    {
        Clock = new(begins);
        Zone = site.Zone;
        settings = new(
            "site.yaml", Directory.CreateTempSubdirectory("facility-wing-").FullName, 0, 0, 0, 0, Demo: false, 1);
        var parts = new ServiceCollection().AddLogging();
        parts.AddFacilityRecord(settings).AddFacilityEstate(settings, site).AddFacilityRooms();
        parts.AddSingleton<TimeProvider>(Clock);
        parts.AddSingleton<SiteImport>();
        parts.AddSingleton<ICardKeys, CardKeys>();
        parts.AddSingleton<IDoorBoard, DoorBoard>();
        parts.AddSingleton<IPanelConnections, PanelConnections>();
        services = parts.BuildServiceProvider();
    }

    public static Actor Desk { get; } = new(new("a-desk"), "Desk", Role.Administrator, new("desk-1"));

    public static Actor Gate { get; } = new(new("a-gate"), "Gate", Role.Guard, new("desk-2"));

    public WingClock Clock { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>Sessions, as the wing keeps them.</summary>
    public List<WingSession> Sessions { get; private set; } = [];

    /// <summary>Who comes to whom: a wife, and of every tenth a lawyer.</summary>
    public Dictionary<string, PersonId> Wives { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PersonId> Lawyers { get; } = new(StringComparer.Ordinal);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public FacilityDb Db() => Get<IDbContextFactory<FacilityDb>>().CreateDbContext();

    /// <summary>Builds it.</summary>
    /// <param name="people">How many are held, with the conditions of each.</param>
    /// <param name="begins">The first moment.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<WingHouse> Build(
        IReadOnlyList<(string Id, Conditions Conditions)> people, DateTimeOffset begins, CancellationToken cancellation)
    {
        var colony = SiteFiles.ReadSite(Colony()).Site;
        var house = new WingHouse(
            new(colony with
            {
                Id = "wing", Panels = [], Lines = [], Doors = [], Interlocks = [], Turnstiles = [], Scales = [],
                FireLoop = null, AccessGroups = [], Areas = [], Consoles = [], SafetyInputs = [], Cameras = [],
                Payphones = [], Institution = InstitutionType.Maximum,
                Blocks = [.. colony.Blocks.Select(block => block with { LockdownKey = null })],
            }, "wing"),
            begins);
        await FacilityDbFile.Prepare(house.Get<IDbContextFactory<FacilityDb>>(), cancellation);
        await house.Get<SiteImport>().Run(cancellation);
        await house.MoveIn(people, cancellation);
        await house.SetUp(cancellation);
        foreach (var (number, (id, _)) in people.Index()) await house.Family(number, id, cancellation);
        return house;
    }

    /// <summary>A moment by the house's wall clocks.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(settings.Data, recursive: true);
    }

    private Task MoveIn(
        IReadOnlyList<(string Id, Conditions Conditions)> people, CancellationToken cancellation) =>
        Get<FacilityWriter>().Commit(
            (db, _) =>
            {
                foreach (var (id, conditions) in people)
                {
                    db.People.Add(PersonRows.NewRow(
                        new(id), $"Fictional {id}", PersonKind.Prisoner, "", new(1985, 5, 5), fictional: true));
                    db.Prisoners.Add(PersonRows.NewPrisoner(new(id), new()
                    {
                        Sex = Sex.Male, Status = LegalStatus.Convicted, Conditions = conditions,
                    }));
                }
                return Task.CompletedTask;
            },
            cancellation);

    private async Task SetUp(CancellationToken cancellation)
    {
        var wing = Get<VisitSetupStore>();
        foreach (var room in new VisitRoom[]
        {
            new("hall", "Hall", false, true), new("counsel", "Counsel", false, false),
            new("suite-1", "Suite 1", true, false), new("suite-2", "Suite 2", true, false),
        })
        {
            Done(await wing.Room(Desk, room, cancellation));
        }
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            foreach (var hour in Mornings)
                await Open(wing, new("hall", day, new(hour, 0), Hours, 0, 3, VisitKind.Short), cancellation);
            await Open(wing, new("counsel", day, new(13, 0), Hours, 0, 2, VisitKind.Lawyer), cancellation);
            if (day is not (DayOfWeek.Tuesday or DayOfWeek.Friday)) continue;
            foreach (var suite in new[] { "suite-1", "suite-2" })
                await Open(wing, new(suite, day, new(10, 0), 0, 2, 1, VisitKind.Long), cancellation);
        }
        await using var db = Db();
        Sessions = [.. (await db.VisitTemplates.AsNoTracking().OrderBy(row => row.OrderId).ToListAsync(cancellation))
            .Select(row => new WingSession(
                row.Id, row.Weekday, (VisitKind)int.Parse(row.Kinds, null), row.Seats, row.From, row.Until,
                row.Nights))];
    }

    private async Task Open(VisitSetupStore wing, Opened opened, CancellationToken cancellation) =>
        Done(await wing.Open(
        Desk,
        new(new($"s-{opened.Room}-{(int)opened.Day}-{opened.From:HH}"), new(
            "", opened.Room, opened.Day, opened.From, opened.From.AddHours(opened.Hours), opened.Nights,
            DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime), null, 1, opened.Seats, [opened.Kind])),
        cancellation));

    private async Task Family(int number, string prisoner, CancellationToken cancellation)
    {
        Wives[prisoner] = await Visitor($"w-{prisoner}", (prisoner, Relation.Spouse), cancellation);
        if (number % 10 == 0)
            Lawyers[prisoner] = await Visitor($"l-{prisoner}", (prisoner, Relation.Lawyer), cancellation);
    }

    private async Task<PersonId> Visitor(
        string order, (string Prisoner, Relation Relation) of, CancellationToken cancellation)
    {
        var visitors = Get<VisitorStore>();
        var receipt = await visitors.Enter(
            Desk, new(new(order), $"Fictional {order}", Sex.Female, new(1986, 6, 6), "", Tongue.Russian), cancellation);
        Done(receipt.Verdict);
        var visitor = receipt.Visitor!.Value;
        Done(await visitors.Link(Desk, new(visitor, new(of.Prisoner), of.Relation, ""), cancellation));
        foreach (var paper in of.Relation is Relation.Lawyer
            ? new[] { "identity", "lawyer-notice" } : ["identity", "kinship"])
        {
            Done(await visitors.Paper(Desk, new(visitor, paper, "fictional", null), cancellation));
        }
        return visitor;
    }

    private static void Done(Verdict verdict) => Invariant.Require(verdict.IsAllowed);

    private static string Colony([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../sites/colony-1200/site.yaml"));

    private sealed record Opened(
        string Room, DayOfWeek Day, TimeOnly From, int Hours, int Nights, int Seats, VisitKind Kind);
}

/// <summary>A repeating session as the year knows it.</summary>
internal sealed record WingSession(
    string Id, DayOfWeek Day, VisitKind Kind, int Seats, TimeOnly From, TimeOnly Until, int Nights);
