using System.Globalization;
using System.Text;
using Facility.Contracts.Ids;
using Facility.Contracts.Link;
using Facility.Contracts.People;
using Facility.Contracts.Verdicts;
using Facility.Silo.Access;
using Facility.Silo.Estate;
using Facility.Silo.Import;
using Facility.Silo.Panels;
using Facility.Silo.Persistence;
using Facility.Tests.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

/// <summary>Invariant I14 on the demo colony, a thousand prisoners: every column of every table, and every access
/// table as a panel gets it.</summary>
/// <remarks>A new table that speaks of prisoners fails here until somebody has written down that it grants nothing.
/// </remarks>
public sealed class NoPrisonerHoldsAGrantTests(NoPrisonerHoldsAGrantTests.Demo demo)
    : IClassFixture<NoPrisonerHoldsAGrantTests.Demo>
{
    // What may name a prisoner, and gives no right to anybody it names. Entries of the record tell what was done.
    internal static readonly HashSet<string> SpeakOfPrisoners =
    [
        "people", "prisoners", "placements", "keep_apart", "bed_holds", "move_legs", "reviews", "movements",
        "custodies", "calls", "signal_people", "signals", "record", "record_subjects", "orderlies", "children",
        "people_names", "quota_lines", "dated_facts", "visits", "visitor_links", "visit_bans", "parcels", "weighings",
    ];

    private static readonly SiteCatalogue Colony = SiteFiles.ReadSite(RunningFacility.SiteFile);
    private readonly SiloRooms rooms = demo.Rooms;

    [Fact]
    public async Task No_column_of_any_table_that_grants_names_a_prisoner()
    {
        Assert.True(await Prisoners() > 1000);
        var named = await TablesThatNamePrisoners(rooms);
        Assert.Contains("placements", named);
        Assert.Empty(named.Except(SpeakOfPrisoners));
    }

    [Fact]
    public async Task The_tables_that_may_name_a_prisoner_exist_and_none_of_them_is_read_for_a_grant()
    {
        await using var db = rooms.Db();
        var known = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).ToHashSet();

        Assert.Empty(SpeakOfPrisoners.Except(known));
        Assert.DoesNotContain(SpeakOfPrisoners, table => table.Contains("credential", StringComparison.Ordinal)
            || table.Contains("group", StringComparison.Ordinal) || table.Contains("AspNet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_access_table_of_any_panel_names_a_prisoner_and_every_holder_works_here()
    {
        await using var db = rooms.Db();
        var prisoners = await db.People.Where(person => person.Kind == PersonKind.Prisoner)
            .Select(person => person.Id).ToListAsync();
        foreach (var panel in Colony.Panels.Keys)
        {
            var table = await Table(panel);
            var body = AccessTableBody.Parser.ParseFrom(table.ToArray());
            Assert.NotEmpty(body.Credentials);
            Assert.Empty(body.Credentials.Select(one => one.Holder).Intersect(prisoners));
            var text = Encoding.UTF8.GetString(table.Span);
            Assert.DoesNotContain(prisoners, id => text.Contains(id, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_prisoner_is_given_a_card_that_opens()
    {
        var verdict = await rooms.Get<CredentialStore>().Enrol(
            SiloRooms.Administrator,
            new(new("p-0001"), "2681FCC0", 26, [Colony.Site.AccessGroups[0].Id], null, null, ""), default);

        Assert.Contains("CRED-01", verdict.Rules, StringComparison.Ordinal);
        Assert.DoesNotContain("credentials", await TablesThatNamePrisoners(rooms));
    }

    [Fact]
    public async Task A_grant_that_slips_past_the_rules_is_found_here_and_compiled_by_nobody()
    {
        await using var small = await SiloRooms.Open();
        await small.AddPerson("p-0001", PersonKind.Prisoner);
        await small.Writer.Commit(
            async (db, record) =>
            {
                db.Credentials.Add(new()
                {
                    Id = "c-planted", PersonId = "p-0001", CardEnding = "aa", Bits = 26,
                    State = Facility.Contracts.Credentials.CredentialState.Active, ChangedAt = record.Now,
                });
                db.CredentialHashes.Add(new()
                {
                    CredentialId = "c-planted", PanelId = SmallSite.Panel1.Value, CardHash = [1, 2, 3],
                });
                await PolicyVersions.Raise(db, record.Now);
            },
            default);

        Assert.Contains("credentials", await TablesThatNamePrisoners(small));
        await Assert.ThrowsAsync<InvariantBrokenException>(
            () => small.Get<IAccessTables>().Current(SmallSite.Panel1, default));
    }

    private async Task<ReadOnlyMemory<byte>> Table(PanelId panel) =>
        (await rooms.Get<IAccessTables>().Current(panel, default)).Table.Memory;

    private async Task<int> Prisoners()
    {
        await using var db = rooms.Db();
        return await db.People.CountAsync(person => person.Kind == PersonKind.Prisoner);
    }

    internal static async Task<List<string>> TablesThatNamePrisoners(SiloRooms rooms)
    {
        await using var db = rooms.Db();
        var found = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var columns = entity.GetProperties().Where(one => one.ClrType == typeof(string))
                .Select(one => one.GetColumnName());
            foreach (var column in columns)
            {
                var named = await Count(db,
                    $"SELECT count(*) FROM \"{entity.GetTableName()}\" WHERE \"{column}\" IN "
                    + "(SELECT \"Id\" FROM \"people\" WHERE \"Kind\" = 2)");
                if (named > 0) found.Add(entity.GetTableName()!);
            }
        }
        return [.. found.Distinct()];
    }

    private static async Task<long> Count(FacilityDb db, string question)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State is not System.Data.ConnectionState.Open) await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own model, nothing from outside.
        command.CommandText = question;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>The colony with its people, read once.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        internal SiloRooms Rooms { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Rooms = await SiloRooms.Open(site: Colony);
            await Rooms.Get<PeopleImport>().Run(
                SiteFiles.ReadPeople(Repository.At("sites", "colony-1200", "people.yaml"), Colony), default);
        }

        public ValueTask DisposeAsync() => Rooms.DisposeAsync();
    }
}
