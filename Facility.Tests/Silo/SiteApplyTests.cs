using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Domain.Sites;
using Facility.Silo.Accounts;
using Facility.Silo.Estate;
using Facility.Silo.Hosting;
using Facility.Silo.Import;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Silo.Kit;
using Facility.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Import = Facility.Silo.Import.SiteFiles;

namespace Facility.Tests.Silo;

/// <summary>Another site file for a facility in which people live and things go on.</summary>
public sealed class SiteApplyTests : IAsyncLifetime
{
    private static readonly SiteApplyFacts By = new(
        new(new("a-int"), "Integrator", Role.Integrator, new("no-station")),
        new(new("a-super"), "Supervisor", Role.Supervisor, new("no-station")), "new reader at the gate");

    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open(site: Site());

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task A_file_applies_whole_with_who_why_and_the_doors_it_touches_in_the_record()
    {
        var next = Site("output: 1\n", "output: 7\n");

        var answer = await Apply(next);

        Assert.True(answer.Verdict.IsAllowed);
        await using var db = rooms.Db();
        var entry = await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.SiteApplied);
        var body = Facility.Silo.Record.RecordBody.Read(entry.Body);
        Assert.Equal(("new reader at the gate", "a-super", "gate"), (body["reason"], body["second"], body["doors"]));
        Assert.Equal((Site().Digest, next.Digest), (body["before"], body["after"]));
        Assert.StartsWith("a-int", entry.Who, StringComparison.Ordinal);
        Assert.True(await db.RecordSubjects.AnyAsync(found => found.Number == entry.Number && found.Subject == "gate"));
        Assert.Equal(next.Digest, (await db.Sites.SingleAsync()).Digest);
        Assert.Equal(2, (await db.Policies.SingleAsync()).TableVersion);
        Assert.True((await rooms.Verify()).IsWhole);
    }

    [Fact]
    public async Task The_file_before_is_kept_to_the_letter_and_can_apply_again()
    {
        await Apply(Site("label: Gate\n", "label: Main gate\n"));
        await using var db = rooms.Db();
        var applied = await AppliedSite.Read(db, default);

        var before = await applied!.Previous(db, default);

        Assert.Equal(WholeSite.Yaml, before!.Text);
        Assert.True((await Apply(before)).Verdict.IsAllowed);
        await using var after = rooms.Db();
        Assert.Equal("Gate", (await after.Doors.SingleAsync(door => door.Id == "gate")).Label);
        Assert.Equal("Main gate", (await (await AppliedSite.Read(after, default))!.Previous(after, default))!
            .Site.Doors.Single(door => door.Id.Value == "gate").Label);
    }

    [Fact]
    public async Task A_refused_file_changes_nothing_and_its_refusal_is_recorded()
    {
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "c1");
        var smaller = Site("""
                      - { id: c1, label: "1", places: 2, area: 9.5,
                          for: [step-free], door: { output: 0, leaf: 0, bolt: 1 } }

            """, "");

        var answer = await Apply(smaller);

        Assert.Equal("SITE-02 SITE-03", answer.Verdict.Rules);
        Assert.Contains("cell c1 is gone and 1 person lives there", answer.Verdict.Refusals[0].Because,
            StringComparison.OrdinalIgnoreCase);
        await using var db = rooms.Db();
        Assert.Equal(Site().Digest, (await db.Sites.SingleAsync()).Digest);
        Assert.Equal(1, await db.Cells.CountAsync(cell => cell.Id == "c1"));
        Assert.Equal("SITE-02 SITE-03",
            (await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.SiteApplyRefused)).Rules);
    }

    [Fact]
    public async Task What_is_gone_from_the_file_is_gone_from_the_building_and_what_is_new_is_in_it()
    {
        const string room = """
              - { id: room, label: Room, block: b02, use: room, module: line-b/1, output: 0, leaf: 0, bolt: 1,
                  fire: release }

            """;
        const string newRoom = """
              - { id: store, label: Store, block: b02, use: room, module: line-b/1, output: 3, leaf: 6, bolt: 7 }

            """;
        var yaml = WholeSite.Yaml.ReplaceLineEndings("\n");
        foreach (var (old, @new) in new[]
        {
            (room, newRoom), ("fire-loop: { doors: [room] }\n", ""),
            ("  - { id: few, label: Few, doors: [{ doors: [room] }] }\n", ""),
            ("""
                          - { id: c2, label: "2", places: 2, area: 9.5, door: { output: 4, leaf: 10, bolt: 11 } }

                """, ""),
        })
        {
            Assert.Contains(old, yaml, StringComparison.Ordinal);
            yaml = yaml.Replace(old, @new, StringComparison.Ordinal);
        }

        var answer = await Apply(Import.ReadText("test", yaml));

        Assert.Equal("", answer.Verdict.Rules);
        await using var db = rooms.Db();
        Assert.Equal(["c1", "c3", "gate", "inner", "outer", "pass", "ramp", "store"],
            await db.Doors.Select(door => door.Id).Order().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["c1", "c3"],
            await db.Cells.Select(cell => cell.Id).Order().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["all"],
            await db.AccessGroups.Select(group => group.Id).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_card_that_was_given_before_a_panel_came_is_still_given()
    {
        await rooms.AddPerson("s-001", PersonKind.Staff);
        Assert.Equal("", (await Enrol(rooms)).Rules);
        var next = Site("panels:\n", "panels:\n  - { id: panel-0, label: New }\n");
        Assert.Equal("", (await Apply(next)).Verdict.Rules);

        await using var later = await SiloRooms.Open(rooms.Folder, next);

        Assert.Equal("CRED-03", (await Enrol(later)).Rules);
    }

    [Fact]
    public async Task What_goes_on_at_a_touched_door_is_found_in_the_database()
    {
        await rooms.AddPerson("p-1", PersonKind.Prisoner, "c1");
        await rooms.Writer.Commit(
            async (db, record) =>
            {
                db.Services.Add(new()
                {
                    DoorId = "room", OrderId = "o-1", Since = record.Now, Until = record.Now, By = "x", Reason = "x",
                });
                db.Orders.Add(Order("o-2", "gate", record.Now));
                db.Orders.Add(Order("o-3", "inner", record.Now.AddMinutes(-3)));
                (await db.Blocks.SingleAsync(block => block.Id == "b02")).LockedDown = true;
            },
            default);

        await using var db = rooms.Db();
        var live = (await SiteApply.Look(db, Site(), rooms.Clock.GetUtcNow(), default)).Live;

        Assert.Equal([new PersonId("p-1")], live.In(new CellId("c1")));
        Assert.Equal([new DoorId("room")], live.OutOfService);
        Assert.Equal([new DoorId("gate")], live.Ordered);
        Assert.Equal([new BlockId("b02")], live.LockedDown);
    }

    [Fact]
    public async Task A_start_with_another_file_is_refused_unless_it_says_the_same_in_other_words()
    {
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(
            () => SiloRooms.Open(rooms.Folder, Site("output: 1\n", "output: 7\n")));
        Assert.StartsWith("CMD-12: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("doors touched: 1", refused.Message, StringComparison.Ordinal);

        var sameWords = await SiloRooms.Open(rooms.Folder, Site("label: Module,", "label: \"Module\","));

        await using var db = sameWords.Db();
        Assert.NotEqual(Site().Digest, (await db.Sites.SingleAsync()).Digest);
    }

    [Fact]
    public async Task Who_stands_at_the_machine_needs_the_password_and_the_role()
    {
        await using var services = Accounts(rooms.Settings);
        await rooms.Writer.Commit(
            (db, _) =>
            {
                services.GetRequiredService<AccountRows>().Add(db, "ivan", "Ivan", Role.Integrator, "a long password");
                return Task.CompletedTask;
            },
            default);
        using var scope = services.CreateScope();
        var signIn = scope.ServiceProvider.GetRequiredService<MachineSignIn>();

        var actor = await signIn.Check("ivan", "a long password", "site.apply", default);

        Assert.Equal((new PersonId("a-ivan"), Role.Integrator), (actor.Person, actor.Role));
        var role = await Assert.ThrowsAsync<StartRefusedException>(
            () => signIn.Check("ivan", "a long password", "site.confirm", default));
        Assert.StartsWith("CMD-11", role.Message, StringComparison.Ordinal);
        for (var wrong = 0; wrong < 5; wrong++)
            await Assert.ThrowsAsync<StartRefusedException>(() => signIn.Check("ivan", "no", "site.apply", default));
        var locked = await Assert.ThrowsAsync<StartRefusedException>(
            () => signIn.Check("ivan", "a long password", "site.apply", default));
        Assert.StartsWith("CMD-10", locked.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Accounts(SiloSettings settings)
    {
        var services = new ServiceCollection().AddLogging().AddFacilityRecord(settings)
            .AddScoped<MachineSignIn>().AddSingleton<AccountRows>();
        services.AddFacilityAccounts();
        return services.BuildServiceProvider();
    }

    private static OrderRow Order(string id, string door, DateTimeOffset at) => new()
    {
        Id = id, Kind = "release", DoorId = door, PersonId = "a-guard", By = "Guard", StationId = "st-1", At = at,
        Progress = Facility.Contracts.Doors.OrderProgress.Accepted,
    };

    private static Task<Facility.Contracts.Verdicts.Verdict> Enrol(SiloRooms rooms) =>
        rooms.Get<Facility.Silo.Access.CredentialStore>().Enrol(
            SiloRooms.Administrator, new(new("s-001"), "2681FCC0", 26, [new("all")], null, null, ""), default);

    private Task<SiteApplyAnswer> Apply(SiteCatalogue next) =>
        new SiteApply(rooms.Writer).Run(next, By, CancellationToken.None);

    private static SiteCatalogue Site(string old = "", string @new = "")
    {
        if (old.Length == 0) return Import.ReadText("test", WholeSite.Yaml);

        Assert.Contains(old, WholeSite.Yaml, StringComparison.Ordinal);
        return Import.ReadText("test", WholeSite.Yaml.Replace(old, @new, StringComparison.Ordinal));
    }
}
