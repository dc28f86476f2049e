using System.Collections.Immutable;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Verdicts;
using Facility.Domain.Accounts;
using Facility.Silo.Accounts;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.People;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Desks;

/// <summary>Who may sign in, as what.</summary>
public sealed class AccountDesk(
    DeskGuard guard, FacilityWriter writer, AccountRows accounts, IDbContextFactory<FacilityDb> contexts,
    PeopleBoard people) : IAccountOffice
{
    public async Task<ImmutableArray<AccountView>> List(CancellationToken cancellation)
    {
        await guard.Enter<IAccountOffice>(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Users.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.Name, NameOrder.Kazakh).Select(row => new AccountView(
            new(row.PersonId), row.UserName ?? "", row.Name, row.Role, row.Disabled)
        {
            Staff = Identifier.IsValid(row.StaffId) ? new PersonId(row.StaffId) : null,
        })];
    }

    public async Task<NewAccount> Create(
        string signInName, string name, Role role, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IAccountOffice>(cancellation);
        var password = Passwords.Generate();
        var verdict = await writer.Commit(
            async (db, record) =>
            {
                var judged = AccountRules.JudgeCreate(new(signInName, name, role, await IsTaken(db, signInName)));
                if (!judged.IsAllowed) return Refuse(record, actor, "", judged);

                var account = accounts.Add(db, signInName, name.Trim(), role, password);
                record.Append(new RecordFacts(SiloRecordKinds.AccountCreated, actor, account.PersonId)
                    .With("role", RoleMatrix.NameOf(role)));
                return judged;
            },
            cancellation);
        if (verdict.IsAllowed) await people.Load(cancellation);
        return new(verdict, verdict.IsAllowed ? password : "");
    }

    public async Task<Verdict> SetRole(PersonId person, Role role, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IAccountOffice>(cancellation);
        return await Change(actor, person, _ => role, (account, record) =>
        {
            account.Role = role;
            account.LockoutEnabled = role is not Role.Inspector;
            record.Append(new RecordFacts(SiloRecordKinds.AccountRoleChanged, actor, person.Value)
                .With("role", RoleMatrix.NameOf(role)));
        }, cancellation);
    }

    public async Task<Verdict> SetDisabled(PersonId person, bool disabled, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IAccountOffice>(cancellation);
        return await Change(actor, person, account => account.Role, (account, record) =>
        {
            account.Disabled = disabled;
            record.Append(new RecordFacts(SiloRecordKinds.AccountSwitched, actor, person.Value)
                .With("state", disabled ? "off" : "on"));
        }, cancellation);
    }

    public async Task<Verdict> Link(PersonId person, PersonId? staff, CancellationToken cancellation)
    {
        var actor = await guard.Enter<IAccountOffice>(cancellation);
        return await writer.Commit(
            async (db, record) =>
            {
                var account = await db.Users.SingleOrDefaultAsync(row => row.PersonId == person.Value);
                var verdict = await JudgeLink(db, actor, person, account, staff);
                if (account is null || !verdict.IsAllowed) return Refuse(record, actor, person.Value, verdict);

                var before = account.StaffId;
                account.StaffId = staff?.Value ?? "";
                record.Append(new RecordFacts(SiloRecordKinds.AccountLinked, actor, person.Value)
                    .With("before", before).With("staff", account.StaffId));
                return verdict;
            },
            cancellation);
    }

    private Task<Verdict> Change(
        Actor actor, PersonId person, Func<Account, Role> newRole, Action<Account, RecordAppender> act,
        CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var account = await db.Users.SingleOrDefaultAsync(row => row.PersonId == person.Value);
            var verdict = AccountRules.JudgeChange(new(
                actor, person, account?.Role, account is null ? Role.None : newRole(account)));
            if (account is null || !verdict.IsAllowed) return Refuse(record, actor, person.Value, verdict);

            // A new stamp voids the cookies that were made for the account as it was.
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            act(account, record);
            return verdict;
        },
        cancellation);

    // An inspector is never linked (ACCT-03): whoever could link one to a name could keep a complaint from them.
    private static async Task<Verdict> JudgeLink(
        FacilityDb db, Actor actor, PersonId person, Account? account, PersonId? staff)
    {
        var changed = AccountRules.JudgeChange(new(actor, person, account?.Role, account?.Role ?? Role.None));
        if (staff is not { } named) return changed;
        var linked = AccountRules.JudgeLink(new(
            named,
            await db.People.AnyAsync(row => row.Id == named.Value && row.Kind == PersonKind.Staff),
            await db.Users.AnyAsync(row => row.StaffId == named.Value && row.PersonId != person.Value)));
        return new([.. changed.Refusals, .. linked.Refusals]);
    }

    private async Task<bool> IsTaken(FacilityDb db, string signInName)
    {
        if (!Identifier.IsValid($"a-{signInName}")) return false;
        var normal = accounts.Normal(signInName);
        var person = AccountRows.PersonOf(signInName).Value;
        return await db.Users.AnyAsync(row => row.NormalizedUserName == normal)
            || await db.People.AnyAsync(row => row.Id == person);
    }

    private static Verdict Refuse(RecordAppender record, Actor actor, string where, Verdict verdict)
    {
        record.Append(new RecordFacts(SiloRecordKinds.AccountRefused, actor, where) { Verdict = verdict });
        return verdict;
    }
}
