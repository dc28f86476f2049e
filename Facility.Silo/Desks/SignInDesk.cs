using System.Security.Claims;
using Facility.Admin.Speech;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Allocation;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Accounts;
using Facility.Silo.Control;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ISession = Facility.Contracts.Actors.ISession;

namespace Facility.Silo.Desks;

/// <summary>Opens and closes sessions. Works within a request, never within a circuit: it sets cookies.</summary>
public sealed class SignInDesk(
    SignInManager<Account> signIns, AccountRows accounts, BootstrapCode bootstrap, StationCookie stations,
    StrangeNames strangers, StationBoard stands, SiteCatalogue site, ISession session, FacilityWriter writer,
    IDbContextFactory<FacilityDb> contexts) : ISignIn
{
    public async Task<SignInAnswer> SignIn(string signInName, string password, CancellationToken cancellation)
    {
        var station = await stations.Read(cancellation);
        if (IsKiosk(station)) return new(false);
        var account = await signIns.UserManager.FindByNameAsync(signInName);
        var answer = account is { Disabled: false }
            ? await Check(account, password)
            : new(false, strangers.Try(signInName));

        await Record(answer, account, signInName, station, cancellation);
        if (answer.Opened) await Open(account!, station);
        return answer;
    }

    public async Task Speak(Tongue tongue, CancellationToken cancellation)
    {
        var account = await signIns.UserManager.GetUserAsync(signIns.Context.User);
        if (account is null) return;
        var kept = await signIns.UserManager.GetClaimsAsync(account);
        await signIns.UserManager.RemoveClaimsAsync(account, kept.Where(claim => claim.Type == Languages.Claim));
        await signIns.UserManager.AddClaimAsync(account, new(Languages.Claim, Languages.CodeOf(tongue)));
        await Open(account, await stations.Read(cancellation));
    }

    public Task SignOut() => signIns.SignOutAsync();

    public async Task<bool> NeedsBootstrap(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return !await db.Users.AnyAsync(account => account.Role != Role.Inspector, cancellation);
    }

    public async Task<bool> Bootstrap(
        string code, string signInName, string password, CancellationToken cancellation)
    {
        if (!bootstrap.Fits(code) || !Identifier.IsValid($"a-{signInName}")) return false;
        if (password.Length < signIns.Options.Password.RequiredLength) return false;

        var made = await writer.Commit(
            async (db, record) =>
            {
                var name = accounts.Normal(signInName);
                if (await db.Users.AnyAsync(one => one.Role != Role.Inspector || one.NormalizedUserName == name))
                    return false;
                var account = accounts.Add(db, signInName, signInName, Role.Administrator, password);
                record.Append(new RecordFacts(SiloRecordKinds.AccountCreated, Actor.Host, account.PersonId)
                    .With("bootstrap", "true").With("role", RoleMatrix.NameOf(Role.Administrator)));
                return true;
            },
            cancellation);
        if (made) bootstrap.Spend();
        return made;
    }

    public async Task<bool> IsKiosk(CancellationToken cancellation) => IsKiosk(await stations.Read(cancellation));

    public async Task EnrolStation(string name, StationStand stand, CancellationToken cancellation)
    {
        var actor = await session.Actor(cancellation);
        if (!RoleMatrix.Current.Allows(actor.Role, "stations.enrol"))
            throw new UnauthorizedAccessException($"The role {RoleMatrix.NameOf(actor.Role)} may not stations.enrol.");

        if (stand.Block is { } block) site.Known(block);
        var station = await stations.Enrol(name, stand, actor, cancellation);
        if (stand.Kind is StationKind.Kiosk)
        {
            await SignOut();
            return;
        }
        var account = await signIns.UserManager.FindByIdAsync(
            signIns.Context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        if (account is not null) await Open(account, station);
    }

    private bool IsKiosk(StationId? station) => station is { } at && stands.Find(at) is { Kind: StationKind.Kiosk };

    private async Task<SignInAnswer> Check(Account account, string password)
    {
        var check = await signIns.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return new(check.Succeeded, check.IsLockedOut ? account.LockoutEnd : null);
    }

    private Task Open(Account account, StationId? station) => signIns.SignInWithClaimsAsync(
        account, isPersistent: false, station is { } at ? [new(AccountClaims.Station, at.Value)] : []);

    private Task Record(
        SignInAnswer answer, Account? account, string tried, StationId? station, CancellationToken cancellation) =>
        writer.Commit(
            (_, record) =>
            {
                record.Append(answer switch
                {
                    { Opened: true } =>
                        new(SiloRecordKinds.SessionOpened, ActorOf(account!, station), account!.PersonId),
                    { LockedUntil: { } until } =>
                        new RecordFacts(SiloRecordKinds.SessionLocked, Actor.Host, account?.PersonId ?? "")
                            .With("tried", TriedName.Mark(tried)).With("until", until.UtcDateTime.ToString("O")),
                    _ => new RecordFacts(SiloRecordKinds.SessionRefused, Actor.Host, "")
                        .With("tried", TriedName.Mark(tried)),
                });
                return Task.CompletedTask;
            },
            cancellation);

    private static Actor ActorOf(Account account, StationId? station) =>
        new(new(account.PersonId), account.Name, account.Role, station ?? Session.NoStation);
}
