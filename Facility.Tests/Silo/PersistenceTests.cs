using Facility.Contracts.Errors;
using Facility.Contracts.People;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Persistence;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class PersistenceTests : IAsyncLifetime
{
    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public void The_committed_migrations_make_the_present_model()
    {
        using var db = rooms.Db();

        Assert.False(db.Database.HasPendingModelChanges(), "dotnet ef migrations add NAME --project Facility.Silo");
    }

    [Fact]
    public async Task A_file_of_another_release_is_refused_by_the_name_of_what_it_has_too_much_and_left_as_it_is()
    {
        await using var db = rooms.Db();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_LaterRooms', '99.0.0')");

        var refused = await Assert.ThrowsAsync<StartRefusedException>(
            () => FacilityDbFile.Prepare(rooms.Get<IDbContextFactory<FacilityDb>>(), default));

        Assert.Equal(CommandErrors.NoDatabase, refused.Error);
        Assert.Contains("29990101000000_LaterRooms", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commits_reach_the_disk_before_they_count()
    {
        await using var db = rooms.Db();

        Assert.Equal(2, await db.Database
            .SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous()").SingleAsync());
        Assert.Equal(["wal"], await db.Database
            .SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode()").ToListAsync());
    }

    [Fact]
    public async Task Nobody_is_in_two_places()
    {
        await rooms.AddPerson("p-0001", PersonKind.Prisoner, "b01-l1-c01");

        await Assert.ThrowsAsync<DbUpdateException>(() => rooms.Writer.Commit(
            (db, record) =>
            {
                db.Placements.Add(new() { PersonId = "p-0001", CellId = "b01-l1-c02", Since = record.Now });
                return Task.CompletedTask;
            },
            default));
    }

    [Fact]
    public async Task A_cell_never_holds_more_than_it_may()
    {
        await rooms.AddPerson("p-0001", PersonKind.Prisoner, "b01-l1-c01");
        await rooms.AddPerson("p-0002", PersonKind.Prisoner, "b01-l1-c01");

        await Assert.ThrowsAsync<DbUpdateException>(() => rooms.AddPerson("p-0003", PersonKind.Prisoner, "b01-l1-c01"));

        await using var db = rooms.Db();
        Assert.Null(await db.People.FindAsync("p-0003"));
    }

    [Fact]
    public async Task The_second_of_two_writers_of_one_row_is_refused()
    {
        await using var one = rooms.Db();
        await using var other = rooms.Db();
        (await one.Blocks.SingleAsync(block => block.Id == "b01")).LockedDown = true;
        (await other.Blocks.SingleAsync(block => block.Id == "b01")).LockedDown = false;
        (await other.Blocks.SingleAsync(block => block.Id == "b01")).LockedDownBy = "somebody";
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task Moments_keep_their_order_in_the_database()
    {
        await rooms.AddPerson("p-0001", PersonKind.Prisoner, "b01-l1-c01");
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        await rooms.AddPerson("p-0002", PersonKind.Prisoner, "b01-l1-c01");

        await using var db = rooms.Db();
        var latest = await db.Placements.OrderByDescending(placement => placement.Since).FirstAsync();
        Assert.Equal("p-0002", latest.PersonId);
        Assert.Equal(TimeSpan.Zero, latest.Since.Offset);
    }

    [Fact]
    public async Task The_same_site_is_imported_once_and_a_new_one_replaces_it()
    {
        var again = await SiloRooms.Open(rooms.Folder);
        await using var db = again.Db();
        Assert.Equal(1, await db.Record.CountAsync(entry => entry.Kind == "site.imported"));

        var changed = await SiloRooms.Open(rooms.Folder, SmallSite.Catalogue(digest: "digest-2"));
        await using var after = changed.Db();
        Assert.Equal(2, await after.Record.CountAsync(entry => entry.Kind == "site.imported"));
        Assert.Equal(6, await after.Doors.CountAsync());
        Assert.Equal(2, (await after.Policies.SingleAsync()).TableVersion);
    }

    [Fact]
    public async Task Another_sites_file_is_refused_and_changes_nothing()
    {
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(
            () => SiloRooms.Open(rooms.Folder, SmallSite.Catalogue("elsewhere", "digest-3")));

        Assert.Contains("'small'", refused.Message, StringComparison.Ordinal);
        await using var db = rooms.Db();
        Assert.Equal("small", (await db.Sites.SingleAsync()).Id);
    }

    [Fact]
    public async Task Every_start_has_a_higher_epoch()
    {
        var first = rooms.Get<Facility.Silo.Hosting.SiloEpoch>().Current;
        var second = await SiloRooms.Open(rooms.Folder);

        Assert.Equal(first + 1, second.Get<Facility.Silo.Hosting.SiloEpoch>().Current);
        await second.Services.DisposeAsync();
    }
}
