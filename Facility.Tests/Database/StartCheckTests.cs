using Facility.Silo.Hosting;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Kinds;
using Facility.Tests.Database.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Facility.Tests.Database;

/// <summary>What is said of a start before it is made.</summary>
public sealed class StartCheckTests
{
    public static TheoryData<string> Live => LiveDatabase.All;

    [Theory, MemberData(nameof(Live))]
    public async Task A_database_that_a_silo_works_on_is_good_and_stays_as_it_is(string engine)
    {
        await using var rooms = await SiloRooms.Open(on: engine);
        var before = await rooms.Verify();

        Assert.Equal((true, "this site file applies in it."), await Says(rooms, "this site file"));
        Assert.Equal((true, $"its record ends at entry {before.Entries}; starts so far: 1."),
            await Says(rooms, "its record"));
        Assert.Equal(before, await rooms.Verify());
    }

    [Theory, MemberData(nameof(Live))]
    public async Task Another_site_another_file_and_another_release_are_named(string engine)
    {
        await using var rooms = await SiloRooms.Open(on: engine);
        var other = SmallSite.Catalogue("elsewhere", "digest-elsewhere");
        Assert.Equal((false, "it belongs to the site 'small' (CMD-13)."),
            await Says(rooms, "it belongs", new(other.Site, other.Digest)));
        var small = SmallSite.Catalogue(digest: "digest-of-another-file");
        Assert.True((await Says(rooms, "a site file that says the same", small)).IsGood);

        await using (var db = LiveRooms.Db(rooms))
        {
            await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>()
                .GetInsertScript(new("29990101000000_LaterRooms", "99.0.0")));
        }
        Assert.Equal((false, "another release changed the tables: 29990101000000_LaterRooms (CMD-09)."),
            await Says(rooms, "another release"));
    }

    [Fact]
    public async Task What_is_not_there_yet_would_be_made_and_what_cannot_be_reached_is_wrong()
    {
        var settings = new SiloSettings("site.yaml", "/nowhere", 0, 0, 0, 0, Demo: false, Seed: 1);
        var fresh = await new StartCheck(settings, SmallSite.Catalogue()).Look(default);
        Assert.All(fresh, line => Assert.True(line.IsGood));

        var empty = settings with { Database = await LiveDatabase.Empty("PostgreSQL") };
        Assert.Contains(await new StartCheck(empty, SmallSite.Catalogue()).Look(default),
            line => line is { IsGood: true, Says: "it has no tables yet: a start makes them." });

        var away = settings with
        {
            Database = new(DatabaseKinds.Postgres, "Host=/nowhere;Database=facility;Password=secret", TimeSpan.Zero),
        };
        var wrong = (await new StartCheck(away, SmallSite.Catalogue()).Look(default))[^1];
        Assert.False(wrong.IsGood);
        Assert.StartsWith(
            "PostgreSQL facility at /nowhere:5432 cannot be read: ", wrong.Says, StringComparison.Ordinal);
    }

    private static async Task<(bool IsGood, string Says)> Says(
        SiloRooms rooms, string begins, Facility.Silo.Estate.SiteCatalogue? site = null)
    {
        var lines = await new StartCheck(rooms.Settings, site ?? SmallSite.Catalogue()).Look(default);
        var line = Assert.Single(lines, one => one.Says.StartsWith(begins, StringComparison.Ordinal));
        return (line.IsGood, line.Says);
    }
}
