using Facility.Contracts.Errors;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;
using Facility.Tests.Database.Kit;
using Facility.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Facility.Tests.Database;

/// <summary>How a start gets hold of a database on a server, and keeps it.</summary>
public sealed class DatabaseStartTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<string> told = [];

    public static TheoryData<string> Servers => LiveDatabase.Servers;

    public static TheoryData<string> Engines => [.. DatabaseKinds.All.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Engines))]
    public async Task The_committed_migrations_make_the_present_model(string engine)
    {
        var settings = new DatabaseSettings(DatabaseKinds.Named(engine)!, engine switch
        {
            "SQLite" => "Data Source=nowhere.db",
            "PostgreSQL" => "Host=nowhere;Database=nothing",
            _ => "Server=nowhere;Database=nothing",
        }, TimeSpan.Zero);
        await using var services = Services(settings);
        await using var db = services.GetRequiredService<IDbContextFactory<FacilityDb>>().CreateDbContext();

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), $"CONTRIBUTING.md: a new migration, for {engine} too");
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Tables_are_made_from_nothing_once_and_those_of_another_release_are_refused(string engine)
    {
        var settings = await LiveDatabase.Empty(engine);
        await using var services = Services(settings);
        var contexts = services.GetRequiredService<IDbContextFactory<FacilityDb>>();
        await FacilityDbFile.Prepare(contexts, default);
        await FacilityDbFile.Prepare(contexts, default);

        await using var db = contexts.CreateDbContext();
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>()
            .GetInsertScript(new("29990101000000_LaterRooms", "99.0.0")));
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => FacilityDbFile.Prepare(contexts, default));
        Assert.Equal(CommandErrors.NoDatabase, refused.Error);
        await LiveDatabase.Drop(settings);
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task One_silo_claims_it_and_another_is_refused_or_stands_by_until_the_first_ends(string engine)
    {
        var settings = await LiveDatabase.Empty(engine);
        var first = await Start(settings).Claim(standBy: false, default);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Start(settings).Claim(false, default));
        Assert.Equal(CommandErrors.Claimed, refused.Error);
        Assert.Contains("--standby", refused.Message, StringComparison.Ordinal);

        var waiting = Start(settings).Claim(standBy: true, default);
        await Advance(() => told.Count > 0);
        Assert.StartsWith("standing by: another silo works on ", told[0], StringComparison.Ordinal);
        await first.DisposeAsync();
        await Advance(() => waiting.IsCompleted);
        await using var second = await waiting;
        Assert.True(await second.Stands(default));
        Assert.Single(told);
    }

    [Fact]
    public async Task A_server_that_is_away_is_waited_for_aloud_and_then_refused()
    {
        var folder = Directory.CreateTempSubdirectory("facility-none-");
        var settings = Postgres($"Host={folder.FullName};Username=nobody;Password=secret;Database=facility", 10);
        var starting = Start(settings).Claim(standBy: false, default);
        await Advance(() => starting.IsCompleted);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => starting);
        Assert.Equal(CommandErrors.Database, refused.Error);
        Assert.Contains("did not answer for 10 s", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith($"waiting for PostgreSQL facility at {folder.FullName}:5432: ", Assert.Single(told),
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message + told[0], StringComparison.Ordinal);
        folder.Delete();
    }

    [Fact]
    public async Task A_server_that_comes_while_it_is_waited_for_is_used()
    {
        var folder = Directory.CreateTempSubdirectory("facility-late-").FullName;
        var database = await LiveDatabase.Empty("PostgreSQL");
        var real = new NpgsqlConnectionStringBuilder(database.Connection);
        var socket = Path.Combine(folder, ".s.PGSQL.5432");
        var starting = Start(Postgres($"Host={folder};Username=facility;Database={real.Database}", 600))
            .Claim(standBy: false, default);
        await Advance(() => told.Count > 0);

        File.CreateSymbolicLink(socket, Path.Combine(real.Host!, ".s.PGSQL.5432"));
        await Advance(() => starting.IsCompleted);
        await using (var claim = await starting) Assert.True(await claim.Stands(default));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_wrong_database_or_user_is_refused_at_once()
    {
        var there = new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionTo("postgres"));
        await Refused(new NpgsqlConnectionStringBuilder(there.ToString()) { Database = "elsewhere" }, "\"elsewhere\"");
        await Refused(new NpgsqlConnectionStringBuilder(there.ToString()) { Username = "stranger" }, "\"stranger\"");

        async Task Refused(NpgsqlConnectionStringBuilder wrong, string because)
        {
            var refused = await Assert.ThrowsAsync<StartRefusedException>(
                () => Start(Postgres(wrong.ToString(), 0)).Claim(standBy: false, default));
            Assert.Contains("does not let us in", refused.Message, StringComparison.Ordinal);
            Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_claim_whose_connection_was_cut_stands_no_more_from_the_first_look_on()
    {
        var settings = await LiveDatabase.Empty("PostgreSQL");
        await using var claim = await settings.Kind.TryClaim(settings.Connection, default);
        Assert.True(await claim!.Stands(default));

        await Cut(settings);

        Assert.False(await claim.Stands(default));
    }

    [Fact]
    public async Task A_claim_that_the_server_lost_is_taken_again_and_one_that_another_has_ends_the_silo()
    {
        var settings = await LiveDatabase.Empty("PostgreSQL");
        var life = new Life();
        using var keeper = new ClaimKeeper(
            settings, new EpochFence(settings), life, clock, NullLogger<ClaimKeeper>.Instance);
        keeper.Keep((await settings.Kind.TryClaim(settings.Connection, default))!);
        await keeper.StartAsync(default);
        Assert.Equal(1, await Claims(settings));

        await Cut(settings);
        await Advance(async () => await Claims(settings) == 1, ClaimKeeper.Pause);
        Assert.False(life.Stopping.IsCancellationRequested);

        await Cut(settings);
        await using var another = await settings.Kind.TryClaim(settings.Connection, default);
        Assert.NotNull(another);
        await Advance(() => life.Stopping.IsCancellationRequested, ClaimKeeper.Pause);
        Assert.True(keeper.GaveUp);
        await keeper.StopAsync(default);
    }

    private static DatabaseSettings Postgres(string connection, int waitSeconds) =>
        new(DatabaseKinds.Postgres, connection, TimeSpan.FromSeconds(waitSeconds));

    private static ServiceProvider Services(DatabaseSettings settings)
    {
        var services = new ServiceCollection();
        settings.Kind.AddContexts(services, settings.Connection);
        return services.BuildServiceProvider();
    }

    // Until the server has ended them.
    private static async Task Cut(DatabaseSettings settings)
    {
        await PostgresServer.Do("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
            + $"'{NameOf(settings)}'");
        await Eventually.Holds(
            async () => await Claims(settings) == 0, TimeSpan.FromSeconds(10), () => "still claimed");
    }

    private static async Task<long> Claims(DatabaseSettings settings) => (long)(await PostgresServer.Ask(
        "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database WHERE locktype = 'advisory' "
        + $"AND d.datname = '{NameOf(settings)}'"))!;

    private static string NameOf(DatabaseSettings settings) =>
        new NpgsqlConnectionStringBuilder(settings.Connection).Database!;

    private DatabaseStart Start(DatabaseSettings settings) => new(settings, clock, told.Add);

    private Task Advance(Func<bool> until, TimeSpan? step = null) => Advance(() => Task.FromResult(until()), step);

    // Real input and output between steps of a time that is not real.
    private Task Advance(Func<Task<bool>> until, TimeSpan? step = null) => Eventually.Holds(
        () =>
        {
            clock.Advance(step ?? DatabaseStart.Pause);
            return until();
        },
        TimeSpan.FromSeconds(20), () => string.Join('\n', told));

    private sealed class Life : IHostApplicationLifetime
    {
        public CancellationTokenSource Stopping { get; } = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => Stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Stopping.Cancel();
    }
}
