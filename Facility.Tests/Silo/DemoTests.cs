using System.Text.Json;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Site;
using Facility.Silo.Accounts;
using Facility.Silo.Import;
using Facility.Silo.Panels.Pki;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Silo.Kit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Facility.Tests.Silo;

public sealed class DemoTests : IAsyncLifetime
{
    private static readonly SitePeople People = new(
        [
            new(new("s-001"), "Тестов Дархан", "duty officer", "2681FCC0", 26, "4711", [new("duty")], Revoked: false),
            new(new("s-060"), "Примеров Берик", "former officer", "26820500", 26, "", [new("duty")], Revoked: true),
        ],
        [new(new("p-0001"), "Вымыслов Азат", new(1990, 5, 17), new("b01-l1-c01"))]);

    private SiloRooms rooms = null!;

    public async ValueTask InitializeAsync() => rooms = await SiloRooms.Open();

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    [Fact]
    public async Task Everybody_is_imported_once_with_cards_and_cells()
    {
        await rooms.Get<PeopleImport>().Run(People, default);
        await rooms.Get<PeopleImport>().Run(People, default);

        await using var db = rooms.Db();
        Assert.Equal(3, await db.People.CountAsync());
        Assert.Equal(1, (await db.Cells.SingleAsync(cell => cell.Id == "b01-l1-c01")).Occupied);
        Assert.Empty(await db.Provisionals.ToListAsync());
        Assert.Equal(2, await db.Credentials.CountAsync());
        Assert.Equal(4, await db.CredentialHashes.CountAsync());
        Assert.All(await db.People.ToListAsync(), person => Assert.True(person.Fictional));
        Assert.Equal(PersonKind.Prisoner, (await db.People.SingleAsync(person => person.Id == "p-0001")).Kind);
    }

    [Fact]
    public async Task Sign_ins_are_generated_one_for_each_role_and_stay_good()
    {
        var first = await Make();
        var second = await Make();

        Assert.Equal(first.SignIns, second.SignIns);
        Assert.Equal(
            ["administrator", "guard", "inspector", "integrator", "medic", "supervisor"], first.SignIns.Keys.Order());
        Assert.Equal(6, first.SignIns.Values.Distinct().Count());
        Assert.Equal(["panel-1", "panel-2"], first.Enrolment.Order());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(rooms.Settings.DemoFile));

        await using var db = rooms.Db();
        var guard = await db.Users.SingleAsync(account => account.UserName == "guard");
        var hasher = new PasswordHasher<Account>();
        Assert.NotEqual(
            PasswordVerificationResult.Failed,
            hasher.VerifyHashedPassword(guard, guard.PasswordHash!, first.SignIns["guard"]));
    }

    private async Task<(Dictionary<string, string> SignIns, List<string> Enrolment)> Make()
    {
        var accounts = new AccountRows(new PasswordHasher<Account>(), new UpperInvariantLookupNormalizer());
        await new DemoAccounts(
            rooms.Settings, SmallSite.Catalogue(), rooms.Writer, accounts, new Codes()).Run(default);
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(rooms.Settings.DemoFile));
        return (
            file.RootElement.GetProperty("signIns").EnumerateArray().ToDictionary(
                signIn => signIn.GetProperty("role").GetString()!,
                signIn => signIn.GetProperty("password").GetString()!),
            [.. file.RootElement.GetProperty("enrolment").EnumerateObject().Select(code => code.Name)]);
    }

    private sealed class Codes : IEnrolment
    {
        public string Issue(PanelId panel) => $"{panel}.code";
    }
}
