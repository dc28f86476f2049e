using System.Reflection;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Silo.Accounts;
using Facility.Silo.Hosting;
using Facility.Silo.Persistence.Rows;
using Facility.Tests.Silo.Kit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Facility.Tests.Outside;

/// <summary>An inspector can sign in and read, and nobody inside can refuse it (invariant I15).</summary>
public sealed class InspectorTests(SiloHouse house) : IClassFixture<SiloHouse>
{
    private static readonly string[] Looking =
        ["read", "watch", "timeline", "verify", "outside", "proof", "export", "check"];

    [Fact]
    public async Task No_operation_on_accounts_reaches_an_inspectors_whoever_asks()
    {
        var person = new PersonId("a-eye");
        using (var scope = house.Scope())
        {
            var made = await SiloHouse.Desk<IAccountOffice>(scope, SiloRooms.Administrator)
                .Create("eye", "Eye", Role.Inspector, default);
            Assert.True(made.Verdict.IsAllowed);
        }
        var before = await Read(person);

        var tried = 0;
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.None))
        {
            using var scope = house.Scope();
            var desk = SiloHouse.Desk<IAccountOffice>(scope, SiloRooms.Administrator with { Role = role });
            foreach (var method in typeof(IAccountOffice).GetMethods().Where(Concerns))
            {
                Assert.False(await IsAllowed(method, desk, person), $"{role} {method.Name}");
                tried++;
            }
        }

        Assert.Equal(3 * 6, tried);
        var after = await Read(person);
        Assert.Equal(
            (before.Role, before.Disabled, before.SecurityStamp, before.PasswordHash, before.StaffId),
            (after.Role, after.Disabled, after.SecurityStamp, after.PasswordHash, after.StaffId));
    }

    [Fact]
    public void Nothing_but_the_desk_of_accounts_has_an_operation_on_accounts()
    {
        var others = typeof(IAccountOffice).Assembly.GetTypes()
            .Where(type => type.IsInterface && type != typeof(IAccountOffice)).SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<OperationAttribute>()?.Name
                .StartsWith("accounts.", StringComparison.Ordinal) == true);

        Assert.Empty(others.Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    [Fact]
    public void An_inspector_may_everything_that_only_looks()
    {
        var looking = RoleMatrix.Current.Operations
            .Where(operation => Looking.Contains(operation.Split('.')[^1])).ToList();

        Assert.True(looking.Count > 30, $"only {looking.Count} operations were looked at");
        Assert.All(
            looking, operation => Assert.True(RoleMatrix.Current.Allows(Role.Inspector, operation), operation));
    }

    [Fact]
    public async Task Wrong_passwords_typed_on_purpose_lock_a_guard_out_and_an_inspector_never()
    {
        using var scope = house.Scope();
        var desk = SiloHouse.Desk<IAccountOffice>(scope, SiloRooms.Administrator);
        await desk.Create("locked", "Locked", Role.Guard, default);
        await desk.Create("unlocked", "Unlocked", Role.Inspector, default);
        await desk.Create("raised", "Raised", Role.Guard, default);
        await desk.SetRole(new("a-raised"), Role.Inspector, default);

        var parts = new ServiceCollection().AddLogging().AddFacilityRecord(house.Rooms.Settings);
        parts.AddFacilityAccounts();
        await using var services = parts.BuildServiceProvider();
        using var accounts = services.CreateScope();
        Assert.True(await IsLocked(accounts, "locked"));
        Assert.False(await IsLocked(accounts, "unlocked"));
        Assert.False(await IsLocked(accounts, "raised"));
    }

    [Fact]
    public async Task The_first_start_makes_an_inspector_once_and_a_lost_password_is_renewed_at_the_machine()
    {
        await using var rooms = await SiloRooms.Open();
        var access = new InspectorAccess(
            rooms.Writer, new(new PasswordHasher<Account>(), new UpperInvariantLookupNormalizer()));

        var password = await access.Ensure(default);
        Assert.Equal("", await access.Ensure(default));
        Assert.Equal(PasswordVerificationResult.Success, await Tried(rooms, password));

        Assert.Equal("", await access.Renew("nobody", default));
        var renewed = await access.Renew("Inspector", default);
        Assert.Equal(PasswordVerificationResult.Failed, await Tried(rooms, password));
        Assert.Equal(PasswordVerificationResult.Success, await Tried(rooms, renewed));
        await using var db = rooms.Db();
        Assert.Equal(1, await db.Record.CountAsync(row => row.Kind == "account.inspector-renewed"));
    }

    private static bool Concerns(MethodInfo method) =>
        method.GetParameters().FirstOrDefault()?.ParameterType == typeof(PersonId);

    private static async Task<bool> IsAllowed(MethodInfo method, IAccountOffice desk, PersonId person)
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            { } type when type == typeof(PersonId) => person,
            { } type when type == typeof(Role) => Role.Guard,
            { } type when type == typeof(bool) => true,
            { } type when type == typeof(CancellationToken) => default(CancellationToken),
            _ => (object?)null,
        })];
        try
        {
            return (await (Task<Verdict>)method.Invoke(desk, arguments)!).IsAllowed;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task<bool> IsLocked(IServiceScope scope, string name)
    {
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync(name))!;
        for (var tries = 0; tries < 20; tries++) await users.AccessFailedAsync(account);
        return await users.IsLockedOutAsync(account);
    }

    private static async Task<PasswordVerificationResult> Tried(SiloRooms rooms, string password)
    {
        await using var db = rooms.Db();
        var account = await db.Users.AsNoTracking().SingleAsync(row => row.Role == Role.Inspector);
        return new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, password);
    }

    private async Task<Account> Read(PersonId person)
    {
        await using var db = house.Rooms.Db();
        return await db.Users.AsNoTracking().SingleAsync(row => row.PersonId == person.Value);
    }
}
