using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Accounts;

/// <summary>An inspector can sign in from the first start on: nobody inside has to be asked for it (invariant I15).
/// </summary>
public sealed class InspectorAccess(FacilityWriter writer, AccountRows accounts)
{
    /// <summary>The sign-in name of the inspector that is made by itself.</summary>
    public const string SignInName = "inspector";

    /// <summary>Makes one if there is none; its password, told once, or an empty text.</summary>
    public Task<string> Ensure(CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
            await db.Users.AnyAsync(account => account.Role == Role.Inspector) ? "" : Make(db, record),
        cancellation);

    /// <summary>Gives an inspector a new password for one that was lost; empty if there is none such.</summary>
    public Task<string> Renew(string signInName, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var name = accounts.Normal(signInName);
            var account = await db.Users.SingleOrDefaultAsync(
                row => row.NormalizedUserName == name && row.Role == Role.Inspector);
            return account is null ? "" : Renew(account, record);
        },
        cancellation);

    private string Make(FacilityDb db, RecordAppender record)
    {
        var password = Passwords.Generate();
        var account = accounts.Add(db, SignInName, "Inspector", Role.Inspector, password);
        record.Append(new RecordFacts(SiloRecordKinds.AccountCreated, Actor.Host, account.PersonId)
            .With("first_start", "true").With("role", RoleMatrix.NameOf(Role.Inspector)));
        return password;
    }

    // A new stamp voids the cookies of whoever had the old one.
    private string Renew(Account account, RecordAppender record)
    {
        var password = Passwords.Generate();
        accounts.SetPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.Disabled = false;
        record.Append(new RecordFacts(SiloRecordKinds.InspectorRenewed, Actor.Host, account.PersonId));
        return password;
    }
}
